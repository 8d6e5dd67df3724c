// Who may open a socket: no address that opens too many, and no browser whose sockets had to be ended for what came over them.
import type { IncomingMessage } from 'node:http'
import type { RateLimiterMemory } from 'rate-limiter-flexible'
import { seconds } from '#shared/time/instant.ts'
import { hashToken } from '#server/access/tokens.ts'
import { networkOf } from './network.ts'
import { withinLimit } from './rateLimits.ts'
import type { Services } from './services.ts'

type Needs = Pick<Services, 'limits' | 'addressOf' | 'sessions' | 'sessionCookie' | 'scheduler' | 'logger'>

/** How long whoever is kept out for misuse waits to hear it: nobody is to be busy with one who asks again at once. */
const REFUSED_AFTER = seconds(1)

/**
 * Whether there may be a socket for `request` at all; comes before anything is looked up for most. Never rejects.
 * @param limiter how often an address may open such a socket
 */
export async function mayOpenSocket(
  request: IncomingMessage,
  limiter: RateLimiterMemory,
  needs: Needs,
): Promise<boolean> {
  if (!(await withinLimit(limiter, countedAs(request, needs).address))) return false
  if (!(await isKeptOut(request, needs))) return true
  await new Promise<void>((resolve) => needs.scheduler.after(REFUSED_AFTER, resolve))
  return false
}

/** The socket that was opened for `request` had to be ended for what came over it. Never rejects. */
export async function countMisuse(request: IncomingMessage, needs: Needs): Promise<void> {
  const { address, browser } = countedAs(request, needs)
  await withinLimit(needs.limits.misuses, (await isKnown(request, needs)) ? browser : address)
}

async function isKeptOut(request: IncomingMessage, needs: Needs): Promise<boolean> {
  const { misuses } = needs.limits
  const isUsedUp = async (key: string): Promise<boolean> => {
    const count = await misuses.get(key)
    return count !== null && count.remainingPoints <= 0
  }
  const { address, browser } = countedAs(request, needs)
  if (await isUsedUp(browser)) return true
  return (await isUsedUp(address)) && !(await isKnown(request, needs))
}

/**
 * Colleagues share an address, so that whoever has a session is counted by both together. Whoever has none is counted by the address
 * alone, for one may say to have any.
 */
function countedAs(
  request: IncomingMessage,
  { addressOf, sessionCookie }: Needs,
): { readonly address: string; readonly browser: string } {
  const address = networkOf(addressOf(request))
  const claimed = sessionCookie.read(request.headers.cookie)
  return { address, browser: claimed === null ? address : `${address} ${hashToken(claimed)}` }
}

/** Whether the session that the request names is one that lasts; while the storage cannot tell, it is not. */
async function isKnown(
  { headers }: IncomingMessage,
  { sessions, sessionCookie, logger }: Needs,
): Promise<boolean> {
  try {
    return (await sessions.find(sessionCookie.read(headers.cookie))) !== null
  } catch (error) {
    logger.warn({ err: error }, 'session of a socket could not be looked up')
    return false
  }
}
