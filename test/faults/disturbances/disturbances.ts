// Everything that goes wrong in turn, a round each.
import { clockJump } from './clock.ts'
import { deafClient, halfFrame, storm } from './clients.ts'
import type { Disturbance } from './disturbance.ts'
import { fullDisk, lockedDatabase, tornWrite } from './storage.ts'

export const disturbances: readonly Disturbance[] = [
  { name: 'nothing but the end at a random moment' },
  fullDisk,
  lockedDatabase,
  tornWrite,
  clockJump,
  halfFrame,
  deafClient,
  storm,
]
