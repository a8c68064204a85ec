import { RISK_GRADES } from '../screening/decision.ts'
import { cite } from '../source.ts'
import { type Answers, chosen, statedList } from './checklist.ts'

const london = (at: string) => cite('london', at)

/** The lists of risk assessment. */
export const riskLists = {
  /** RA-01: one of four grades, each shown with its definition. */
  'RA-01': statedList(
    'RA-01',
    {
      sources: [london('§13.4.7, §13.4.12, §13.7.9'), cite('wiltshire', 'Referral form: who is at risk')],
      needs: 'one',
    },
    RISK_GRADES,
  ),
  /** RA-04: who is at risk; several may be. */
  'RA-04': statedList(
    'RA-04',
    {
      sources: [london('§13.4.13'), cite('wiltshire', 'Referral form: who is at risk')],
      needs: 'one-or-more',
    },
    ['public', 'prisoners', 'known-adult', 'children', 'staff', 'self'],
  ),
  /** RA-08: what an OASys record serves; each has a field or a link. */
  'RA-08': statedList(
    'RA-08',
    { sources: [london('§13.4.7, §13.4.8')], needs: 'none', detail: 'when-it-holds' },
    [
      'reconviction',
      'needs',
      'danger',
      'managing-harm',
      'sentence-plan',
      'specialist-assessment',
      'change-over-time',
      'resources',
    ],
  ),
  /** RA-16: what asks for the youth assessment of serious harm. */
  'RA-16': statedList('RA-16', { sources: [london('§13.2.28')], needs: 'none', force: 'should' }, [
    'serious-specified-offence',
    'crown-court-sentencing',
    'remittal-report',
  ]),
  /** RA-28: what a professional's own judgement records. */
  'RA-28': statedList('RA-28', { sources: [london('§13.1.6, §13.1.8')], needs: 'each', detail: 'always' }, [
    'pattern',
    'similarity',
    'context',
    'grooming',
  ]),
  /** RA-30: the changes that would raise a medium grade; each is considered. */
  'RA-30': statedList('RA-30', { sources: [london('§13.4.12, §13.7.9')], needs: 'each' }, [
    'medication',
    'accommodation',
    'relationship',
    'drugs-or-alcohol',
  ]),
}

type Triggers = Answers<(typeof riskLists)['RA-16']['items'][number]['key']>
type Change = (typeof riskLists)['RA-30']['items'][number]['key']

/** RA-16: any one of the triggers asks for the youth assessment of serious harm. */
export const asksForYouthHarmAssessment = (answers: Triggers): boolean =>
  chosen(riskLists['RA-16'], answers).length > 0

/** RA-30: a change on the case that the medium grade had named asks for a new assessment. */
export const asksForReassessment = (named: Answers<Change>, changed: Change): boolean =>
  named[changed]?.holds === 'yes'
