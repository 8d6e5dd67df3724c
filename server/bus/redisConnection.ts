// A connection to Redis on which nothing fails: what cannot be said or asked now is left, and it connects again by itself.
import { setTimeout as pause } from 'node:timers/promises'
import { Redis } from 'ioredis'
import type { RedisOptions } from 'ioredis'

/** The longest wait between two attempts to connect, and between two attempts to read what may not be read. In milliseconds. */
const RETRY_WITHIN_MS = 1000

/**
 * Opens the connection that is spoken on. What cannot go out at once is not worth sending later: the storage tells it better by then.
 *
 * @param url `redis://…` or, encrypted, `rediss://…`
 */
export function speakingConnection(url: string): Redis {
  return quiet(new UnfailingRedis(url, { ...options, enableOfflineQueue: false, maxRetriesPerRequest: 0 }))
}

/** Opens a connection that is listened on: what is asked for there, once, waits until there is a Redis to ask. */
export function listeningConnection(url: string): Redis {
  return quiet(new UnfailingRedis(url, { ...options, maxRetriesPerRequest: null }))
}

const options = {
  connectTimeout: 2000,
  // How long a connection that is cut may take to end.
  disconnectTimeout: 500,
  retryStrategy: (attempt) => Math.min(attempt * 100, RETRY_WITHIN_MS),
} satisfies RedisOptions

/** What is wrong with a connection shows in what is not heard on it. */
function quiet(connection: Redis): Redis {
  return connection.on('error', () => undefined)
}

class UnfailingRedis extends Redis {
  /** The adapter waits for no answer, and so would leave a refusal to end the process. */
  override sendCommand(...sent: Parameters<Redis['sendCommand']>): unknown {
    const answer = super.sendCommand(...sent)
    if (!(answer instanceof Promise)) return answer
    const [{ name }] = sent
    const told = name === 'xread' ? answer.catch(refusedLater) : answer
    told.catch(() => undefined)
    return told
  }
}

/** The adapter reads again as soon as it has been refused, and would do nothing else while it is. */
async function refusedLater(reason: unknown): Promise<never> {
  await pause(RETRY_WITHIN_MS, undefined, { ref: false })
  throw reason
}
