import type { ShippedKey } from '#rules/profiles/shipped.ts'

/** The profiles an area may stand on, as a question offers them. */
export const PROFILES: readonly { value: ShippedKey; text: { en: string; cy: string } }[] = [
  { value: 'national', text: { en: 'National', cy: 'Cenedlaethol' } },
  { value: 'thames-valley', text: { en: 'Thames Valley', cy: 'Dyffryn Tafwys' } },
  { value: 'london', text: { en: 'London', cy: 'Llundain' } },
  { value: 'sussex', text: { en: 'Sussex', cy: 'Sussex' } },
  { value: 'durham', text: { en: 'Durham', cy: 'Durham' } },
  { value: 'wiltshire', text: { en: 'Wiltshire', cy: 'Wiltshire' } },
]

/** What the question for the profile is called. */
export const PROFILE_NAME = { en: 'Area profile', cy: 'Proffil ardal' }
