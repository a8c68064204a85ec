import { cite, durham, thamesValley } from '../source.ts'
import { statedList } from './checklist.ts'

const sussex = (at: string) => cite('sussex', at)

/** The lists of disclosure to a third party. */
export const disclosureLists = {
  /** TD-08: what prompts that disclosure is considered. */
  'TD-08': statedList('TD-08', { sources: [durham('Disclosure')], needs: 'none', detail: 'when-it-holds' }, [
    'grooming',
    'order-or-licence',
    'others-at-risk',
    'work-or-education',
    'victims',
    'young-offender',
    'able-to-help',
  ]),
  /** TD-09: London's criteria before disclosure. */
  'TD-09': statedList(
    'TD-09',
    {
      sources: [cite('london', '§13.7.61')],
      needs: 'each-met',
      detail: 'always',
      force: 'should',
      profiles: ['london'],
    },
    [
      'risk-to-recipient',
      'no-other-way',
      'only-what-is-needed',
      'risk-to-offender',
      'right-person',
      'offender-consulted',
      'knows-what-to-do',
      'asked-first',
    ],
  ),
  /** TD-10: Durham's criteria before disclosure. The record of alternatives is never left out; the last is for under-18s. */
  'TD-10': statedList(
    'TD-10',
    {
      sources: [durham('Disclosure - Proportionality')],
      needs: 'each-met',
      detail: 'always',
      force: 'should',
      profiles: ['durham'],
      points: { alternatives: { must: true }, 'under-18-consulted': { mayNotApply: true } },
    },
    [
      'risk-to-offender',
      'right-recipients',
      'alternatives',
      'recipients-prepared',
      'extent-decided',
      'triggers-explained',
      'support-if-it-fails',
      'under-18-consulted',
    ],
  ),
  /** TD-17: less intrusive ways, each considered with its result. */
  'TD-17': statedList(
    'TD-17',
    { sources: [sussex('§9.7.20'), thamesValley('§6.21')], needs: 'each', detail: 'always' },
    ['probation-powers', 'consent', 'own-telling'],
  ),
  /** TD-19: how the recipient is prepared. */
  'TD-19': statedList('TD-19', { sources: [durham('Disclosure - Proportionality')], needs: 'each-met' }, [
    'already-knows',
    'confidential',
    'how-to-use',
    'what-to-report',
    'whom-to-contact',
  ]),
  /** TD-32: enduring and changeable factors of the risk. */
  'TD-32': statedList(
    'TD-32',
    {
      sources: [sussex('§9.7.12'), thamesValley('§6.14')],
      needs: 'each',
      detail: 'always',
    },
    [
      'offending',
      'compliance',
      'nearness-of-victims',
      'probability',
      'harm',
      'behaviour',
      'expert-opinion',
      'other-matters',
    ],
  ),
  /** TD-33: the risks of disclosing. */
  'TD-33': statedList(
    'TD-33',
    { sources: [sussex('§9.7.14'), thamesValley('§6.15')], needs: 'each', detail: 'always' },
    ['displacement', 'underground', 'person-and-family', 'law-and-order', 'operational'],
  ),
  /** TD-47: the plan that is settled when disclosure is agreed. */
  'TD-47': statedList(
    'TD-47',
    { sources: [sussex('§9.7.21'), thamesValley('§6.22')], needs: 'each', detail: 'always' },
    ['information', 'extent', 'timescale', 'who-and-how', 'advice', 'contact'],
  ),
}
