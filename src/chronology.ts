import { chronology as cases } from './cases/chronology.ts'
import { chronology as files } from './files/chronology.ts'
import { chronology as meetings } from './meetings/chronology.ts'
import { chronology as minutes } from './minutes/chronology.ts'
import { law, record, relationships } from './people/chronology/source.ts'
import { chronology as plans } from './plans/chronology.ts'
import { chronology as referrals } from './referrals/chronology.ts'
import { chronology as reviews } from './reviews/chronology.ts'
import { chronology as sharing } from './sharing/chronology.ts'
import type { ChronologySource } from './work/index.ts'

/** What every room adds to the chronology of a person and of a case. */
export const CHRONOLOGY: readonly ChronologySource[] = [
  record,
  law,
  relationships,
  cases,
  files,
  referrals,
  reviews,
  sharing,
  meetings,
  minutes,
  plans,
]
