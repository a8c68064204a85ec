import type { Explanations } from '../explanation.ts'

/** The words of the rule that asks for OASys at 18. */
export const oasysAt18Text: Explanations = {
  en: {
    name: 'OASys at 18',
    inWords: ({ bornOn, due }) =>
      `OASys is used from the 18th birthday and Asset before it. The person was born on ${bornOn} and is 18 on ${due}.`,
    facts: { bornOn: 'Date of birth' },
    changes: ['A correction of the date of birth', 'An OASys assessment made on or after the birthday'],
  },
  cy: {
    name: 'OASys yn 18 oed',
    inWords: ({ bornOn, due }) =>
      `Defnyddir OASys o’r pen-blwydd yn 18 oed ac Asset cyn hynny. Ganwyd y person ar ${bornOn} ac mae’n 18 oed ar ${due}.`,
    facts: { bornOn: 'Dyddiad geni' },
    changes: ['Cywiro’r dyddiad geni', 'Asesiad OASys a wneir ar y pen-blwydd neu wedyn'],
  },
}
