import { cite, durham, guidance, sourced, thamesValley } from '../source.ts'
import type { Profile } from './profile.ts'

const local = (what: string) => cite('set-locally', what, 'derived')

/** The national default: what every area may use until it has said otherwise. Intervals no document gives are set locally. */
export const NATIONAL: Profile = {
  key: 'national',
  name: 'National default',
  referralForm: sourced(
    { form: 'mappa-a', name: 'MAPPA A', longName: 'MAPPA A referral to level 2 or 3' },
    guidance('MAPPA document set, MAPPA A', 'part'),
  ),
  minutesForm: sourced(
    { name: 'MAPPA B', longName: 'MAPPA B meeting minutes' },
    guidance('MAPPA document set, MAPPA B', 'part'),
  ),
  panel: sourced(null, guidance('chapter 7: screening by the co-ordination function', 'part')),
  meetings: {
    2: sourced({ name: 'Level 2 meeting', shortName: 'Level 2' }, guidance('chapter 7')),
    3: sourced({ name: 'Level 3 meeting', shortName: 'Level 3' }, guidance('chapter 7')),
  },
  meetingCycle: sourced('set by the area', local('meeting cycle')),
  protocolConfirmation: sourced(
    { required: true, protocol: 'Area information sharing agreement' },
    thamesValley('§3.4 (a sound default elsewhere)', 'derived'),
  ),
  factSheet: sourced({ required: true }, thamesValley('§3.92 (a sound default elsewhere)', 'derived')),
  signatureIsUndertaking: sourced(true, durham('Attendance at MAPPA Meeting')),
  papersDaysBefore: sourced(5, local('days before the meeting')),
  reviewMonths: {
    1: sourced(12, local('level 1 review interval')),
    2: sourced(4, local('level 2 review interval')),
    3: sourced(2, local('level 3 review interval')),
  },
  centralUnit: sourced('MAPPA co-ordination unit', guidance('chapter 7', 'part')),
}
