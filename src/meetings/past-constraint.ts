import { inSavepoint, type Tx } from '#platform/db/actor.ts'
import { brokeConstraint } from '#platform/http/errors.ts'

/** Does the work, or undoes it and says false when this constraint of the database stood in the way. */
export async function pastConstraint(
  tx: Tx,
  constraint: string,
  work: () => Promise<void>,
): Promise<boolean> {
  try {
    await inSavepoint(tx, work)
    return true
  } catch (error) {
    if (brokeConstraint(error, constraint)) return false
    throw error
  }
}
