import { type Rule, rule } from '../dated.ts'
import { type Confidence, cite } from '../source.ts'
import { againstMonths, type Term } from './term.ts'

/** What a court or the police did with somebody, as far as it decides how long they must notify. */
export type Disposal =
  | { kind: 'life' }
  | { kind: 'public-protection' }
  | { kind: 'indeterminate' }
  | { kind: 'lifelong-restriction' }
  | ({ kind: 'imprisonment' } & Term)
  | { kind: 'extended'; custody: Term; extension: Term }
  | ({ kind: 'suspended' } & Term)
  | ({ kind: 'detention-and-training' } & Term)
  | { kind: 'hospital'; restricted: boolean }
  | ({ kind: 'conditional-discharge' } & Term)
  | { kind: 'caution' }
  | { kind: 'other' }

/** Sentences whose length is counted in months and days. */
export type Timed = Extract<Disposal, { kind: 'imprisonment' | 'suspended' | 'detention-and-training' }>

/** A row of the table in s.82(1): how many months, whether somebody under 18 has half of it, and the rule. */
export type Band = { key: BandKey; months: number | null; halves: boolean; law: Rule }

export type BandKey =
  | 'indefinite-sentence'
  | 'indefinite-restriction'
  | 'indefinite-lifelong'
  | 'ten-years'
  | 'seven-years-prison'
  | 'seven-years-hospital'
  | 'two-years'
  | 'discharge'
  | 'five-years'

const PART_2 = { from: '2004-05-01', datesFrom: 'memory' } as const
const of82 = (id: string, at: string, confidence: Confidence = 'seen') =>
  rule(id, cite('soa-2003', at, confidence), PART_2)

const TABLE = 's.82(1), table'

/** The paragraphs of s.82 as entries of the book of law. */
export const PERIOD_LAW = {
  indefinite: of82('NOT-082-1', TABLE),
  restriction: of82('NOT-082-2', TABLE),
  lifelong: of82('NOT-082-3', TABLE),
  ten: of82('NOT-082-4', TABLE),
  seven: of82('NOT-082-5', TABLE),
  hospital: of82('NOT-082-6', TABLE),
  caution: of82('NOT-082-7', TABLE),
  discharge: of82('NOT-082-8', TABLE),
  other: of82('NOT-082-9', TABLE),
  halved: of82('NOT-082-10', 's.82(2)'),
  aggregate: of82('NOT-082-11', 's.82(3)-(4)'),
  begins: of82('NOT-082-12', 's.82(1), (6)'),
  noPause: of82('NOT-082-13', 's.82 (no such rule; contrast Counter-Terrorism Act 2008 s.53(7))'),
  laterTrial: of82('NOT-082-14', 's.82(5)'),
  extended: rule(
    'NOT-082-15',
    cite('hmpps-practice', 'R v Wiles: the extension period counts', 'part'),
    PART_2,
  ),
  detentionAndTraining: of82('NOT-082-16', 's.131; R v Slocombe', 'memory'),
  suspended: of82('NOT-082-17', 's.82(1): full length of a suspended sentence', 'memory'),
  formerAct: of82('NOT-081', 's.81(2)-(5)'),
  foreign: rule('NOR-2', cite('pcsca-2022', 's.169 (s.96ZA, s.96ZC)'), { from: '2022-11-29' }),
} as const

const fixed = (key: BandKey, months: number | null, law: Rule, halves = months !== null): Band => ({
  key,
  months,
  halves,
  law,
})

const INDEFINITE = fixed('indefinite-sentence', null, PERIOD_LAW.indefinite)
const LIFELONG = fixed('indefinite-lifelong', null, PERIOD_LAW.lifelong)
const RESTRICTED = fixed('indefinite-restriction', null, PERIOD_LAW.restriction)
const TEN = fixed('ten-years', 120, PERIOD_LAW.ten)
const SEVEN = fixed('seven-years-prison', 84, PERIOD_LAW.seven)
const HOSPITAL = fixed('seven-years-hospital', 84, PERIOD_LAW.hospital)
const CAUTION = fixed('two-years', 24, PERIOD_LAW.caution)
/** Any disposal that no other row of the table describes. */
export const OTHER = fixed('five-years', 60, PERIOD_LAW.other)

/** NOT-082-1, -4, -5: the row for a term of imprisonment. Exactly 30 months is indefinite; exactly 6 months is seven years. */
export function bandOfTerm(term: Term, from: string): Band {
  if (againstMonths(term, 30, from) >= 0) return INDEFINITE
  return againstMonths(term, 6, from) > 0 ? TEN : SEVEN
}

/** The row for every disposal that is no term of imprisonment. */
export function bandOfKind(disposal: Exclude<Disposal, Timed | { kind: 'extended' }>): Band {
  switch (disposal.kind) {
    case 'life':
    case 'public-protection':
    case 'indeterminate':
      return INDEFINITE
    case 'lifelong-restriction':
      return LIFELONG
    case 'hospital':
      return disposal.restricted ? RESTRICTED : HOSPITAL
    case 'caution':
      return CAUTION
    case 'conditional-discharge':
      return fixed('discharge', disposal.months, PERIOD_LAW.discharge, false)
    case 'other':
      return OTHER
  }
}
