import type { ItemKey } from '#rules/profiles/items.ts'
import type { ItemValue, Profile, Settings } from '#rules/profiles/profile.ts'
import { type ShippedKey, setLocally, settleOn, storedSettings } from '#rules/profiles/shipped.ts'
import type { TestDatabase } from './database.ts'

type Values = { readonly [K in ItemKey]?: ItemValue<K> }

/** The profile of an area that stands on a shipped one and has set some values itself, and what its row holds. */
export function ownProfile(
  key: ShippedKey,
  values: Values = {},
): { profile: Profile; settings: Partial<Settings> } {
  const own = setLocally(values, 'Strategic Management Board')
  return { profile: settleOn(key, own).profile, settings: storedSettings(key, own) }
}

/**
 * Puts an area under a profile from its first day on, as the superuser: a requirement with a variant is proven on under its profile and off
 * elsewhere. Its protocol counts as confirmed by whoever had confirmed one. Call it before anything happens in the area.
 */
export async function underProfile(
  database: Pick<TestDatabase, 'admin'>,
  areaId: string,
  key: ShippedKey,
  values: Values = {},
): Promise<Profile> {
  const { profile, settings } = ownProfile(key, values)
  await database.admin(
    'update app.area_profile set profile_key = $2, settings = $3 where area_id = $1 and effective_to is null',
    [areaId, key, JSON.stringify(settings)],
  )
  // Whoever had confirmed the protocol before has confirmed the one of this profile too.
  await database.admin(
    `insert into app.protocol_confirmation (area_id, user_id, agency_id, protocol, confirmed_at)
     select distinct on (user_id) area_id, user_id, agency_id, $2, confirmed_at from app.protocol_confirmation where area_id = $1
     on conflict do nothing`,
    [areaId, profile.protocolConfirmation.value.protocol],
  )
  return profile
}
