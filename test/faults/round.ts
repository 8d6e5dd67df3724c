// One round: clients work, the server is killed in the middle of it and started again, and what they saw acked must be there.
import { setTimeout as rest } from 'node:timers/promises'
import { commander } from './commander.ts'
import { openDialogue } from './openDialogue.ts'
import type { Bite, Scene } from './disturbances/disturbance.ts'
import { disturbances } from './disturbances/disturbances.ts'
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

/** What a bite calls the commands and edits that the server had not acked when it was killed. */
export const underWay = 'underWayWhenKilled'

/** A round that was played. */
export interface Played {
  readonly figures: Figures
  /** What was seen of the disturbance. */
  readonly bite: Bite
  /** Why the disturbance was none; `null` when it was one. */
  readonly toothless: string | null
  /** The server that runs after it. */
  readonly server: ServerProcess
}

/** Where a round takes place; what its clients see comes with the round. */
export type Stage = Omit<Scene, 'seen'> & {
  /** Whether the server says that things are on disk that are not, which the round must then show. */
  readonly lying: boolean
}

/** Plays round `number`, whose disturbance that number decides. */
export async function playRound(stage: Stage, number: number): Promise<Played> {
  const { place, chance, dataDir, lying } = stage
  const { during, killed, back } = disturbances[number % disturbances.length] ?? {}
  const commanders = await Promise.all(['a', 'b', 'c'].map((name) => commander(place, name, chance)))
  const writers = ['x', 'y', 'z'].map((name) => writer(place, name, chance))
  await Promise.all(writers.map((each) => each.online()))
  const scene: Scene = {
    ...stage,
    seen: {
      refusedCommands: () => commanders.reduce((sum, { refused }) => sum + refused(), 0),
      ackedCommands: () => commanders.reduce((sum, { acked }) => sum + acked.size, 0),
      closeCodes: () => writers.flatMap(({ closeCodes }) => closeCodes),
    },
  }
  const bites: Bite[] = []
  const gaps: string[] = []
  const disturb = async (act: Promise<Bite> | undefined) => {
    try {
      bites.push((await act) ?? {})
    } catch (error) {
      // The round is played to its end all the same: the server that comes after it is needed.
      gaps.push(String(error))
    }
  }

  if (lying) stage.server.tell({ lies: true })
  const work = [...commanders, ...writers].map((each) => each.work())
  await rest(20 + chance() * 200)
  await disturb(during?.(scene))
  await rest(chance() * 200)
  const unanswered = commanders.reduce((sum, each) => sum + each.unanswered(), 0)
  const unacked = writers.reduce((sum, each) => sum + each.unacked(), 0)
  bites.push({ [underWay]: unanswered + unacked })
  await stage.server.kill()
  // Nobody may bring back what the server has lost before it has been looked for.
  for (const each of [...commanders, ...writers]) each.stop()
  await Promise.all(work)
  await disturb(killed?.(scene))

  const server = await startProcess(dataDir, stage.server.port)
  await disturb(back?.({ ...scene, server }))
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
    bite: Object.assign({}, ...bites) as Bite,
    toothless: gaps.at(0) ?? null,
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
