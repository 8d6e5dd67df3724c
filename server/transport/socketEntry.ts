// Who may open a socket: no address that opens too many, and no browser whose sockets had to be ended for what came over them.
import type { IncomingMessage } from 'node:http'
import type { RateLimiterMemory } from 'rate-limiter-flexible'
import { seconds } from '#shared/time/instant.ts'
import { readSessionCookie } from '#server/access/sessionCookie.ts'
import { withinLimit } from './rateLimits.ts'
import type { Services } from './services.ts'

type Needs = Pick<Services, 'limits' | 'addressOf' | 'scheduler'>

/** How long whoever is kept out for misuse waits to hear it: nobody is to be busy with one who asks again at once. */
const REFUSED_AFTER = seconds(1)

/**
 * Whether there may be a socket for `request` at all; comes before anything is looked up.
 * @param limiter how often an address may open such a socket
 */
export async function mayOpenSocket(
  request: IncomingMessage,
  limiter: RateLimiterMemory,
  needs: Needs,
): Promise<boolean> {
  if (!(await withinLimit(limiter, needs.addressOf(request)))) return false
  const misuses = await needs.limits.misuses.get(browserOf(request, needs))
  if (misuses === null || misuses.remainingPoints > 0) return true
  await new Promise<void>((resolve) => needs.scheduler.after(REFUSED_AFTER, resolve))
  return false
}

/** The socket that was opened for `request` had to be ended for what came over it. */
export function countMisuse(request: IncomingMessage, needs: Needs): void {
  void withinLimit(needs.limits.misuses, browserOf(request, needs))
}

/** Colleagues share an address, and whoever has no session may say to have any: both together are one browser. */
function browserOf(request: IncomingMessage, { addressOf }: Needs): string {
  return `${addressOf(request)} ${readSessionCookie(request.headers.cookie) ?? ''}`
}
