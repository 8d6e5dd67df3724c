// `npm run dev`: the server, restarted at each change, and Vite's page with hot reload in front of it.
import { spawn } from 'node:child_process'
import { exitCode, say } from './child.mjs'
import { command } from './command.mjs'
import { environment, nodeBinary, root } from './paths.mjs'
import { ensureInstalled } from './setup/install.mjs'

await command(async () => {
  await ensureInstalled({ withDev: true })
  const children = [
    spawn(nodeBinary, ['--watch', 'server/main.ts'], { cwd: root, env: environment(), stdio: 'inherit' }),
    spawn('vite', [], { cwd: root, env: environment(), stdio: 'inherit' }),
  ]
  const stopAll = () => {
    for (const child of children) child.kill()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopAll)

  // One without the other is of no use: the first to end gives the exit code and ends the other.
  const ends = children.map(
    (child) =>
      new Promise((/** @type {(code: number) => void} */ resolve) => {
        child.on('error', (error) => {
          say(error.message)
          resolve(127)
        })
        child.on('exit', (code, signal) => resolve(exitCode(code, signal)))
      }),
  )
  const first = await Promise.race(ends)
  stopAll()
  await Promise.all(ends)
  return first
})
