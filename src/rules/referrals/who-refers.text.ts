import type { Referring, Situation } from './who-refers.ts'

/** Where a person may stand, and which agency the rules of the area name. */
export const whoRefersText = {
  en: {
    situations: {
      'registered-community': 'A registered sexual offender living in the community',
      'registered-short-sentence': 'A registered sexual offender with a short custodial sentence',
      'over-twelve-months': 'Serving a sentence of 12 months or more for a sexual or violent offence',
      'order-high-danger':
        'On a community order, and the assessed danger of serious violence is high or very high',
      'hostel-from-elsewhere':
        'Another probation area asks for a place in an approved hostel here, and there is no supervising officer here',
      'other-relevant': 'Another relevant sexual or violent offender',
      none: 'None of these, or not known',
    } satisfies Record<Situation, string>,
    /** Whose referral it is. */
    by: {
      police: 'Police public protection officers make this referral.',
      probation:
        'Probation officers and case managers, those of the Youth Offending Team included, make this referral.',
      'hostel-manager': 'The manager of the approved hostel, or the deputy, makes this referral.',
      anybody: 'Any agency may make this referral.',
    } satisfies Record<Referring['by'], string>,
    yours: {
      police:
        'This referral is for your agency to make, because police public protection officers refer people in this situation.',
      probation:
        'This referral is for your agency to make, because probation and youth offending officers refer people in this situation.',
      'hostel-manager':
        'This referral is yours to make, because the hostel manager or deputy refers people in this situation.',
      anybody: 'Any agency may make this referral, yours included.',
    } satisfies Record<Referring['by'], string>,
    notified: 'The person is notified once assessed, whatever the risk grade.',
  },
}
