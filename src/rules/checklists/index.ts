import { agencyListText } from './agencies-and-people.text.ts'
import { agencyLists } from './agencies-and-people.ts'
import type { StatedList } from './checklist.ts'
import { childProtectionListText } from './child-protection-interface.text.ts'
import { childProtectionLists } from './child-protection-interface.ts'
import { schemeListText } from './child-sex-offender-disclosure-scheme.text.ts'
import { schemeLists } from './child-sex-offender-disclosure-scheme.ts'
import { childrenWhoHarmListText } from './children-who-harm.text.ts'
import { childrenWhoHarmLists } from './children-who-harm.ts'
import { orderListText } from './civil-orders.text.ts'
import { orderLists } from './civil-orders.ts'
import { panelListText } from './coordination-panel.text.ts'
import { panelLists } from './coordination-panel.ts'
import { custodyListText } from './custody-and-release.text.ts'
import { custodyLists } from './custody-and-release.ts'
import { identificationListText } from './identification-and-categories.text.ts'
import { identificationLists } from './identification-and-categories.ts'
import { sharingListText } from './information-sharing.text.ts'
import { sharingLists } from './information-sharing.ts'
import { informingListText } from './informing-the-offender.text.ts'
import { informingLists } from './informing-the-offender.ts'
import { intelligenceListText } from './intelligence.text.ts'
import { intelligenceLists } from './intelligence.ts'
import { levelListText } from './levels-of-management.text.ts'
import { levelLists } from './levels-of-management.ts'
import { maracListText } from './marac.text.ts'
import { maracLists } from './marac.ts'
import { meetingListText } from './meetings.text.ts'
import { meetingLists } from './meetings.ts'
import { reviewListText } from './reviews-and-exit.text.ts'
import { reviewLists } from './reviews-and-exit.ts'
import { riskListText } from './risk-assessment.text.ts'
import { riskLists } from './risk-assessment.ts'
import { boardListText } from './strategic-management-board.text.ts'
import { boardLists } from './strategic-management-board.ts'
import { disclosureListText } from './third-party-disclosure.text.ts'
import { disclosureLists } from './third-party-disclosure.ts'
import { visitListText } from './visits-by-children.text.ts'
import { visitLists } from './visits-by-children.ts'

/** Every list that the requirements state, by the id of its requirement. */
export const CHECKLISTS = {
  ...agencyLists,
  ...identificationLists,
  ...panelLists,
  ...riskLists,
  ...levelLists,
  ...meetingLists,
  ...reviewLists,
  ...custodyLists,
  ...informingLists,
  ...orderLists,
  ...sharingLists,
  ...disclosureLists,
  ...schemeLists,
  ...childProtectionLists,
  ...childrenWhoHarmLists,
  ...intelligenceLists,
  ...maracLists,
  ...visitLists,
  ...boardLists,
} as const satisfies Record<string, StatedList>

export type ChecklistId = keyof typeof CHECKLISTS

type Words = { title: string; items: Readonly<Record<string, string>> }

const TEXTS = [
  agencyListText,
  identificationListText,
  panelListText,
  riskListText,
  levelListText,
  meetingListText,
  reviewListText,
  custodyListText,
  informingListText,
  orderListText,
  sharingListText,
  disclosureListText,
  schemeListText,
  childProtectionListText,
  childrenWhoHarmListText,
  intelligenceListText,
  maracListText,
  visitListText,
  boardListText,
]

const wordsIn = (lang: 'en' | 'cy') =>
  new Map<string, Words>(TEXTS.flatMap((texts) => Object.entries(texts[lang])))

const BY_LANGUAGE = { en: wordsIn('en'), cy: wordsIn('cy') }

/** The words of a list in a language. */
export function checklistWords(id: ChecklistId, lang: 'en' | 'cy'): Words {
  const words = BY_LANGUAGE[lang].get(id)
  if (words === undefined) throw new RangeError(`No words for ${id}`)
  return words
}
