import { AGENCY_ITEMS, BOARD_ITEMS } from './items/agencies.ts'
import { LAW_ITEMS } from './items/law.ts'
import { LEVEL_ITEMS, RISK_ITEMS } from './items/levels.ts'
import { MEETING_ITEMS, PANEL_ITEMS } from './items/meetings.ts'
import { REFERRING_ITEMS } from './items/referring.ts'
import { FORM_ITEMS, REVIEW_ITEMS } from './items/routes.ts'
import { DISCLOSURE_ITEMS, SHARING_ITEMS } from './items/sharing.ts'
import type { Shape } from './shape.ts'

/** One setting: what people call it, what it decides, and how its values look. */
export type Item = { title: string; hint: string; shape: Shape }

/** Every setting of an area profile by topic, in the order in which people read them (AR-02). */
export const TOPICS = {
  agencies: { title: 'Agencies and contact points', items: AGENCY_ITEMS },
  forms: { title: 'Forms and where they go', items: FORM_ITEMS },
  referring: { title: 'Who refers, and what goes with a referral', items: REFERRING_ITEMS },
  risk: { title: 'Risk grades and categories', items: RISK_ITEMS },
  levels: { title: 'Management levels', items: LEVEL_ITEMS },
  panel: { title: 'Co-ordination panel', items: PANEL_ITEMS },
  meetings: { title: 'Meetings', items: MEETING_ITEMS },
  reviews: { title: 'Reviews and referral before release', items: REVIEW_ITEMS },
  sharing: { title: 'Minutes, sharing and telling the person', items: SHARING_ITEMS },
  disclosure: { title: 'Disclosure to third parties', items: DISCLOSURE_ITEMS },
  board: { title: 'Board, programmes and guidance', items: BOARD_ITEMS },
  law: { title: 'Time limits of the law', items: LAW_ITEMS },
} as const satisfies Record<string, { title: string; items: Readonly<Record<string, Item>> }>

export type TopicKey = keyof typeof TOPICS

/** Every setting by its key. */
export const ITEMS = {
  ...AGENCY_ITEMS,
  ...FORM_ITEMS,
  ...REFERRING_ITEMS,
  ...RISK_ITEMS,
  ...LEVEL_ITEMS,
  ...PANEL_ITEMS,
  ...MEETING_ITEMS,
  ...REVIEW_ITEMS,
  ...SHARING_ITEMS,
  ...DISCLOSURE_ITEMS,
  ...BOARD_ITEMS,
  ...LAW_ITEMS,
} as const satisfies Readonly<Record<string, Item>>

export type ItemKey = keyof typeof ITEMS

/** The keys of every setting, in reading order. */
export const ITEM_KEYS = Object.keys(ITEMS) as readonly ItemKey[]

/** Whether a word is the key of a setting. */
export const isItemKey = (key: string): key is ItemKey => Object.hasOwn(ITEMS, key)
