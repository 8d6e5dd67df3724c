// Every command that a client may send, made out to something that belongs to the sender or to somebody else.
import type { ClientCommandInput, ClientCommandType } from '#shared/dialogue/commands.ts'

/** What commands are about: all of it the sender's own, or none of it. */
export interface Targets {
  readonly liveSlotId: string
  /** A presentation. */
  readonly slotId: string
  readonly areaId: string
  readonly followUpId: string
  readonly signalId: string
  readonly organisationId: string
}

/** Targets that are nobody's. */
export const noTargets: Targets = {
  liveSlotId: 'none',
  slotId: 'none',
  areaId: 'none',
  followUpId: 'none',
  signalId: 'none',
  organisationId: 'dalarna',
}

type Makers = {
  readonly [Type in ClientCommandType]: (targets: Targets) => Extract<ClientCommandInput, { type: Type }>
}

const skane = { id: 'skane', name: 'Region Skåne', kind: 'region', part: 'listens' } as const

/** A command of each type. A type that is added is missed here by the compiler. */
export const commands: Makers = {
  'dialogue.changeDetails': () => ({ type: 'dialogue.changeDetails', changes: { title: 'Ny titel' } }),
  'organisation.add': () => ({ type: 'organisation.add', organisation: { ...skane, id: 'orebro' } }),
  'organisation.change': () => ({ type: 'organisation.change', organisation: { ...skane, name: 'Skåne' } }),
  'organisation.remove': () => ({ type: 'organisation.remove', organisationId: 'orebro' }),
  'agenda.reorder': () => ({ type: 'agenda.reorder', slotIds: [] }),
  'slot.add': () => ({ type: 'slot.add', kind: 'break' }),
  'slot.change': ({ slotId }) => ({ type: 'slot.change', slotId, title: 'Annat' }),
  'slot.remove': ({ slotId }) => ({ type: 'slot.remove', slotId }),
  'dialogue.start': () => ({ type: 'dialogue.start' }),
  'dialogue.end': () => ({ type: 'dialogue.end' }),
  'slot.next': ({ liveSlotId }) => ({ type: 'slot.next', from: liveSlotId }),
  'slot.goBack': ({ liveSlotId }) => ({ type: 'slot.goBack', from: liveSlotId }),
  'slot.start': ({ liveSlotId, slotId }) => ({ type: 'slot.start', from: liveSlotId, slotId }),
  'slot.skip': ({ slotId }) => ({ type: 'slot.skip', slotId }),
  'slot.restore': ({ slotId }) => ({ type: 'slot.restore', slotId }),
  'clock.pause': () => ({ type: 'clock.pause' }),
  'clock.explainPause': () => ({ type: 'clock.explainPause', reason: 'technical' }),
  'clock.resume': () => ({ type: 'clock.resume' }),
  'clock.adjust': ({ slotId }) => ({ type: 'clock.adjust', slotId, deltaMs: 60_000 }),
  'clock.undo': () => ({ type: 'clock.undo' }),
  'schedule.fit': () => ({ type: 'schedule.fit', way: 'drop-breaks' }),
  'area.record': () => ({ type: 'area.record', slotId: null, fields: { subject: 'Ett område' } }),
  'area.change': ({ areaId }) => ({
    type: 'area.change',
    areaId,
    baseRevision: 1,
    changes: { subject: 'Ett annat' },
  }),
  'followUp.record': ({ organisationId }) => ({
    type: 'followUp.record',
    slotId: null,
    fields: { what: 'Ringa', ownerOrganisationId: organisationId },
  }),
  'followUp.change': ({ followUpId }) => ({
    type: 'followUp.change',
    followUpId,
    baseRevision: 1,
    changes: { what: 'Skriva' },
  }),
  'followUp.comment': ({ followUpId }) => ({ type: 'followUp.comment', followUpId, text: 'På gång' }),
  'outcome.report': ({ areaId, organisationId }) => ({
    type: 'outcome.report',
    areaId,
    organisationId,
    fields: { kinds: ['contact'], text: null, link: null, day: null },
  }),
  'reportRound.open': () => ({ type: 'reportRound.open', opensOn: '2026-12-01', dueOn: '2026-12-24' }),
  'reportRound.cancel': () => ({ type: 'reportRound.cancel', roundId: 'none' }),
  'signal.raise': ({ liveSlotId }) => ({ type: 'signal.raise', slotId: liveSlotId, kind: 'continue' }),
  'signal.withdraw': ({ signalId }) => ({ type: 'signal.withdraw', signalId }),
  'word.give': ({ signalId }) => ({ type: 'word.give', signalId }),
  'word.return': ({ signalId }) => ({ type: 'word.return', signalId }),
  'message.send': () => ({ type: 'message.send', to: 'everyone', text: 'Hej' }),
  'message.clear': () => ({ type: 'message.clear' }),
  'outline.set': ({ slotId }) => ({ type: 'outline.set', slotId, points: [] }),
  'notes.lock': () => ({ type: 'notes.lock', slotId: null }),
  'notes.unlock': () => ({ type: 'notes.unlock', slotId: null }),
}
