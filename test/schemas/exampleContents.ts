// One dialogue with everything around it, written into a storage by today's code; and all of it read back, as plain data.
import * as Y from 'yjs'
import { createDialogue } from '#server/dialogue/createDialogue.ts'
import { rebuildReadModels } from '#server/dialogue/rebuildReadModels.ts'
import { DialogueRooms } from '#server/dialogue/rooms.ts'
import type { RoomLog } from '#server/dialogue/timedLog.ts'
import type { Storage } from '#server/storage/storage.ts'
import { clientCommandSchema } from '#shared/dialogue/commands.ts'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import { newDialogueSchema } from '#shared/dialogue/create.ts'
import type { RecordedEvent } from '#shared/dialogue/events.ts'
import { replay } from '#shared/dialogue/evolve.ts'
import { assert } from '#shared/lib/assert.ts'
import { instant, later, milliseconds } from '#shared/time/instant.ts'
import type { Instant } from '#shared/time/instant.ts'
import { systemScheduler } from '#server/systemScheduler.ts'

const START = Date.UTC(2026, 10, 21, 8)
const at = (second: number): Instant => instant(START + second * 1000)

const wanted = newDialogueSchema.parse({
  details: {
    title: 'Smart energi',
    leadId: 'vinnova',
    plannedStart: START,
    bookedMs: 3_600_000,
    priorities: [],
    videoUrl: null,
    formatId: 'snabbdialog',
  },
  organisations: [
    { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
    { id: 'dalarna', name: 'Region Dalarna', kind: 'region', part: 'presents' },
  ],
})

const area = {
  subject: 'Vätgas – “nästa steg”',
  regionIds: ['dalarna'],
  actorIds: ['vinnova'],
  nextStep: 'joint-call' as const,
}
const commands: readonly ClientCommandInput[] = [
  { type: 'dialogue.start' },
  { type: 'area.record', slotId: null, fields: area },
  {
    type: 'followUp.record',
    slotId: null,
    fields: { what: 'Boka möte 👩‍🔬', ownerOrganisationId: 'dalarna', dueDate: '2026-12-01' },
  },
  { type: 'message.send', to: 'everyone', text: 'Det är paus om tio minuter' },
  { type: 'clock.pause' },
  { type: 'clock.resume' },
  { type: 'dialogue.end' },
]

function textAs(update: string): Uint8Array {
  const doc = new Y.Doc()
  // A fixed id, so that the same bytes are written each time.
  doc.clientID = 1
  doc.getText('notes').insert(0, update)
  return Y.encodeStateAsUpdate(doc)
}

/** The event of a start with its plan counted from that moment, as it was when the first databases were stored. */
function plannedFromStart(recorded: RecordedEvent): RecordedEvent {
  const { event, at: startedAt } = recorded
  if (event.type !== 'dialogue.started') return recorded
  const late = milliseconds(startedAt - START)
  const plan = event.plan.map(({ slotId, start, end }) => {
    return { slotId, start: later(start, late), end: later(end, late) }
  })
  return { ...recorded, event: { ...event, plan } }
}

/** Writes it into an empty storage. What is written depends on nothing but this file. */
export async function fill(storage: Storage): Promise<void> {
  const { access, notes } = storage
  let ids = 0
  let second = 0
  const newId = () => `id-${(ids += 1)}`
  const clock = () => at((second += 1))
  const logger = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const events = storage.events
  const services = { events, clock, newId, logger, onPublished: () => undefined }

  await storage.series.insert({
    id: 'energi',
    title: 'Energi',
    theme: 'Energi',
    createdAt: at(0),
    createdBy: 'leader',
  })
  await access.people.insert({
    id: 'leader',
    name: 'Facilitator Exempel',
    email: 'facilitator@example.org',
    language: 'sv',
    account: { organisation: { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' } },
    createdAt: at(0),
  })
  const created = await createDialogue(wanted, { personId: 'leader', organisationId: 'vinnova' }, services)
  assert(created.ok, 'the example can be created')
  const dialogueId = created.value
  const log: RoomLog = {
    append: (append) => events.append({ ...append, events: append.events.map(plannedFromStart) }),
    keepAnswer: (...answered) => events.keepAnswer(...answered),
    read: (...wished) => events.read(...wished),
    answerTo: (...command) => events.answerTo(...command),
  }
  const rooms = new DialogueRooms({ ...services, events: log }, systemScheduler)
  const room = await rooms.find(dialogueId)
  assert(room !== null, 'the dialogue is there')
  // Far enough for the region to have presented.
  const steps = [0, 1, 2].map(() => () => {
    return { type: 'slot.next' as const, from: room.state.timer.liveSlotId ?? '' }
  })
  const [start, ...rest] = commands.map((command) => () => command)
  for (const next of [...(start === undefined ? [] : [start]), ...steps, ...rest]) {
    const command = next()
    const answer = await room.give({
      command: clientCommandSchema.parse(command),
      commandId: newId(),
      giver: { kind: 'person', personId: 'leader' },
    })
    assert(answer.ok, `${command.type} is taken`)
  }
  rooms.stop()

  const [first, second_] = room.state.agenda.slots
  for (const [slot, text] of [
    [first, 'Åtgärder'],
    [second_, 'Nästa möte i mars'],
  ] as const) {
    const key = { dialogueId, slotId: slot?.id ?? '' }
    await notes.append([{ ...key, bytes: textAs(text), personId: 'leader', at: at(60) }])
  }
  // One of them has been compacted.
  const compacted = { dialogueId, slotId: first?.id ?? '' }
  await notes.compact(compacted, textAs('Åtgärder'), (await notes.load(compacted)).seq)
  await storage.notesVersions.keep({
    ...compacted,
    cause: 'asked',
    endedBySeq: null,
    at: at(61),
    keptAt: at(61),
    personId: 'leader',
    schema: 1,
    contentId: 'content-1',
    content: textAs('Åtgärder'),
  })
  await access.links.insert({
    id: 'link',
    tokenHash: 'hash-of-link',
    kind: 'personal',
    dialogueId,
    personId: 'leader',
    createdAt: at(0),
    usedAt: null,
    revokedAt: null,
  })
  await access.sessions.open({
    idHash: 'session',
    createdAt: at(0),
    lastSeenAt: at(1),
    expiresAt: at(9000),
    revokedAt: null,
  })
  await access.sessions.addSeat('session', {
    dialogueId,
    personId: 'leader',
    linkId: 'link',
    grantedAt: at(1),
  })
  const knocking = {
    id: 'entry',
    dialogueId,
    organisationId: 'dalarna',
    sessionIdHash: 'session',
    since: at(2),
    status: 'waiting',
    name: 'Åhörare Exempel',
  } as const
  await access.lobby.letWait(knocking, 1)
  await storage.heartbeat.record('single', at(70))
  await storage.pulse.answer(dialogueId, 'leader', 'random', {
    valuable: 4,
    rightActors: 'yes',
    next: 'Fler möten',
  })
  await storage.outbox.add([
    {
      key: 'invitation',
      kind: 'invitation',
      dialogueId,
      personId: 'leader',
      aboutId: null,
      createdAt: at(3),
    },
  ])
  await storage.mailStops.stop('hash-of-address', at(4))
  await storage.feeds.replace({
    id: 'feed',
    tokenHash: 'hash-of-feed',
    organisationId: 'dalarna',
    personId: 'leader',
    language: 'sv',
    createdAt: at(5),
  })
}

/** Everything that today's code finds in a storage, by the schema version that it has been kept since. */
export async function readBack(storage: Storage): Promise<Readonly<Record<number, unknown>>> {
  await rebuildReadModels(storage.events)
  const { access, events, notes, results, notesVersions } = storage
  const seats = await events.seatsOf(['leader'])
  const dialogueId = seats[0]?.dialogueId ?? ''
  const log = await events.read(dialogueId, 0)
  const rooms = await notes.rooms(dialogueId)
  const texts = await Promise.all(rooms.map(async (room) => textOf(await notes.load(room))))
  const versions = await Promise.all(rooms.map((room) => notesVersions.list(room)))
  return {
    1: {
      log,
      state: replay(dialogueId, log),
      summaries: await events.summaries([dialogueId]),
      seats,
      // What is searched for follows from the log, also where the table is younger than it.
      areas: await results.areas('everywhere'),
      rounds: await results.rounds('all'),
      held: await results.held([dialogueId]),
      followUps: await results.followUpsById(
        dialogueId,
        Object.keys(replay(dialogueId, log)?.followUps.followUps ?? {}),
      ),
    },
    2: { rooms, texts },
    3: {
      people: await access.people.byIds(['leader']),
      link: await access.links.byTokenHash('hash-of-link'),
      session: await access.sessions.byHash('session'),
      lobby: await access.lobby.byId('entry'),
    },
    4: await storage.heartbeat.last(),
    6: {
      series: await storage.series.all(),
      pulse: [...(await storage.pulse.answers([dialogueId]))],
      answered: await storage.pulse.hasAnswered(dialogueId, 'leader'),
      outbox: await storage.outbox.byKeys(['invitation']),
      stopped: [...(await storage.mailStops.stopped(['hash-of-address']))],
      feed: await storage.feeds.byTokenHash('hash-of-feed'),
    },
    9: versions,
  }
}

function textOf({ snapshot, updates }: Awaited<ReturnType<Storage['notes']['load']>>): string {
  const doc = new Y.Doc()
  for (const bytes of [snapshot ?? [], updates].flat()) Y.applyUpdate(doc, bytes)
  return doc.getText('notes').toJSON()
}
