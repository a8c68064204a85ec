import { durham, met, notMet, type Ruling, type Source, thamesValley } from '../source.ts'

type Supplier = { confirmationRequired: boolean; confirmed: boolean }

/** AP-19: nobody supplies information until it is recorded that their agency complies with the current protocol. */
export function maySupply(
  { confirmationRequired, confirmed }: Supplier,
  source: Source = thamesValley('§3.4, §3.91'),
): Ruling {
  return confirmed || !confirmationRequired ? met : notMet('protocol-not-confirmed', {}, source)
}

const OWNED = durham('MAPPA – Information Sharing')

type Owned = { ownerAgencyId: string; withdrawn: boolean }

/** IS-10: only the agency that owns an item changes it, withdraws it or says who else may read it. */
export function mayChangeItem({ ownerAgencyId, withdrawn }: Owned, agencyId: string): Ruling {
  if (ownerAgencyId !== agencyId) return notMet('not-the-owner', {}, OWNED)
  return withdrawn ? notMet('withdrawn', {}, OWNED) : met
}
