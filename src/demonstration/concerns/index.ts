import { CHILDREN } from './children.ts'
import type { Concern } from './concern.ts'
import { DRINK } from './drink.ts'
import { EXPLOITATION } from './exploitation.ts'
import { EXTREMISM } from './extremism.ts'
import { FIRE } from './fire.ts'
import { HOSPITAL } from './hospital.ts'
import { ONLINE } from './online.ts'
import { PARTNER } from './partner.ts'
import { PURSUIT } from './pursuit.ts'
import { WEAPONS } from './weapons.ts'

export type { Concern, Known, Side, Tasked, Voice, Words } from './concern.ts'
export { say } from './concern.ts'

/** The kinds of worry that the demonstration knows, the rare one last. */
export const CONCERNS: readonly Concern[] = [
  PARTNER,
  CHILDREN,
  DRINK,
  WEAPONS,
  HOSPITAL,
  ONLINE,
  FIRE,
  PURSUIT,
  EXPLOITATION,
  EXTREMISM,
]
