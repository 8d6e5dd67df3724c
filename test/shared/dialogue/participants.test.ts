// Who takes part: a presenter's slots come and go with the presenter, and attendance is told in visits.
import { describe, expect, it } from 'vitest'
import { clientCommandSchema } from '#shared/dialogue/commands.ts'
import type { ClientCommandInput, ServerCommand } from '#shared/dialogue/commands.ts'
import { createDialogue } from '#shared/dialogue/create.ts'
import type { Role } from '#shared/dialogue/role.ts'
import { instant, minutes } from '#shared/time/instant.ts'
import {
  actorOf,
  commandOf,
  freshDialogue,
  idsFrom,
  nineOClock,
  organisations,
  play,
} from './commandSequences.ts'
import type { Played } from './commandSequences.ts'

const facilitator = actorOf('facilitator')
const given = (played: Played, command: ClientCommandInput, index = 0) =>
  play(played, { actor: facilitator, afterMs: minutes(1), command: commandOf(command) }, index)
const said = (played: Played, command: ServerCommand) =>
  play(played, { actor: { kind: 'server' }, afterMs: minutes(1), command }, 0)
const kinds = ({ state }: Played) =>
  state.agenda.slots.map(({ kind, organisationId }) => organisationId ?? kind)

describe('the agenda follows the presenters', () => {
  it('gives a region that is added a presentation and a discussion before the closing', () => {
    const norrbotten = {
      id: 'norrbotten',
      name: 'Region Norrbotten',
      kind: 'region',
      part: 'presents',
    } as const
    const played = given(freshDialogue(), { type: 'organisation.add', organisation: norrbotten })
    expect(kinds(played).slice(-3)).toEqual(['norrbotten', 'norrbotten', 'closing'])
  })

  it('takes the slots away when a region only listens', () => {
    const halland = { id: 'halland', name: 'Region Halland', kind: 'region', part: 'listens' } as const
    const played = given(freshDialogue(), { type: 'organisation.change', organisation: halland })
    expect(kinds(played)).toEqual(['opening', 'dalarna', 'dalarna', 'closing'])
  })

  it('keeps a region that has presented, and the lead, from being removed', () => {
    const started = given(freshDialogue(), { type: 'dialogue.start' })
    const presenting = given(started, { type: 'slot.next', from: 'slot1' })
    const played = (['dalarna', 'vinnova'] as const).reduce(
      (before, organisationId) => given(before, { type: 'organisation.remove', organisationId }),
      said(presenting, { type: 'person.remove', personId: 'presenter' }),
    )
    expect(played.refusals.map(({ rejection }) => rejection.code)).toEqual(['in-use', 'in-use'])
  })
})

describe('somebody who has been removed', () => {
  it('gets no seat back by a change that was on its way', () => {
    const removed = said(freshDialogue(), { type: 'person.remove', personId: 'officer' })
    const changed = said(removed, {
      type: 'person.change',
      personId: 'officer',
      organisationId: 'vinnova',
      role: 'facilitator',
    })
    expect(changed.refusals.map(({ rejection }) => rejection.code)).toEqual(['not-found'])
    expect(changed.state.participants.people['officer']?.removed).toBe(true)
  })

  it('has a seat again when invited anew', () => {
    const removed = said(freshDialogue(), { type: 'person.remove', personId: 'officer' })
    const invited = said(removed, {
      type: 'person.invite',
      personId: 'officer',
      organisationId: 'vinnova',
      role: 'panel',
      via: 'link',
    })
    expect(invited.state.participants.people['officer']?.removed).toBe(false)
  })
})

describe('a dialogue', () => {
  const seat = (personId: string, role: Role) => ({ personId, organisationId: 'vinnova', role })
  const two = said(freshDialogue(), { type: 'person.invite', ...seat('second', 'facilitator'), via: 'link' })
  const facilitatorsIn = ({ state }: Played) =>
    Object.values(state.participants.people).filter(({ role, removed }) => role === 'facilitator' && !removed)

  it('keeps a facilitator when two remove each other at the same moment', () => {
    const played = said(said(two, { type: 'person.remove', personId: 'leader' }), {
      type: 'person.remove',
      personId: 'second',
    })
    expect(played.refusals.map(({ rejection }) => rejection.code)).toEqual(['in-use'])
    expect(facilitatorsIn(played)).toMatchObject([{ id: 'second' }])
  })

  it('keeps a facilitator when two give each other another role', () => {
    const played = said(said(two, { type: 'person.change', ...seat('leader', 'panel') }), {
      type: 'person.change',
      ...seat('second', 'panel'),
    })
    expect(played.refusals.map(({ rejection }) => rejection.code)).toEqual(['in-use'])
    expect(facilitatorsIn(played)).toMatchObject([{ id: 'second' }])
  })
})

describe('attendance', () => {
  it('counts a person once, however many tabs are open, and ends the visit when it was last seen', () => {
    const here = said(freshDialogue(), { type: 'person.arrive', personId: 'officer' })
    const again = said(here, { type: 'person.arrive', personId: 'officer' })
    const leftAt = instant(nineOClock + minutes(1.5))
    const gone = said(again, { type: 'person.leave', personId: 'officer', leftAt })
    expect(gone.state.attendance.visits['officer']).toEqual([
      { from: instant(nineOClock + minutes(1)), to: leftAt },
    ])
  })
})

describe('creating a dialogue', () => {
  const details = freshDialogue().state.details

  it('refuses an organisation named twice and a lead who does not take part', () => {
    const [vinnova, ...others] = organisations
    const twice = createDialogue(
      { details, organisations: [vinnova!, vinnova!, ...others], lengths: {} },
      idsFrom('s'),
    )
    const leaderless = createDialogue({ details, organisations: others, lengths: {} }, idsFrom('s'))
    expect([twice, leaderless].map((result) => (result.ok ? 'created' : result.error.code))).toEqual([
      'already-so',
      'not-found',
    ])
  })
})

describe('a command at the edge', () => {
  it('is refused when it is unknown, holds control characters, or is one that only the server gives', () => {
    const wrong: readonly unknown[] = [
      null,
      { type: 'dialogue.explode' },
      { type: 'person.arrive', personId: 'officer' },
      { type: 'slot.next' },
      { type: 'clock.adjust', slotId: 'slot1', deltaMs: 0.5 },
      { type: 'area.record', slotId: null, fields: { subject: 'a\u0007b' } },
      { type: 'area.record', slotId: null, fields: { subject: '   ' } },
      { type: 'dialogue.changeDetails', changes: { videoUrl: 'javascript:alert(1)' } },
    ]
    for (const command of wrong) expect(clientCommandSchema.safeParse(command).success).toBe(false)
  })
})
