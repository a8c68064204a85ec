import { durham, sourced, thamesValley } from '../source.ts'
import type { Profile } from './profile.ts'

/** The Thames Valley as its protocol of February 2005 states it (AR-03). */
export const THAMES_VALLEY: Profile = {
  key: 'thames-valley',
  name: 'Thames Valley (Milton Keynes)',
  referralForm: sourced(
    { form: 'pp1', name: 'PP1', longName: 'PP1 notification and referral' },
    thamesValley('§3.12'),
  ),
  minutesForm: sourced({ name: 'PP2', longName: 'PP2 minutes' }, thamesValley('§3.12')),
  panel: sourced({ name: 'MAPPA co-ordination panel', sits: 'weekly' }, thamesValley('§3.13')),
  meetings: {
    2: sourced({ name: 'Multi-Agency Risk Management Meeting', shortName: 'MARMM' }, thamesValley('§3.10')),
    3: sourced(
      { name: 'Multi-Agency Public Protection Panel', shortName: 'MAPPP' },
      thamesValley('§3.8, §3.10'),
    ),
  },
  meetingCycle: sourced('monthly in each police command area', thamesValley('§3.19')),
  protocolConfirmation: sourced(
    { required: true, protocol: 'Thames Valley MAPPA protocol' },
    thamesValley('§3.4, §3.91'),
  ),
  factSheet: sourced({ required: true }, thamesValley('§3.92')),
  signatureIsUndertaking: sourced(false, durham('Attendance at MAPPA Meeting')),
  papersDaysBefore: sourced(7, thamesValley('§3.81')),
  reviewMonths: {
    1: sourced(12, thamesValley('§3.100')),
    2: sourced(6, thamesValley('§3.98')),
    // RX-03: no document fixes an interval for level 3, so the area sets its own default.
    3: sourced(3, thamesValley('§3.98, §3.99 (no interval stated: set locally)', 'derived')),
  },
  centralUnit: sourced('Police Public Protection Office', thamesValley('§3.18')),
}
