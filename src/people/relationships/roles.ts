import { cite } from '#rules/source.ts'
import { factKind } from '../facts/kind.ts'
import { relationshipsText } from './relationships.text.ts'

/** What somebody is to a person, said from the side of that person. */
export const ROLES = [
  'partner',
  'parent',
  'child',
  'sibling',
  'victim',
  'offender',
  'co-defendant',
  'carer',
  'cared-for',
  'other',
] as const
export type Role = (typeof ROLES)[number]

/** What a relationship is called where it is kept: `person` is the `kind` of `other`. */
export type StoredKind = 'partner' | 'parent' | 'sibling' | 'victim' | 'co-defendant' | 'carer' | 'other'

const INVERSE: Readonly<Partial<Record<StoredKind, Role>>> = {
  parent: 'child',
  victim: 'offender',
  carer: 'cared-for',
}

/** How a role is kept: of which kind, and whether the related person is the one who is it. */
export function storedAs(role: Role): { kind: StoredKind; relatedIsIt: boolean } {
  const inverse = Object.entries(INVERSE).find(([, to]) => to === role)
  if (inverse !== undefined) return { kind: inverse[0] as StoredKind, relatedIsIt: false }
  return { kind: role as StoredKind, relatedIsIt: true }
}

/** What the other end is to whoever is looked at: the kind itself, or its inverse. */
export const roleSeen = (kind: StoredKind, viewerIsIt: boolean): Role =>
  viewerIsIt ? (INVERSE[kind] ?? kind) : kind

const t = relationshipsText.en

/** What is asked of a relationship: it is kept, corrected and ended in the way of a fact. */
export const RELATIONSHIP = factKind({
  key: 'relationship',
  name: t.relationship,
  group: 'identity',
  source: cite('thames-valley', '§3.11', 'derived'),
  confided: false,
  fields: [
    {
      kind: 'select',
      key: 'role',
      name: t.role,
      need: { missing: t.roleMissing },
      options: ROLES.map((role) => ({ value: role, text: t.roles[role] })),
    },
    { kind: 'text', key: 'words', name: t.words, hint: t.wordsHint, max: 200 },
  ],
})
