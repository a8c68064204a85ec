import { cite, sourced } from '../source.ts'
import type { Document } from './profile.ts'

const sussex = (paragraph: string, confidence: 'seen' | 'derived' = 'seen') =>
  cite('sussex', paragraph, confidence)

/** Sussex as section 9.7 of its procedures states it (AR-07). */
export const SUSSEX_DOCUMENT: Document = {
  key: 'sussex',
  name: 'Sussex',
  document: 'sussex',
  asWritten: [],
  settings: {
    probationBody: sourced('Kent, Surrey and Sussex Probation Service (KSSPS)', sussex('§9.7.2')),
    forms: sourced(
      [{ name: 'MAPPA disclosure form', use: 'Disclosure about a convicted offender under MAPPA' }],
      sussex('§9.7.13'),
    ),
    centralUnit: sourced('KSSPS MAPPA team', sussex('§9.7.6, §9.7.13')),
    centralUnitContact: sourced(
      {
        manager: '',
        postalAddress: '',
        // The document prints the mailbox of the team; an area enters the address that is live.
        secureEmail: '',
        receives: ['MAPPA disclosure forms', 'Copies of child protection disclosures about MAPPA subjects'],
      },
      sussex('§9.7.6, §9.7.13'),
    ),
    conferenceInformation: sourced(
      [
        'Nature and pattern of previous sexual offending, convicted or cautioned',
        'Compliance, attitude, behaviour, thinking and progress on a previous or current group',
        'Current assessment of risk of harm, and to whom',
        'Factors likely to increase or reduce the risk',
        'Behaviour that points to re-offending',
        'Other relevant information, such as expert opinion with the author’s permission',
      ],
      sussex('§9.7.3'),
    ),
    disclosureDecision: sourced(
      {
        decides: 'Service manager',
        consulted: ['Senior child protection manager', 'Legal department', 'Police', 'Probation'],
        where: 'Strategy Discussion',
      },
      sussex('§9.7.17'),
    ),
    disclosureDispute: sourced(
      [
        'Caldicott Guardian for children’s services',
        'Designated Nurse or Designated Doctor',
        'Probation Delivery Unit Head of the division',
        'Detective Superintendent, in consultation with the force disclosure officer',
      ],
      sussex('§9.7.7'),
    ),
    disclosureRiskFactors: sourced(
      [
        'Nature and pattern of previous offending',
        'Compliance with previous sentences or court orders',
        'Proximity of potential victims, and capacity of their adult carers to protect',
        'Probability that a further offence will be committed',
        'The harm that such behaviour will cause',
        'Behaviour that points to re-offending',
        'Expert opinion or risk assessments',
        'Other information, such as the vulnerability of a child',
      ],
      sussex('§9.7.12'),
    ),
    childProtectionDisclosure: sourced(
      {
        agreedBy: 'A senior officer of the police Safeguarding Investigations Unit',
        copiedTo: 'KSSPS MAPPA team',
      },
      sussex('§9.7.6'),
    ),
    disclosureForm: sourced({ name: 'MAPPA disclosure form', goesTo: 'KSSPS MAPPA team' }, sussex('§9.7.13')),
    programmes: sourced(
      ['Horizon', 'iHorizon', 'Kaizen', 'Healthy Sex Programmes'],
      sussex('§9.7.2 (printed “Health Sex Programmes”)'),
    ),
    guidanceLinks: sourced(
      [
        { title: 'National guidance on information sharing', issuer: 'HM Government', link: '' },
        { title: '“Forming Beliefs” protocol', issuer: 'Sussex safeguarding partnership', link: '' },
        { title: 'Serious Further Offence guidance', issuer: 'Home Office', link: '' },
      ],
      sussex('§9.7.1, §9.7.2, §9.7.10'),
    ),
  },
}
