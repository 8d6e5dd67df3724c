// The example dialogue as `npm run demo -- --json` serves it, for browser tests.
import { z } from 'zod'
import { roleSchema } from '#shared/dialogue/role.ts'
import { runProgram } from './program.ts'

const demoSchema = z.object({
  url: z.url(),
  dialogueId: z.string(),
  links: z.array(
    z.object({ role: roleSchema, organisation: z.string().nullable(), name: z.string(), url: z.url() }),
  ),
})

export interface DemoProcess extends z.infer<typeof demoSchema> {
  /** Stops the server; its data goes with it. */
  readonly stop: () => Promise<void>
}

export async function startDemo(): Promise<DemoProcess> {
  const program = runProgram('server/demo/main.ts', ['--json'], { PORT: '0', LOG_LEVEL: 'warn' })
  const demo = demoSchema.parse(JSON.parse(await program.line(/^\{/)))
  return { ...demo, stop: () => program.end('SIGTERM') }
}
