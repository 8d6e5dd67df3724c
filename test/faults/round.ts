// One round: clients work, the server is killed in the middle of it and started again, and what they saw acked must be there.
import { setTimeout as rest } from 'node:timers/promises'
import { commander } from './commander.ts'
import { openDialogue } from './openDialogue.ts'
import type { Scene } from './disturbances.ts'
import { disturbances } from './disturbances.ts'
import { startProcess } from './serverProcess.ts'
import type { ServerProcess } from './serverProcess.ts'
import { editsIn, writer } from './writer.ts'

export interface Figures {
  readonly ackedCommands: number
  /** Acked and not there, or there more than once. */
  readonly lostCommands: number
  readonly ackedEdits: number
  readonly lostEdits: number
  readonly divergedDocuments: number
}

/** How long documents may take to become equal, in milliseconds. */
const EQUAL_WITHIN_MS = 15_000

/** Plays a round; gives its figures, and the server that runs after it. */
export async function playRound(
  scene: Scene,
  number: number,
): Promise<{ readonly figures: Figures; readonly server: ServerProcess }> {
  const { place, chance, dataDir } = scene
  const { during, killed, back } = disturbances[number % disturbances.length] ?? {}
  const commanders = await Promise.all(['a', 'b', 'c'].map((name) => commander(place, name, chance)))
  const writers = ['x', 'y', 'z'].map((name) => writer(place, name, chance))
  await Promise.all(writers.map((each) => each.online()))

  const work = [...commanders, ...writers].map((each) => each.work())
  await rest(20 + chance() * 200)
  await during?.(scene)
  await rest(chance() * 200)
  await scene.server.kill()
  // Nobody may bring back what the server has lost before it has been looked for.
  for (const each of [...commanders, ...writers]) each.stop()
  await Promise.all(work)
  killed?.(scene)

  const server = await startProcess(dataDir, scene.server.port)
  await back?.({ ...scene, server })
  const reader = writer(place, 'reader', chance)
  await reader.online()
  const edits = new Set(editsIn(reader.doc))
  const ackedEdits = writers.flatMap(({ acked }) => [...acked])

  await Promise.all(commanders.map((each) => each.repeat()))
  const { socket, recorded } = await openDialogue(place)
  socket.disconnect()
  const ackedCommands = commanders.flatMap(({ acked }) => [...acked])

  await Promise.all(writers.map((each) => each.online()))
  const everybody = [reader, ...writers]
  const equal = await eventuallyEqual(
    everybody.map(
      ({ doc }) =>
        () =>
          editsIn(doc).join(),
    ),
  )
  for (const each of everybody) each.destroy()
  return {
    server,
    figures: {
      ackedCommands: ackedCommands.length,
      lostCommands: ackedCommands.filter((what) => recorded.filter((each) => each === what).length !== 1)
        .length,
      ackedEdits: ackedEdits.length,
      lostEdits: ackedEdits.filter((edit) => !edits.has(edit)).length,
      divergedDocuments: equal ? 0 : 1,
    },
  }
}

async function eventuallyEqual(texts: readonly (() => string)[]): Promise<boolean> {
  const deadline = performance.now() + EQUAL_WITHIN_MS
  while (new Set(texts.map((text) => text())).size > 1) {
    if (performance.now() > deadline) return false
    await rest(20)
  }
  return true
}
