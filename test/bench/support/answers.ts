// What a process of a bench answers when it is asked.
import { z } from 'zod'

/** A server's answer to `address`. */
export const addressSchema = z.object({ port: z.int() })

/** A server's answer to `usage`: CPU time so far in microseconds, user and system, and resident memory in bytes. */
export const usageSchema = z.object({ cpuUs: z.number(), rss: z.number() })

export type Usage = z.infer<typeof usageSchema>

/** Answers the parent's questions by name, until it says to end. */
export function answer(questions: Readonly<Record<string, () => object | Promise<object>>>): void {
  process.on('message', (question) => {
    void (async () => process.send?.(await questions[String(question)]?.()))()
  })
  // Not a plain exit by the signal: a profile is written on the way out.
  process.on('SIGTERM', () => process.exit(0))
}

/** What a server that listens on `port` answers. */
export function answerAsServer(port: number): void {
  answer({ address: () => ({ port }), usage: serverUsage })
}

/** What this process has used so far. */
export function serverUsage(): Usage {
  const { user, system } = process.cpuUsage()
  return { cpuUs: user + system, rss: process.memoryUsage.rss() }
}
