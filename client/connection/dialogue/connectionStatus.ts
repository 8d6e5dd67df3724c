// How the page stands with the server.
import type { FarewellReason, RefusalCode } from '#shared/protocol/socket.ts'

/**
 * connecting: not let in yet · online: what is shown is confirmed · reconnecting: the connection is lost and is tried again by
 * itself · refused: the server does not let this page in · farewell: it did, and has ended it. After the last two the page
 * stays as it is until it is loaded anew, except for a farewell because the server restarts, which is a `reconnecting`.
 */
export type ConnectionStatus =
  | 'connecting'
  | 'online'
  | 'reconnecting'
  | { readonly refused: RefusalCode }
  | { readonly farewell: Exclude<FarewellReason, 'restarting'> }

/** Whether nothing more will come until the page is loaded anew. */
export function isFinal(status: ConnectionStatus): boolean {
  return typeof status === 'object'
}

/** Whether whoever the page is for is not in the dialogue any more, as opposed to a page that the server cannot talk with. */
export function isShutOut(status: ConnectionStatus): boolean {
  if (typeof status === 'string') return false
  return 'farewell' in status || noAccess.has(status.refused)
}

const noAccess: ReadonlySet<RefusalCode> = new Set(['no-session', 'not-invited', 'no-such-dialogue'])
