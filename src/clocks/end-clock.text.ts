/** The words of ending a clock by hand. */
export const endClockText = {
  en: {
    title: 'Record what became of this duty',
    intro: (name: string, due: string) => `${name}, due ${due}.`,
    outcome: 'What became of it?',
    outcomes: {
      met: 'It was done',
      excused: 'It need not be done, and there is a reason',
      missed: 'It was not done and can no longer be done',
    },
    selectOutcome: 'Select what became of it',
    doneOn: 'When was it done?',
    doneOnHint: 'Only when it was done. For example, 24 11 2026',
    enterDoneOn: 'Enter the day on which it was done',
    doneAhead: 'The day on which it was done must be today or in the past',
    evidence: 'What shows it, or why',
    evidenceHint: 'Say where the proof is, or give the reason. Others will rely on it.',
    enterEvidence: 'Enter what shows it, or why',
    save: 'Save',
    ended: 'This duty has ended already',
    keptElsewhere: 'This date is kept by its own record: end it there',
    late: (evidence: string, doneOn: string) => `Done late, on ${doneOn}: ${evidence}`,
    onTime: (evidence: string, doneOn: string) => `Done on ${doneOn}: ${evidence}`,
    link: 'Record what became of this duty',
  },
}
