import { type ApiOptions, apiGet, apiPost, type Handler, type Route } from '#platform/http/route.ts'
import { AnswerForm } from '../answer-invitation.ts'
import { MoveForm, PlaceForm } from '../build-agenda.ts'
import { CancelForm } from '../cancel-meeting.ts'
import { ChangeForm } from '../change-meeting.ts'
import { CheckInForm } from '../check-in.ts'
import { Form as ConveneForm } from '../convene-meeting.ts'
import { InviteForm, WithdrawForm } from '../invite.ts'
import { ItemParams, MeetingParams } from '../known.ts'
import { Query } from '../list-meetings.ts'
import { OutcomeForm, PresenceForm } from '../run-item.ts'
import { AttendanceForm } from '../run-meeting.ts'
import { TakeOffForm } from '../take-off.ts'
import * as prepare from './prepare.ts'
import * as room from './room.ts'
import { Done, Item, Made, MeetingList, MeetingOut, Sent } from './shapes.ts'

type Act = Pick<ApiOptions, 'may' | 'audit' | 'summary' | 'body'>

const ofMeeting = (
  path: string,
  act: Act,
  handler: Handler,
  response: ApiOptions['response'] = Done,
): Route =>
  apiPost(`/api/v1/meetings/:meetingId/${path}`, { ...act, params: MeetingParams, response }, handler)

const ofItem = (path: string, act: Act, handler: Handler): Route =>
  apiPost(
    `/api/v1/meetings/:meetingId/items/:agendaItemId/${path}`,
    { ...act, params: ItemParams, response: Done },
    handler,
  )

/** The room's JSON: the same rules and queries as its pages. */
export const apiRoutes: Route[] = [
  apiGet(
    '/api/v1/meetings',
    {
      may: 'meeting.attend',
      audit: 'meetings.listed',
      summary: 'List meetings',
      query: Query,
      response: MeetingList,
    },
    prepare.list,
  ),
  apiPost(
    '/api/v1/meetings',
    {
      may: 'meeting.convene',
      audit: 'meeting.convened',
      summary: 'Convene a meeting',
      body: ConveneForm,
      response: Made,
    },
    prepare.convene,
  ),
  apiGet(
    '/api/v1/meetings/:meetingId',
    {
      may: 'meeting.attend',
      audit: 'meeting.viewed',
      summary: 'One meeting',
      params: MeetingParams,
      response: MeetingOut,
    },
    prepare.show,
  ),
  ofMeeting(
    'change',
    {
      may: 'meeting.convene',
      audit: 'meeting.changed',
      summary: 'Change date, place or people',
      body: ChangeForm,
    },
    prepare.change,
  ),
  ofMeeting(
    'cancel',
    { may: 'meeting.convene', audit: 'meeting.cancelled', summary: 'Cancel a meeting', body: CancelForm },
    prepare.cancel,
  ),
  ofMeeting(
    'agenda',
    { may: 'meeting.convene', audit: 'agenda.placed', summary: 'Put cases on the agenda', body: PlaceForm },
    prepare.place,
  ),
  ofMeeting(
    'agenda/move',
    { may: 'meeting.convene', audit: 'agenda.ordered', summary: 'Move a case up or down', body: MoveForm },
    prepare.move,
  ),
  ofItem(
    'take-off',
    {
      may: 'meeting.convene',
      audit: 'agenda-item.taken-off',
      summary: 'Take a case off the agenda',
      body: TakeOffForm,
    },
    prepare.takeOff,
  ),
  ofMeeting(
    'invitations',
    {
      may: 'meeting.convene',
      audit: 'invitation.sent',
      summary: 'Invite somebody to cases',
      body: InviteForm,
    },
    prepare.invite,
    Made,
  ),
  ofMeeting(
    'invitations/withdraw',
    {
      may: 'meeting.convene',
      audit: 'invitation.withdrawn',
      summary: 'Withdraw an invitation',
      body: WithdrawForm,
    },
    prepare.withdraw,
  ),
  ofMeeting(
    'papers',
    { may: 'meeting.convene', audit: 'papers.sent', summary: 'Send the papers' },
    prepare.sendPapers,
    Sent,
  ),
  ofMeeting(
    'invitation',
    {
      may: 'meeting.attend',
      audit: 'invitation.answered',
      summary: 'Answer your invitation',
      body: AnswerForm,
    },
    room.answer,
  ),
  ofMeeting(
    'check-in',
    { may: 'meeting.attend', audit: 'attendance.signed', summary: 'Sign the declaration', body: CheckInForm },
    room.checkIn,
  ),
  ofMeeting(
    'fact-sheet',
    { may: 'meeting.attend', audit: 'fact-sheet.shown', summary: 'Record that the fact sheet was shown' },
    room.showFactSheet,
  ),
  ofMeeting(
    'start',
    { may: 'meeting.attend', audit: 'meeting.started', summary: 'Start a meeting without a fact sheet' },
    room.startMeeting,
  ),
  ofMeeting(
    'attendance',
    {
      may: 'meeting.attend',
      audit: 'attendance.recorded',
      summary: 'Record who came or left',
      body: AttendanceForm,
    },
    room.recordAttendance,
  ),
  apiGet(
    '/api/v1/meetings/:meetingId/items/:agendaItemId',
    {
      may: 'meeting.attend',
      audit: 'agenda-item.viewed',
      summary: 'One case at a meeting',
      params: ItemParams,
      response: Item,
    },
    room.showItem,
  ),
  ofItem(
    'open',
    { may: 'meeting.attend', audit: 'discussion.opened', summary: 'Open discussion of a case' },
    room.openDiscussion,
  ),
  ofItem(
    'outcome',
    {
      may: 'meeting.attend',
      audit: 'agenda-item.closed',
      summary: 'Give a case its outcome',
      body: OutcomeForm,
    },
    room.giveOutcome,
  ),
  ofItem(
    'pass',
    { may: 'meeting.attend', audit: 'agenda-item.passed', summary: 'Pass a case for information' },
    room.passItem,
  ),
  ofItem(
    'people',
    {
      may: 'meeting.attend',
      audit: 'presence.changed',
      summary: 'Take somebody out of a case or bring them in',
      body: PresenceForm,
    },
    room.changeItemPeople,
  ),
  ofMeeting('end', { may: 'meeting.attend', audit: 'meeting.ended', summary: 'End the meeting' }, room.end),
]
