/** Why an act on an action is refused, by the key of the ruling. */
export const actionRulingText = {
  en: {
    'not-own-agency':
      'Only a representative of the agency that owns this action can do this. No agency can bind another.',
    'not-waiting': 'This action is not waiting to be accepted.',
    'not-open': 'This action has already ended.',
    'accept-first': 'Accept the action for your agency before you record that it is done.',
    'accepted-stands':
      'The words and the date stand as the agency was asked to accept them. To change them, close this action and propose another.',
    'not-proposer': 'Only whoever proposed this action, or somebody who may close actions, can correct it.',
    'not-closer': 'Only the chair or the MAPPA unit can do this.',
    'not-ended': 'This action has not ended, so there is nothing to open again.',
    'mappa-owns-nothing': 'MAPPA is not a body and cannot own an action. Select an agency.',
    'due-in-past': 'The date by which it is to be done must be today or in the future',
  },
}

export type ActionRuling = keyof typeof actionRulingText.en
