// Builds dialogues for tests the way they come about: by commands that are decided and events that follow from them.
import type { ClientCommandInput, DialogueCommand } from '#shared/dialogue/commands.ts'
import { clientCommandSchema } from '#shared/dialogue/commands.ts'
import type { Actor } from '#shared/dialogue/context.ts'
import { createDialogue, newDialogueSchema } from '#shared/dialogue/create.ts'
import { decide } from '#shared/dialogue/decide.ts'
import type { DialogueEvent, RecordedEvent } from '#shared/dialogue/events.ts'
import { replay } from '#shared/dialogue/evolve.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import type { Role } from '#shared/dialogue/role.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { assert } from '#shared/lib/assert.ts'
import { instant, later, minutes } from '#shared/time/instant.ts'
import type { Instant } from '#shared/time/instant.ts'
import { dayOf, instantAt } from '#shared/time/stockholm.ts'

/** Which dialogue to build; everything has a value of its own. */
export interface Wanted {
  readonly title?: string
  readonly organisations?: readonly Organisation[]
  readonly plannedStart?: Instant
}

const vinnova: Organisation = { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' }

/** A dialogue in the making. Moments are minutes after its planned start. The lead is `vinnova`. */
export class DialogueBuilder {
  readonly log: RecordedEvent[] = []
  readonly plannedStart: Instant
  #now: Instant
  #ids = 0

  constructor({ title = 'Smart energi', organisations = [vinnova], plannedStart }: Wanted = {}) {
    this.plannedStart = plannedStart ?? instantAt('2026-11-21', '09:00')
    this.#now = later(this.plannedStart, minutes(-60))
    const details = {
      title,
      leadId: 'vinnova',
      plannedStart: this.plannedStart,
      bookedMs: minutes(90),
      priorities: [],
      videoUrl: null,
      formatId: 'snabbdialog',
    }
    const wanted = newDialogueSchema.parse({ details, organisations })
    const created = createDialogue(wanted, this.newId)
    assert(created.ok, 'the dialogue wanted can be created')
    this.#record(created.value, null)
  }

  readonly newId = (): string => `id${(this.#ids += 1)}`

  /** The state that follows from the log so far. */
  get state(): DialogueState {
    const state = replay('dialogue1', this.log)
    assert(state !== null, 'the log begins with the creation')
    return state
  }

  get now(): Instant {
    return this.#now
  }

  /** The slot of that kind and organisation. */
  slotId(kind: string, organisationId: string | null = null): string {
    const slot = this.state.agenda.slots.find(
      (one) => one.kind === kind && one.organisationId === organisationId,
    )
    assert(slot !== undefined, `the agenda has ${kind} ${organisationId ?? ''}`)
    return slot.id
  }

  /** Goes on to that many minutes after the planned start. */
  at(minute: number): this {
    const now = later(this.plannedStart, minutes(minute))
    assert(now >= this.#now, 'time does not go back')
    this.#now = now
    return this
  }

  invite(personId: string, organisationId: string | null, role: Role): this {
    return this.#give({ type: 'person.invite', personId, organisationId, role, via: 'link' }, server)
  }

  remove(personId: string): this {
    return this.#give({ type: 'person.remove', personId }, server)
  }

  arrive(...personIds: readonly string[]): this {
    return personIds.reduce<this>(
      (builder, personId) => builder.#give({ type: 'person.arrive', personId }, server),
      this,
    )
  }

  leave(...personIds: readonly string[]): this {
    const leftAt = this.#now
    return personIds.reduce<this>(
      (builder, personId) => builder.#give({ type: 'person.leave', personId, leftAt }, server),
      this,
    )
  }

  /** A command by that person. @throws Error when it is refused. */
  by(personId: string, command: ClientCommandInput): this {
    const person = this.state.participants.people[personId]
    assert(person !== undefined, `${personId} is invited`)
    const { organisationId, role } = person
    return this.#give(clientCommandSchema.parse(command), { kind: 'person', personId, organisationId, role })
  }

  /** The facilitator `leader` moves on to the next slot. */
  next(): this {
    const { liveSlotId } = this.state.timer
    assert(liveSlotId !== null, 'a slot is live')
    return this.by('leader', { type: 'slot.next', from: liveSlotId })
  }

  #give(command: DialogueCommand, actor: Actor): this {
    const context = { now: this.#now, today: dayOf(this.#now), actor, newId: this.newId }
    const decision = decide(this.state, command, context)
    assert(decision.ok, `${command.type} is accepted: ${decision.ok ? '' : decision.error.message}`)
    this.#record(decision.value, actor.kind === 'person' ? actor.personId : null)
    return this
  }

  #record(events: readonly DialogueEvent[], by: string | null): void {
    for (const event of events) {
      this.log.push({ seq: this.log.length + 1, at: instant(this.#now), by, event })
    }
  }
}

const server: Actor = { kind: 'server' }
