import { cite, sourced } from '../source.ts'
import type { Document } from './profile.ts'

const wiltshire = (paragraph: string, confidence: 'seen' | 'derived' = 'seen') =>
  cite('wiltshire', paragraph, confidence)

/** Wiltshire and Swindon as practice guidance 4 states it (AR-05). */
export const WILTSHIRE_DOCUMENT: Document = {
  key: 'wiltshire',
  name: 'Wiltshire and Swindon',
  document: 'wiltshire',
  asWritten: [],
  settings: {
    forms: sourced(
      [
        {
          name: 'Referral for multi-agency information sharing meetings: MAPPA',
          use: 'First consideration for MAPPA, or a meeting about somebody the system already holds',
        },
        {
          name: 'Referral for multi-agency information sharing meetings: not MAPPA',
          use: 'An Interagency Information Sharing Meeting about somebody who is not an offender',
        },
      ],
      wiltshire('§4 bullet 1, §Referral form: introduction'),
    ),
    referralForm: sourced(
      {
        form: 'wiltshire',
        name: 'Referral form',
        longName: 'Referral for multi-agency information sharing meetings',
      },
      wiltshire('§4 bullet 1, §Referral form: introduction'),
    ),
    referralDelivery: sourced('secure-email-or-post', wiltshire('§Referral form: routing note')),
    leadOfficers: sourced(true, wiltshire('§1')),
    centralUnit: sourced(
      'MAPPA Co-ordinator, police Public Protection Unit',
      wiltshire('§Referral form: routing note'),
    ),
    centralUnitContact: sourced(
      {
        manager: 'MAPPA Co-ordinator',
        postalAddress: 'Public Protection Unit, Wiltshire Constabulary, London Road, Devizes SN10 2DN',
        // Used only once it has been confirmed as secure, so the area enters it then.
        secureEmail: '',
        receives: ['Referrals by either route'],
      },
      wiltshire('§Referral form: routing note'),
    ),
    riskGrades: sourced(
      [
        { grade: 'Low', number: '', definition: 'Nothing significant at present points to serious harm.' },
        {
          grade: 'Medium',
          number: '',
          definition: 'Able to cause serious harm but unlikely to unless circumstances change.',
        },
        { grade: 'High', number: '', definition: 'The event could happen at any time with serious impact.' },
        {
          grade: 'Very high',
          number: '',
          definition: 'The event will more likely than not happen imminently with serious impact.',
        },
      ],
      wiltshire(
        '§Referral form: who is at risk (the form prints the names; definitions are the national ones)',
        'derived',
      ),
    ),
    riskGroups: sourced(
      ['Children', 'Public', 'Known adult', 'Staff', 'Self', 'Prisoners'],
      wiltshire('§Referral form: who is at risk'),
    ),
    categories: sourced(
      [
        {
          number: '',
          name: 'In MAPPA automatically',
          criteria:
            'Registered sex offenders, and people supervised by probation on release from prison for a crime of violence.',
        },
        {
          number: '',
          name: 'Included as considered appropriate',
          criteria:
            'Other offenders who are a risk to others. Somebody who is not an offender cannot be included.',
        },
      ],
      wiltshire('§3 bullet 3, §Referral form: routing note'),
    ),
    levels: sourced(
      [
        {
          level: 1,
          name: 'Registered without meetings',
          criteria:
            'Almost all sexual and violent offenders given custody of 12 months or more. No multi-agency meeting is needed.',
        },
        {
          level: 2,
          name: 'Local Risk Management Meeting',
          criteria: 'Multi-agency work is needed to manage the person’s risk.',
        },
        {
          level: 3,
          name: 'Multi Agency Public Protection Panel',
          criteria: 'The higher-level panel above the local meeting.',
        },
      ],
      wiltshire('§3 bullet 3, §3 bullet 4, §6 bullet 4'),
    ),
    // LM-09: the document speaks of its meetings and never of numbered levels.
    levelsNumbered: sourced(false, wiltshire('§3 (levels are not numbered)', 'derived')),
    'meetings.2': sourced(
      { name: 'Local Risk Management Meeting', shortName: 'LRMM' },
      wiltshire('§3 bullet 4'),
    ),
    'meetings.3': sourced(
      { name: 'Multi Agency Public Protection Panel', shortName: 'MAPPP' },
      wiltshire('§6 bullet 4 (short name derived)'),
    ),
    unconvictedMeeting: sourced(
      {
        name: 'Interagency (High Risk) Information Sharing Meeting',
        shortName: 'Information Sharing Meeting',
      },
      wiltshire('§Referral form: introduction, routing note'),
    ),
    // AP-19: confirming the protocol is not a condition of Wiltshire's referral form.
    protocolConfirmation: sourced(
      { required: false, protocol: 'Wiltshire and Swindon MAPPA Policy and Procedures' },
      wiltshire('§1', 'derived'),
    ),
    personMayAttend: sourced(false, wiltshire('§6 bullet 4 (“at present”)')),
    minutesLeave: sourced(['chair', 'coordinator'], wiltshire('§6 bullet 1')),
    tellThePerson: sourced(true, wiltshire('§6 bullet 5')),
    withholdGrounds: sourced(
      ['Telling would destabilise the person psychologically', 'Telling could endanger others'],
      wiltshire('§6 bullet 5'),
    ),
    guidanceLinks: sourced(
      [
        {
          title: 'Wiltshire and Swindon MAPPA Policy and Procedures',
          issuer: 'Lead officers of all agencies',
          link: '',
        },
      ],
      wiltshire('§1'),
    ),
  },
}
