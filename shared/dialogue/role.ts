// The roles people have in a dialogue.
import { z } from 'zod'
import type { Part } from './organisation.ts'

/**
 * facilitator: runs the dialogue for the lead · presenter: presents for an organisation · panel: a national actor's staff ·
 * listener: hears and sees · display: a screen with no person behind it.
 */
export const roleSchema = z.enum(['facilitator', 'presenter', 'panel', 'listener', 'display'])
export type Role = z.infer<typeof roleSchema>

/** All roles, the one that may do most first. */
export const roles: readonly Role[] = roleSchema.options

/** The role that somebody who comes for an organisation has, unless the facilitator says otherwise. */
export function usualRole(part: Part): Role {
  switch (part) {
    case 'presents':
      return 'presenter'
    case 'listens':
      return 'listener'
    case 'panel':
      return 'panel'
  }
}
