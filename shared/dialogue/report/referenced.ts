// An area or follow-up that a text refers to, as it stands in the dialogue now.
import type { NextStep } from '../areas/area.ts'
import type { OrganisationId } from '../identifiers.ts'
import type { DialogueState } from '../state.ts'
import type { Status } from '../status.ts'

export const resultKinds = ['followUp', 'area'] as const
export type ResultKind = (typeof resultKinds)[number]

/** Which area or follow-up is meant. */
export interface ResultKey {
  readonly kind: ResultKind
  /** Of a follow-up, or of an area. */
  readonly id: string
}

/** What is told of it in a line of text. */
export interface Referenced {
  /** What is to be done, or what the area is about, on one line. */
  readonly text: string
  /** The names of the owner, or of the regions and actors; without those that have left the dialogue. */
  readonly organisations: readonly string[]
  /** The day a follow-up should be done, as ISO 8601. */
  readonly dueDate: string | null
  /** What is proposed for an area; `null` where that says nothing. */
  readonly nextStep: Exclude<NextStep, 'other'> | null
  readonly status: Status
}

/** What the key stands for; `null` when the dialogue has no such thing. */
export function referenced(state: DialogueState, { kind, id }: ResultKey): Referenced | null {
  const names = (ids: readonly OrganisationId[]) =>
    ids.flatMap((each) => state.participants.organisations[each]?.name ?? [])
  if (kind === 'followUp') {
    const followUp = state.followUps.followUps[id]
    if (followUp === undefined) return null
    const { what, ownerOrganisationId, dueDate, status } = followUp
    return {
      text: onOneLine(what),
      organisations: names([ownerOrganisationId]),
      dueDate,
      nextStep: null,
      status,
    }
  }
  const area = state.areas.areas[id]
  if (area === undefined) return null
  const { subject, regionIds, actorIds, nextStep, status } = area
  return {
    text: onOneLine(subject),
    organisations: names([...regionIds, ...actorIds]),
    dueDate: null,
    nextStep: nextStep === 'other' ? null : nextStep,
    status,
  }
}

/** The text with its line breaks as blanks. */
export function onOneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ')
}
