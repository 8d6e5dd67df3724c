// The server as a child process that can be killed at any moment.
import { z } from 'zod'
import { forked } from '#test/ground/forked.ts'

const readySchema = z.object({ port: z.int(), setUpUrl: z.string().nullable() })

/** What the server says when it serves. */
export type Ready = z.infer<typeof readySchema>

export interface ServerProcess extends Ready {
  /** Lets the disk be full, the clock be wrong, or the storage lie about what is on disk. */
  readonly tell: (what: {
    readonly full?: boolean
    readonly clockOffMs?: number
    readonly lies?: true
  }) => void
  /** Ends it without a moment's notice. */
  readonly kill: () => Promise<void>
}

/** Starts it. @throws Error when it ends before it serves */
export async function startProcess(dataDir: string, port: number): Promise<ServerProcess> {
  const { next, tell, kill } = forked(new URL('server.ts', import.meta.url), [dataDir, String(port)])
  return { ...readySchema.parse(await next()), tell, kill }
}
