// How often the same thing may be asked for: more than people need, less than what would wear the server out.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** So many within so many seconds, by whatever the key stands for. */
const limit = (points: number, duration: number): RateLimiterMemory =>
  new RateLimiterMemory({ points, duration })

/**
 * The limits of one server. Addresses are shared by everybody behind the same agency's proxy, and a whole room opens its links
 * in the same minute, so what goes by address is generous; tokens are too long to be guessed at any speed.
 */
export const rateLimits = () => ({
  /** Following a personal or room link, by address. */
  links: limit(300, 60),
  /** Using the set-up link, by address. */
  setUps: limit(10, 60),
  /** Knocking at a lobby, by address. Each may open a session. */
  knocks: limit(120, 60),
  /** Asking how it goes in the lobby, by session. */
  lobbyPolls: limit(60, 60),
  /** Making a file, by session. */
  exports: limit(60, 60),
  /** Commands and changes to many follow-ups over HTTP, by session. */
  changes: limit(100, 10),
  /**
   * Opening a dialogue socket, and opening notes, by address: ninety people behind one address who all come back several times a
   * minute are far below it, and so are three hundred at once. Past it a page tries again by itself.
   */
  dialogueHandshakes: limit(6000, 60),
  notesHandshakes: limit(6000, 60),
  /** Sockets that had to be ended for what came over them, by address and session. Past it none is opened. No page of ours sends such. */
  misuses: limit(30, 60),
  /** Commands and questions over the socket, by connection. A page that was offline sends what it kept all at once. */
  messages: limit(100, 10),
})
/** The counters of one server. */
export type RateLimits = ReturnType<typeof rateLimits>

/** Counts one more for `key`; says whether it is within the limit. */
export async function withinLimit(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await limiter.consume(key)
    return true
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false
    throw refusal
  }
}
