// The example dialogue on a server within this process, whose clock can be moved: a meeting that is well under way at once.
import { createLogger } from '#server/logger.ts'
import { setTheScene } from '#server/demo/setTheScene.ts'
import type { DemoLink } from '#server/demo/setTheScene.ts'
import { startServer } from '#server/start.ts'
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import { systemScheduler } from '#server/systemScheduler.ts'
import { clientCommandSchema } from '#shared/dialogue/commands.ts'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import type { Role } from '#shared/dialogue/role.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { instant, minutes } from '#shared/time/instant.ts'
import type { Instant } from '#shared/time/instant.ts'
import { instantAt } from '#shared/time/stockholm.ts'
import { builtClient, servedHere } from '#test/ground/servedHere.ts'

/** The meeting of the example is at nine; people come a few minutes before. */
const opens = instantAt('2026-11-23', '08:55')

export interface Stage {
  readonly url: string
  readonly dialogueId: string
  readonly state: () => DialogueState
  /** The personal link of the first person in the example with this role in this organisation. */
  readonly linkOf: (role: Role, organisationId: string | null) => string
  /** The server's time. */
  readonly now: () => Instant
  /** Lets that many minutes pass on the server. Pages that are open already learn of it when they next measure. */
  readonly pass: (count: number) => void
  /** A command by the first person with this role in this organisation. */
  readonly by: (role: Role, organisationId: string, command: ClientCommandInput) => Promise<void>
  /** Everybody of these organisations comes, without a browser. */
  readonly arrive: (...organisationIds: readonly string[]) => Promise<void>
  /** The facilitator moves on to the next slot. */
  readonly next: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Sets the example up, five minutes before it begins. `clientFolder`: another build of the client than the usual one. */
export async function startStage({ clientFolder = builtClient } = {}): Promise<Stage> {
  let shift = opens - Date.now()
  const scheduler = { ...systemScheduler, now: () => instant(Date.now() + shift) }
  const server = await startServer({
    storage: new MemoryStorage(),
    secret: Buffer.alloc(32, 7),
    ...servedHere,
    clientFolder,
    logger: createLogger('warn'),
    scheduler,
  })
  const demo = await setTheScene(server)
  const room = await server.services.rooms.find(demo.dialogueId)
  if (room === null) throw new Error('The example was created just now')

  const personOf = (role: Role, organisationId: string | null) => {
    const people = Object.values(room.state.participants.people)
    const person = people.find((each) => each.role === role && each.organisationId === organisationId)
    if (person === undefined) throw new Error(`The example has no ${role} of ${organisationId}`)
    return person
  }
  const give: Stage['by'] = async (role, organisationId, input) => {
    const answer = await room.give({
      command: clientCommandSchema.parse(input),
      giver: { kind: 'person', personId: personOf(role, organisationId).id },
      commandId: null,
    })
    if (!answer.ok) throw new Error(`${input.type}: ${answer.rejection.message}`)
  }
  return {
    url: demo.url,
    dialogueId: demo.dialogueId,
    state: () => room.state,
    linkOf: (role, organisationId) => linkTo(demo.links, role, nameOf(room.state, organisationId)),
    now: scheduler.now,
    pass: (count) => {
      shift += minutes(count)
    },
    by: give,
    async arrive(...organisationIds) {
      const { people } = room.state.participants
      for (const { id, organisationId } of Object.values(people)) {
        if (organisationId === null || !organisationIds.includes(organisationId)) continue
        const giver = { kind: 'server', onBehalfOf: null } as const
        await room.give({ command: { type: 'person.arrive', personId: id }, giver, commandId: null })
      }
    },
    async next() {
      const from = room.state.timer.liveSlotId
      if (from === null) throw new Error('No slot is live')
      await give('facilitator', 'vinnova', { type: 'slot.next', from })
    },
    close: () => server.close(),
  }
}

const nameOf = ({ participants }: DialogueState, organisationId: string | null) =>
  organisationId === null ? null : (participants.organisations[organisationId]?.name ?? null)

function linkTo(links: readonly DemoLink[], role: Role, organisation: string | null): string {
  const link = links.find((each) => each.role === role && each.organisation === organisation)
  if (link === undefined) throw new Error(`The example has no ${role} of ${organisation}`)
  return link.url
}

/** The presentation of an organisation. */
export function presentationOf(state: DialogueState, organisationId: string): string {
  const slot = state.agenda.slots.find(
    (each) => each.kind === 'presentation' && each.organisationId === organisationId,
  )
  if (slot === undefined) throw new Error(`${organisationId} presents nothing`)
  return slot.id
}

/** Region Värmland writes its outline. */
export async function writeOutline(stage: Stage): Promise<void> {
  await stage.by('presenter', 'varmland', {
    type: 'outline.set',
    slotId: presentationOf(stage.state(), 'varmland'),
    points: [
      { text: 'Våra fokusområden', plannedMs: minutes(2) },
      { text: 'Internationell koppling', plannedMs: minutes(2) },
      { text: 'Vad vi vill fortsätta med', plannedMs: minutes(3) },
      { text: 'Frågor till er', plannedMs: minutes(3) },
    ],
  })
}

/** Four regions have presented; Region Värmland is under way. What was said has left its traces. */
export async function playToVarmland(stage: Stage): Promise<void> {
  await stage.arrive('vinnova', 'energimyndigheten', 'tillvaxtverket', 'dalarna', 'halland', 'norrbotten')
  await stage.arrive('sormland', 'varmland', 'vasternorrland', 'skane', 'ostergotland')
  stage.pass(5)
  await stage.by('facilitator', 'vinnova', { type: 'dialogue.start' })
  // Minutes of each slot, from the opening to the last discussion before Värmland.
  const lengths = [5.2, 9.97, 3, 10.35, 2.8, 9.5, 2.5, 10.9, 2.7]
  for (const [index, length] of lengths.entries()) {
    if (index === 3) {
      await stage.by('facilitator', 'vinnova', { type: 'clock.pause', reason: 'technical' })
      stage.pass(1.4)
      await stage.by('facilitator', 'vinnova', { type: 'clock.resume' })
    }
    if (index === 7) await stage.arrive('vastmanland', 'vastra-gotaland')
    stage.pass(length)
    await react(stage)
    await stage.next()
  }
  await agree(stage)
  stage.pass(2.3)
  const slotId = presentationOf(stage.state(), 'varmland')
  await stage.by('panel', 'energimyndigheten', { type: 'signal.raise', slotId, kind: 'question' })
  await stage.by('panel', 'tillvaxtverket', { type: 'signal.raise', slotId, kind: 'continue' })
}

/** The panel marks what it makes of the presentation that is live, if one is. */
async function react(stage: Stage): Promise<void> {
  const { agenda, timer } = stage.state()
  const index = agenda.slots.findIndex(({ id }) => id === timer.liveSlotId)
  const live = agenda.slots[index]
  if (live?.kind !== 'presentation') return
  const slotId = live.id
  await stage.by('panel', 'energimyndigheten', { type: 'signal.raise', slotId, kind: 'priority' })
  if (index % 4 === 1) await stage.by('panel', 'vinnova', { type: 'signal.raise', slotId, kind: 'continue' })
}

/** Areas, follow-ups and signals from the presentations before. */
async function agree(stage: Stage): Promise<void> {
  const dalarna = presentationOf(stage.state(), 'dalarna')
  const halland = presentationOf(stage.state(), 'halland')
  await stage.by('panel', 'energimyndigheten', {
    type: 'area.record',
    slotId: dalarna,
    fields: {
      subject: 'Elektrifierade tunga transporter',
      regionIds: ['dalarna', 'sormland'],
      actorIds: ['energimyndigheten', 'vinnova'],
      nextStep: 'system-demonstrator',
    },
  })
  const [areaId = null] = Object.keys(stage.state().areas.areas)
  await stage.by('panel', 'tillvaxtverket', {
    type: 'followUp.record',
    slotId: dalarna,
    fields: {
      what: 'Boka möte om systemdemonstratorn',
      ownerOrganisationId: 'tillvaxtverket',
      dueDate: '2027-01-15',
      areaId,
    },
  })
  await stage.by('facilitator', 'vinnova', {
    type: 'followUp.record',
    slotId: halland,
    fields: {
      what: 'Skicka underlaget om laddinfrastruktur',
      ownerOrganisationId: 'halland',
      dueDate: '2026-12-04',
    },
  })
}

/** Goes on through what is left of the agenda, and ends. */
export async function playToTheEnd(stage: Stage): Promise<void> {
  while (stage.state().timer.phase === 'live') {
    stage.pass(5)
    const { timer, agenda } = stage.state()
    if (timer.liveSlotId === agenda.slots.at(-1)?.id) {
      await stage.by('facilitator', 'vinnova', { type: 'dialogue.end' })
    } else {
      await stage.next()
    }
  }
}
