import { formatDate, formatList, plural } from '#platform/html/format.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Ruling } from '#rules/source.ts'

type Values = Readonly<Record<string, unknown>>

const list = (values: Values, key: string) => (Array.isArray(values[key]) ? values[key].map(String) : [])

const rulingsText = {
  en: {
    'fact-sheet-not-shown': () => 'Discussion cannot start until the chair has shown the fact sheet.',
    'not-started': () => 'Discussion cannot start until the meeting has been started.',
    'nobody-present': () => 'Discussion cannot start while nobody is recorded as present.',
    'waiting-to-sign': (values: Values) =>
      plural(
        list(values, 'names').length,
        {
          one: `Discussion cannot start until ${formatList(list(values, 'names'), 'en')} has signed.`,
          other: `Discussion cannot start until these people have signed: ${formatList(list(values, 'names'), 'en')}.`,
        },
        'en',
      ),
    'item-closed': () => 'This case already has an outcome at this meeting.',
    'item-open': () => 'Discussion of this case is already open.',
    'another-item-open': () => 'Another case is open. Give it an outcome before you open the next.',
    'protocol-not-confirmed': () =>
      'You cannot join until you have confirmed that your agency complies with the protocol.',
    'meeting-cancelled': () => 'This meeting was cancelled.',
    'meeting-ended': () => 'This meeting has ended.',
    'check-in-not-open': (values: Values) =>
      `You can check in on the day of the meeting, ${formatDate(String(values.meetingOn), 'en')}.`,
    'has-left': () => 'You are recorded as having left. Ask the minute-taker to record that you are back.',
    'needs-level-3-meeting': () => 'A level 3 case needs a level 3 meeting.',
    'level-not-confirmed': () =>
      'The level of this case has not been confirmed. It can go only to an urgent meeting.',
    'already-discussed': () =>
      'This case was discussed or already has an outcome, so it stays on the agenda.',
    'information-supplied': () =>
      'An agency has supplied information for this case. Defer it at the meeting instead.',
    'not-opened': () => 'A case that was not opened cannot be decided. Choose deferred or not discussed.',
    'was-discussed': () => 'This case was opened for discussion. Choose decided or deferred.',
    'not-in-progress': () => 'The meeting is not running.',
    'items-without-outcome': (values: Values) =>
      plural(
        list(values, 'waiting').length,
        {
          one: `The meeting cannot end until this case has an outcome: ${formatList(list(values, 'waiting'), 'en')}.`,
          other: `The meeting cannot end until these cases have an outcome: ${formatList(list(values, 'waiting'), 'en')}.`,
        },
        'en',
      ),
    'cannot-end-yet': () => 'The meeting cannot end yet. Ask the co-ordinator of the area.',
    'not-called': () => 'This person is not invited to this case, or is not here, or has not signed.',
    other: () => 'This cannot be done yet.',
  },
}

type Key = keyof typeof rulingsText.en

/** The sentence for a rule that is not met. */
export function becauseOf(ruling: Extract<Ruling, { met: false }>, lang: Lang): string {
  const t = words(lang, rulingsText) as Readonly<Record<Key, (values: Values) => string>>
  const key = Object.hasOwn(rulingsText.en, ruling.because) ? (ruling.because as Key) : 'other'
  return t[key](ruling.values)
}
