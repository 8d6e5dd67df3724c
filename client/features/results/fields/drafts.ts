// Drafts of areas and follow-ups: what is filled in from the start, and the command that a draft becomes.
import { isDay } from '#client/ui/when/read.ts'
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import type { AreaFields } from '#shared/dialogue/areas/area.ts'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import type { FollowUpFields } from '#shared/dialogue/followUps/followUp.ts'
import type { AreaId, FollowUpId, OrganisationId, SlotId } from '#shared/dialogue/identifiers.ts'
import type { Part } from '#shared/dialogue/organisation.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { Seat } from '#shared/protocol/socket.ts'

/** An area as it is being written. */
export interface AreaDraft extends Omit<AreaFields, 'status' | 'nextStepNote'> {
  readonly kind: 'area'
  /** The id it is to have, where something refers to it already. */
  readonly id?: AreaId
  /** The slot during which it was begun. */
  readonly slotId: SlotId | null
  readonly nextStepNote: string
}

/** A follow-up as it is being written; its due date may still be no day. */
export interface FollowUpDraft extends Omit<FollowUpFields, 'status' | 'ownerOrganisationId'> {
  readonly kind: 'followUp'
  readonly id?: FollowUpId
  readonly slotId: SlotId | null
  /** `null` until one is chosen. */
  readonly ownerOrganisationId: OrganisationId | null
}

export type Draft = AreaDraft | FollowUpDraft
export type DraftKind = Draft['kind']

/** What of an area may be known before a word is written. */
export type AreaPrefill = Partial<
  Pick<AreaDraft, 'id' | 'slotId' | 'subject' | 'regionIds' | 'actorIds' | 'nextStep' | 'nextStepNote'>
>

/** What of a follow-up may be known before a word is written. */
export type FollowUpPrefill = Partial<Pick<FollowUpDraft, 'id' | 'slotId' | 'what' | 'ownerOrganisationId'>>

type Source = Pick<DialogueState, 'agenda' | 'timer' | 'participants'>
type Asker = Pick<Seat, 'role' | 'organisationId'>

/** A new area: the region whose slot is live, and the asker's own organisation when it sits in the panel. */
export function newArea(state: Source, asker: Asker, prefill: AreaPrefill = {}): AreaDraft {
  const presenter = livePresenter(state)
  return {
    kind: 'area',
    slotId: state.timer.liveSlotId,
    subject: '',
    regionIds: presenter === null ? [] : [presenter],
    actorIds: asker.role === 'panel' ? ownPart(state, asker, 'panel') : [],
    nextStep: 'other',
    nextStepNote: '',
    ...prefill,
  }
}

/** A new follow-up: owned by the panel member's organisation, or else by the region whose slot is live. */
export function newFollowUp(state: Source, asker: Asker, prefill: FollowUpPrefill = {}): FollowUpDraft {
  const own = asker.organisationId
  return {
    kind: 'followUp',
    slotId: state.timer.liveSlotId,
    what: '',
    ownerOrganisationId: asker.role === 'panel' ? own : (livePresenter(state) ?? own),
    ownerPersonId: null,
    dueDate: null,
    areaId: null,
    ...prefill,
  }
}

/** The words that a draft is known by. */
export function draftText(draft: Draft): string {
  return (draft.kind === 'area' ? draft.subject : draft.what).trim()
}

/** What is missing, or cannot be read, before the draft can be sent; `null` when nothing is. */
export function missingIn(draft: Draft): 'subject' | 'what' | 'owner' | 'dueDate' | null {
  if (draftText(draft) === '') return draft.kind === 'area' ? 'subject' : 'what'
  if (draft.kind === 'area') return null
  if (draft.ownerOrganisationId === null) return 'owner'
  return isDueDate(draft.dueDate) ? null : 'dueDate'
}

/** Whether a follow-up may have that due date, as far as the calendar goes. */
export function isDueDate(written: string | null): boolean {
  return written === null || isDay(written)
}

/** The commands that drafts become. */
export type RecordCommand = Extract<ClientCommandInput, { type: 'area.record' | 'followUp.record' }>

/** The command that records the draft; `null` while something is missing. */
export function recordCommand(draft: Draft): RecordCommand | null {
  if (draft.kind === 'area') {
    const { kind: _kind, id: areaId, slotId, nextStepNote, ...fields } = draft
    const note = nextStepNote.trim()
    if (missingIn(draft) !== null) return null
    return {
      type: 'area.record',
      ...(areaId !== undefined && { areaId }),
      slotId,
      fields: { ...fields, nextStepNote: note === '' ? null : note },
    }
  }
  const { kind: _kind, id: followUpId, slotId, ownerOrganisationId, ...fields } = draft
  if (ownerOrganisationId === null || missingIn(draft) !== null) return null
  return {
    type: 'followUp.record',
    ...(followUpId !== undefined && { followUpId }),
    slotId,
    fields: { ...fields, ownerOrganisationId },
  }
}

function livePresenter({ agenda, timer }: Source): OrganisationId | null {
  return timer.liveSlotId === null ? null : (findSlot(agenda, timer.liveSlotId)?.organisationId ?? null)
}

function ownPart({ participants }: Source, { organisationId }: Asker, part: Part): OrganisationId[] {
  if (organisationId === null) return []
  return participants.organisations[organisationId]?.part === part ? [organisationId] : []
}
