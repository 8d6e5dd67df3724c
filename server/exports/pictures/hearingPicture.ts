// The overhearing picture: organisations × presentations, who heard whom and who reacted.
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import { attendanceReport } from '#shared/dialogue/report/attendanceReport.ts'
import { overhearing } from '#shared/dialogue/report/overhearing.ts'
import type { Hearing } from '#shared/dialogue/report/overhearing.ts'
import type { SignalKind } from '#shared/dialogue/signals/signal.ts'
import { formatDuration } from '#shared/time/swedish.ts'
import { printable } from '../printable.ts'
import type { ExportSnapshot } from '../snapshot.ts'
import { heldPresentations } from '../tables/attendanceTables.ts'
import { slotTitle, wordsOf } from '../wording/words.ts'
import type { Square, SquarePicture } from './picture.ts'

const marks: Readonly<Record<SignalKind, string>> = { priority: '◆', question: '?', continue: '→' }
/** More columns than this are too narrow for their figures on a page. */
const columnsAtMost = 8

/** The presentations that have been held, in as many pictures as the width of a page asks for. */
export function hearingPictures(snapshot: ExportSnapshot): readonly SquarePicture[] {
  const { state, now } = snapshot
  const held = heldPresentations(attendanceReport(state, now)).map(({ slot }) => slot)
  const { rows } = overhearing(state, now)
  const { column, picture, report } = wordsOf(snapshot)
  const square = ({ own, heard, share, reactions }: Hearing): Square =>
    own
      ? { share: 0, text: picture.own, marks: '' }
      : {
          share,
          text: heard === 0 ? '' : formatDuration(heard),
          marks: reactions.map((kind) => marks[kind]).join(' '),
        }
  return partsOf(held).map((slots) => ({
    name: report.heardBy,
    head: column.organisation,
    columns: slots.map((slot) => printable(presenterOf(snapshot, slot))),
    rows: rows.map(({ organisation, hearings }) => ({
      name: printable(organisation.name),
      squares: slots.flatMap(({ id }) => hearings.filter(({ slot }) => slot.id === id).map(square)),
    })),
  }))
}

// An upright name is short: that they are presentations is said above them.
function presenterOf(snapshot: ExportSnapshot, slot: Slot): string {
  const { organisations } = snapshot.state.participants
  return organisations[slot.organisationId ?? '']?.name ?? slotTitle(snapshot, slot)
}

/** `all` in as few parts as can be, about as long each. */
function partsOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / columnsAtMost)
  const length = Math.ceil(all.length / Math.max(1, count))
  return Array.from({ length: count }, (_, part) => all.slice(part * length, (part + 1) * length))
}
