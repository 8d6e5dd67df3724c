// The report of a dialogue. First what came of it: areas, follow-ups, outcomes, notes by slot. Then how it went: agenda with planned and
// actual times, speaking times, attendance, who heard whom, the pulse.
import type * as Y from 'yjs'
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import { timeReport } from '#shared/dialogue/report/timeReport.ts'
import { slotClockAt } from '#shared/dialogue/timer/slotClock.ts'
import { runOf } from '#shared/dialogue/timer/state.ts'
import { later } from '#shared/time/instant.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { formatClockRange, formatDuration, formatLongDay, formatMoment } from '#shared/time/swedish.ts'
import { wholeMinutes } from '#shared/time/wholeMinutes.ts'
import { notesBlocks } from '../notes/blocks.ts'
import type { NotesWords, TimeWords } from '../notes/blocks.ts'
import { referenceWords } from '../notes/references.ts'
import { hearingPictures } from '../pictures/hearingPicture.ts'
import { timePicture } from '../pictures/timePicture.ts'
import { printable } from '../printable.ts'
import type { ExportSnapshot } from '../snapshot.ts'
import { reactionsTable, speakingTimesTable } from '../tables/presentationTables.ts'
import { agendaTable, areasInShort, attendedTable, followUpsInShort } from '../tables/reportTables.ts'
import { slotTitle, wordsOf } from '../wording/words.ts'
import { heading, paragraph, tableOr, words } from './block.ts'
import type { Block, TextDocument } from './block.ts'
import { headingsBelow } from './headings.ts'
import { outcomeBlocks } from './outcomes.ts'
import { pulseBlocks } from './pulse.ts'

/** The report in the snapshot's language. It names people only as contacts of follow-ups and in what the notes say. */
export function report(snapshot: ExportSnapshot): TextDocument {
  const { details, participants } = snapshot.state
  const titles = wordsOf(snapshot).report
  const speaking = speakingTimesTable(snapshot)
  const heard = hearingPictures(snapshot)
  const reactions = reactionsTable(snapshot)
  return {
    title: printable(details.title),
    author: printable(participants.organisations[details.leadId]?.name ?? details.leadId),
    blocks: [
      ...introduction(snapshot),
      heading(1, titles.areas),
      tableOr(areasInShort(snapshot), titles.noAreas),
      heading(1, titles.followUps),
      tableOr(followUpsInShort(snapshot), titles.noFollowUps),
      ...outcomeBlocks(snapshot),
      heading(1, titles.notes),
      ...allNotes(snapshot),
      heading(1, titles.agenda),
      { kind: 'table', table: agendaTable(snapshot) },
      ...endAgainstPlan(snapshot),
      ...timeKept(snapshot),
      ...(speaking.rows.length === 0
        ? []
        : [
            heading(2, titles.speakingTimes),
            paragraph(words(titles.speakingTimesNote)),
            { kind: 'table' as const, table: speaking },
          ]),
      heading(1, titles.attendance),
      { kind: 'table', table: attendedTable(snapshot) },
      ...(heard.length === 0
        ? []
        : [
            heading(2, titles.heardBy),
            paragraph(words(titles.heardByNote)),
            ...heard.map((picture): Block => ({ kind: 'squares', picture })),
            ...(reactions.rows.length === 0 ? [] : [{ kind: 'table' as const, table: reactions }]),
          ]),
      ...pulseBlocks(snapshot),
      { kind: 'rule' },
      paragraph(words(`${titles.made} ${formatMoment(snapshot.now, snapshot.language)}.`)),
    ],
  }
}

function introduction(snapshot: ExportSnapshot): readonly Block[] {
  const { state, language } = snapshot
  const { details, participants } = state
  const titles = wordsOf(snapshot).report
  const lead = participants.organisations[details.leadId]?.name ?? details.leadId
  const start = details.plannedStart
  const clock = formatClockRange(start, later(start, details.bookedMs), language)
  const fact = (name: string, value: string) => paragraph(words(`${name}: `, 'bold'), words(printable(value)))
  return [
    paragraph(words(`${titles.kind}, ${formatLongDay(dayOf(start), language)}, ${clock}`)),
    fact(titles.lead, lead),
    ...(details.priorities.length === 0
      ? []
      : [fact(titles.priorities, details.priorities.map((priority) => priority.text).join(', '))]),
  ]
}

/** `Slutade 2 min efter planen.`, once it has ended. */
function endAgainstPlan({ state, now, language }: ExportSnapshot): readonly Block[] {
  const { endedLate } = timeReport(state, now)
  if (endedLate === null) return []
  const titles = wordsOf({ language }).report
  const count = Math.abs(wholeMinutes(endedLate))
  const late = `${titles.ended} ${count} ${endedLate < 0 ? titles.beforePlan : titles.afterPlan}`
  return [paragraph(words(count === 0 ? titles.endedOnTime : late))]
}

function timeKept(snapshot: ExportSnapshot): readonly Block[] {
  if (snapshot.state.timer.startedAt === null) return []
  const titles = wordsOf(snapshot).report
  return [
    heading(2, titles.timeKept),
    paragraph(words(titles.timeKeptNote)),
    { kind: 'bars', picture: timePicture(snapshot) },
  ]
}

/** The notes in the agenda's order, then those of slots that are no longer in it. */
function allNotes(snapshot: ExportSnapshot): readonly Block[] {
  const { agenda } = snapshot.state
  const removed = [...snapshot.notes].filter(([slotId]) => findSlot(agenda, slotId) === undefined)
  const titles = wordsOf(snapshot).report
  const reference = referenceWords(snapshot)
  const blocks = [
    ...agenda.slots.flatMap((slot) =>
      notesUnder(slotTitle(snapshot, slot), snapshot.notes.get(slot.id), {
        time: clockOf(snapshot, slot.id),
        reference,
      }),
    ),
    ...removed.flatMap(([, notes]) => notesUnder(titles.removedSlot, notes, { reference })),
  ]
  return blocks.length === 0 ? [paragraph(words(titles.noNotes))] : blocks
}

/** Tells moments by the slot's clock: `2:10`. Those at which it was not live go untold. */
function clockOf({ state }: ExportSnapshot, slotId: SlotId): TimeWords {
  const run = runOf(state.timer, slotId)
  return (at) => {
    const clock = slotClockAt(run, at)
    return clock === null ? null : formatDuration(clock)
  }
}

function notesUnder(title: string, notes: Y.Doc | undefined, say: Partial<NotesWords>): readonly Block[] {
  const blocks = notes === undefined ? [] : notesBlocks(notes, say)
  return blocks.length === 0 ? [] : [heading(2, printable(title)), ...headingsBelow(2, blocks)]
}
