import { get, post, type Route } from '#platform/http/route.ts'
import { answerInvitation, showInvitation } from './answer-invitation.ts'
import { apiRoutes } from './api/routes.ts'
import { moveOnAgenda, placeOnAgenda, showBuildAgenda } from './build-agenda.ts'
import { cancelMeeting, showCancelMeeting } from './cancel-meeting.ts'
import { changeMeeting, showChangeMeeting } from './change-meeting.ts'
import { checkIn, showCheckIn } from './check-in.ts'
import { conveneMeeting, showConveneMeeting } from './convene-meeting.ts'
import { invite, showInvitations, withdraw } from './invite.ts'
import { listMeetings } from './list-meetings.ts'
import {
  changeItemPeople,
  giveOutcome,
  openDiscussion,
  passItem,
  showItemOutcome,
  showItemPeople,
} from './run-item.ts'
import { endMeeting, recordAttendance, showFactSheet, showRunMeeting, startMeeting } from './run-meeting.ts'
import { sendPapers } from './send-papers.ts'
import { showItem } from './show-item.ts'
import { showMeeting } from './show-meeting.ts'
import { showTakeOff, takeOff } from './take-off.ts'

export const routes: Route[] = [
  get('/meetings', { may: 'meeting.attend', audit: 'meetings.listed' }, listMeetings),
  get('/meetings/new', { may: 'meeting.convene', audit: 'meeting-form.viewed' }, showConveneMeeting),
  post('/meetings/new', { may: 'meeting.convene', audit: 'meeting.convened' }, conveneMeeting),
  get('/meetings/:meetingId', { may: 'meeting.attend', audit: 'meeting.viewed' }, showMeeting),
  get(
    '/meetings/:meetingId/change',
    { may: 'meeting.convene', audit: 'meeting-form.viewed' },
    showChangeMeeting,
  ),
  post('/meetings/:meetingId/change', { may: 'meeting.convene', audit: 'meeting.changed' }, changeMeeting),
  get(
    '/meetings/:meetingId/cancel',
    { may: 'meeting.convene', audit: 'meeting-form.viewed' },
    showCancelMeeting,
  ),
  post('/meetings/:meetingId/cancel', { may: 'meeting.convene', audit: 'meeting.cancelled' }, cancelMeeting),
  get('/meetings/:meetingId/agenda', { may: 'meeting.convene', audit: 'agenda.viewed' }, showBuildAgenda),
  post('/meetings/:meetingId/agenda', { may: 'meeting.convene', audit: 'agenda.placed' }, placeOnAgenda),
  post('/meetings/:meetingId/agenda/move', { may: 'meeting.convene', audit: 'agenda.ordered' }, moveOnAgenda),
  get(
    '/meetings/:meetingId/invitations',
    { may: 'meeting.convene', audit: 'invitations.viewed' },
    showInvitations,
  ),
  post('/meetings/:meetingId/invitations', { may: 'meeting.convene', audit: 'invitation.sent' }, invite),
  post(
    '/meetings/:meetingId/invitations/withdraw',
    { may: 'meeting.convene', audit: 'invitation.withdrawn' },
    withdraw,
  ),
  post('/meetings/:meetingId/papers', { may: 'meeting.convene', audit: 'papers.sent' }, sendPapers),
  get(
    '/meetings/:meetingId/invitation',
    { may: 'meeting.attend', audit: 'invitation.viewed' },
    showInvitation,
  ),
  post(
    '/meetings/:meetingId/invitation',
    { may: 'meeting.attend', audit: 'invitation.answered' },
    answerInvitation,
  ),
  get('/meetings/:meetingId/check-in', { may: 'meeting.attend', audit: 'check-in.viewed' }, showCheckIn),
  post('/meetings/:meetingId/check-in', { may: 'meeting.attend', audit: 'attendance.signed' }, checkIn),
  get('/meetings/:meetingId/run', { may: 'meeting.attend', audit: 'room.viewed' }, showRunMeeting),
  post(
    '/meetings/:meetingId/fact-sheet',
    { may: 'meeting.attend', audit: 'fact-sheet.shown' },
    showFactSheet,
  ),
  post('/meetings/:meetingId/start', { may: 'meeting.attend', audit: 'meeting.started' }, startMeeting),
  post(
    '/meetings/:meetingId/attendance',
    { may: 'meeting.attend', audit: 'attendance.recorded' },
    recordAttendance,
  ),
  post('/meetings/:meetingId/end', { may: 'meeting.attend', audit: 'meeting.ended' }, endMeeting),
  get(
    '/meetings/:meetingId/items/:agendaItemId',
    { may: 'meeting.attend', audit: 'agenda-item.viewed' },
    showItem,
  ),
  get(
    '/meetings/:meetingId/items/:agendaItemId/take-off',
    { may: 'meeting.convene', audit: 'agenda-item-form.viewed' },
    showTakeOff,
  ),
  post(
    '/meetings/:meetingId/items/:agendaItemId/take-off',
    { may: 'meeting.convene', audit: 'agenda-item.taken-off' },
    takeOff,
  ),
  post(
    '/meetings/:meetingId/items/:agendaItemId/open',
    { may: 'meeting.attend', audit: 'discussion.opened' },
    openDiscussion,
  ),
  post(
    '/meetings/:meetingId/items/:agendaItemId/pass',
    { may: 'meeting.attend', audit: 'agenda-item.passed' },
    passItem,
  ),
  get(
    '/meetings/:meetingId/items/:agendaItemId/outcome',
    { may: 'meeting.attend', audit: 'agenda-item-form.viewed' },
    showItemOutcome,
  ),
  post(
    '/meetings/:meetingId/items/:agendaItemId/outcome',
    { may: 'meeting.attend', audit: 'agenda-item.closed' },
    giveOutcome,
  ),
  get(
    '/meetings/:meetingId/items/:agendaItemId/people',
    { may: 'meeting.attend', audit: 'presence.viewed' },
    showItemPeople,
  ),
  post(
    '/meetings/:meetingId/items/:agendaItemId/people',
    { may: 'meeting.attend', audit: 'presence.changed' },
    changeItemPeople,
  ),
  ...apiRoutes,
]
