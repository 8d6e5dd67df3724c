// Everything that concerns one region, in all dialogues that somebody may see: what its files are made from.
import { presentationsOf } from '#shared/dialogue/agenda/presentations.ts'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import { overhearing } from '#shared/dialogue/report/overhearing.ts'
import type { Hearing } from '#shared/dialogue/report/overhearing.ts'
import { timeReport } from '#shared/dialogue/report/timeReport.ts'
import type { SlotTime } from '#shared/dialogue/report/timeReport.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import type { Language } from '#shared/lib/language.ts'
import type { FollowUpRow, NamedOrganisation } from '#shared/protocol/http/followUps.ts'
import type { AreaRow } from '#shared/protocol/http/outcomes.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { ExportSnapshot } from '../snapshot.ts'

/** What an extract is made from. */
export interface RegionExtract {
  readonly region: NamedOrganisation
  /** Those that it takes part in, with the notes of its own presentations; the earliest first. */
  readonly dialogues: readonly ExportSnapshot[]
  /** Those that name it, also in dialogues that are not among `dialogues`. */
  readonly areas: readonly AreaRow[]
  /** Those that concern it or that it owns, likewise. */
  readonly followUps: readonly FollowUpRow[]
  readonly language: Language
  readonly now: Instant
}

/** Another organisation that was there during a presentation, or reacted to it. */
export interface Listener {
  readonly organisation: Organisation
  readonly hearing: Hearing
}

/** One presentation of the region's. */
export interface PresentationExtract {
  readonly snapshot: ExportSnapshot
  readonly slot: Slot
  readonly time: SlotTime | null
  readonly heardBy: readonly Listener[]
}

/** The region's presentations in all dialogues, held or still to come. */
export function presentationExtracts({ region, dialogues }: RegionExtract): readonly PresentationExtract[] {
  return dialogues.flatMap((snapshot) => {
    const { state, now } = snapshot
    const { slots } = timeReport(state, now)
    const { rows } = overhearing(state, now)
    return presentationsOf(state.agenda, region.id).map((slot) => ({
      snapshot,
      slot,
      time: slots.find((time) => time.slot.id === slot.id) ?? null,
      heardBy: rows.flatMap(({ organisation, hearings }) => {
        const hearing = hearings.find((one) => one.slot.id === slot.id)
        const met =
          hearing !== undefined && !hearing.own && (hearing.heard > 0 || hearing.reactions.length > 0)
        return met ? [{ organisation, hearing }] : []
      }),
    }))
  })
}
