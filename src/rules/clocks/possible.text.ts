import type { Assuming } from './answer.ts'

type Words = Record<Assuming | 'label', string>

/** What each possible answer takes for granted, and the label that stands beside all of them. */
export const possibleText: { en: Words; cy: Words } = {
  en: {
    label: 'This time limit is not from a verified source',
    'six-months-before': 'The level is set 6 months before release',
    'handover-to-community':
      'Handover to the community, as the prison service’s open code of 2019 to 2020 reckons it',
    'forty-five-days': 'The whole process takes 45 days at most, as police pages say',
    'twenty-eight-days': 'The whole process takes 28 days, which could not be confirmed',
    'beginning-with-receipt': 'One month beginning with the day of receipt',
    'corresponding-date': 'One month to the corresponding date',
    'very-high': 'Very high risk: every month',
    high: 'High risk: every 3 months',
    medium: 'Medium risk: every 6 months',
    low: 'Low risk: every 12 months',
    'shortest-interval': 'The shortest interval',
    'longest-interval': 'The longest interval',
    'working-days': 'Counted in working days from the day after the meeting',
  },
  cy: {
    label: 'Nid yw’r terfyn amser hwn o ffynhonnell a wiriwyd',
    'six-months-before': 'Pennir y lefel 6 mis cyn rhyddhau',
    'handover-to-community':
      'Trosglwyddo i’r gymuned, fel y’i cyfrifir gan god agored y gwasanaeth carchardai yn 2019 i 2020',
    'forty-five-days': 'Mae’r broses gyfan yn cymryd 45 diwrnod ar y mwyaf, yn ôl tudalennau’r heddlu',
    'twenty-eight-days': 'Mae’r broses gyfan yn cymryd 28 diwrnod, na ellid ei gadarnhau',
    'beginning-with-receipt': 'Un mis yn dechrau gyda diwrnod y derbyn',
    'corresponding-date': 'Un mis hyd y dyddiad cyfatebol',
    'very-high': 'Perygl uchel iawn: bob mis',
    high: 'Perygl uchel: bob 3 mis',
    medium: 'Perygl canolig: bob 6 mis',
    low: 'Perygl isel: bob 12 mis',
    'shortest-interval': 'Y cyfnod byrraf',
    'longest-interval': 'Y cyfnod hiraf',
    'working-days': 'Wedi’i gyfrif mewn diwrnodau gwaith o’r diwrnod ar ôl y cyfarfod',
  },
}
