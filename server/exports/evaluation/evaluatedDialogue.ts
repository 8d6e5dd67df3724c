// What the data for evaluation tells of one dialogue: all that is kept of it while the others are read.
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import type { ExportSnapshot } from '../snapshot.ts'
import type { TableName } from './columns.ts'
import { dialogueRow, hearingRows, organisationRows, slotRows } from './dialogueRows.ts'
import {
  areaOrganisationRows,
  areaRows,
  followUpRows,
  outcomeRows,
  roundRows,
  statusChangeRows,
} from './resultRows.ts'
import { cellsOf } from './row.ts'
import type { Cells } from './row.ts'

/** The tables that have rows of each dialogue's own. */
export type DialogueTable = Exclude<TableName, 'series' | 'pulse'>

/** One dialogue, with people still in the texts of its rows. */
export interface EvaluatedDialogue {
  readonly id: DialogueId
  readonly rows: Readonly<Record<DialogueTable, readonly Cells[]>>
  /** The names to take out of texts, of all dialogues: those of the people in this one. */
  readonly people: readonly string[]
  /** The names to leave in texts: those of the organisations in this one. */
  readonly organisations: readonly string[]
}

/** Nothing of the snapshot is held on to. */
export function evaluatedDialogue(snapshot: ExportSnapshot): EvaluatedDialogue {
  const { state, directory } = snapshot
  return {
    id: state.id,
    rows: {
      dialogues: cellsOf('dialogues', [dialogueRow(snapshot)]),
      organisations: cellsOf('organisations', organisationRows(snapshot)),
      slots: cellsOf('slots', slotRows(snapshot)),
      hearings: cellsOf('hearings', hearingRows(snapshot)),
      areas: cellsOf('areas', areaRows(state)),
      area_organisations: cellsOf('area_organisations', areaOrganisationRows(state)),
      follow_ups: cellsOf('follow_ups', followUpRows(state)),
      status_changes: cellsOf('status_changes', statusChangeRows(state)),
      outcomes: cellsOf('outcomes', outcomeRows(state)),
      report_rounds: cellsOf('report_rounds', roundRows(state)),
    },
    people: Object.values(directory).map(({ name }) => name),
    organisations: Object.values(state.participants.organisations).map(({ name }) => name),
  }
}
