/** Why a case stays off an agenda, a sitting is not made, or a decision cannot be recorded yet. */
export const screeningRulingText = {
  en: {
    'level-not-confirmed':
      'This case cannot go on an agenda before its level has been confirmed. An urgent meeting may take it.',
    'panel-too-small': ({ members }: { members: number }) =>
      `Select at least ${members} members of the panel who were present`,
    'not-agreed-before-evidence':
      'The risk grade and level are not agreed until the evidence has been supplied and considered',
    'decision-not-whole': 'Complete every part of the decision before you record it',
  },
}

/** What a confirmed level leads to, as the screener and the agenda read it. */
export const consequenceText = {
  en: {
    'for-information':
      'It goes on the agenda of the next meeting for information, and the chair makes the referral available to partner agencies.',
    'level-2-meeting': 'It needs a level 2 meeting, so it is put forward for the next agenda.',
    'no-meeting': 'The lead agency manages it without formal meetings.',
    'level-3-meeting': 'It needs a level 3 meeting, so it is put forward for the next agenda.',
    'level-3-senior-meeting':
      'It needs a level 3 meeting, attended and chaired by the designated senior managers.',
  },
}
