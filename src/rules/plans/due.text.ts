import type { Explanations } from '../explanation.ts'

/** The words of the rule that says by when an action is done. */
export const actionDueText: Explanations = {
  en: {
    name: 'Action for an agency',
    inWords: ({ setOn, due }) =>
      `Each agreed action names by when it is to be done. On ${setOn} the date given for this one was ${due}.`,
    facts: { setOn: 'Date given on' },
    changes: [
      'A correction of the date while the action is still proposed',
      'Handing the action over to somebody else in the agency, which keeps the date',
      'The agency doing or refusing the action',
      'Closing the action, with a reason',
    ],
  },
  cy: {
    name: 'Cam gweithredu i asiantaeth',
    inWords: ({ setOn, due }) =>
      `Mae pob cam gweithredu y cytunwyd arno yn dweud erbyn pryd y dylid ei gyflawni. Ar ${setOn} y dyddiad a roddwyd i’r un hwn oedd ${due}.`,
    facts: { setOn: 'Rhoddwyd y dyddiad ar' },
    changes: [
      'Cywiro’r dyddiad tra bo’r cam yn dal heb ei dderbyn',
      'Trosglwyddo’r cam i rywun arall yn yr asiantaeth, sy’n cadw’r dyddiad',
      'Bod yr asiantaeth yn cyflawni neu’n gwrthod y cam',
      'Cau’r cam, gyda rheswm',
    ],
  },
}
