// All tables of the data for evaluation.
import { dayOf } from '#shared/time/stockholm.ts'
import { day, number, text } from '../tables/table.ts'
import type { Cell, Table } from '../tables/table.ts'
import { columns } from './columns.ts'
import type { TableName } from './columns.ts'
import { dialogueRow, hearingRows, organisationRows, slotRows } from './dialogueRows.ts'
import type { EvaluationData } from './evaluationData.ts'
import {
  areaOrganisationRows,
  areaRows,
  followUpRows,
  outcomeRows,
  roundRows,
  statusChangeRows,
} from './resultRows.ts'
import { written } from './row.ts'
import type { Clean, Row } from './row.ts'
import { withoutPeople } from './withoutPeople.ts'

/** The tables by name, in the dictionary's order. Nothing in them names a person. */
export function evaluationTables({ series, dialogues, pulses }: EvaluationData): readonly Table[] {
  const clean = cleaner(dialogues)
  const states = dialogues.map(({ state }) => state)
  return [
    table(
      'series',
      series.map(({ id, title, theme, createdAt }) => ({
        series_id: text(id),
        title: written(title, clean),
        theme: written(theme, clean),
        created_on: day(dayOf(createdAt)),
      })),
    ),
    table(
      'dialogues',
      dialogues.map((snapshot) => dialogueRow(snapshot, clean)),
    ),
    table(
      'organisations',
      dialogues.flatMap((snapshot) => organisationRows(snapshot, clean)),
    ),
    table(
      'slots',
      dialogues.flatMap((snapshot) => slotRows(snapshot, clean)),
    ),
    table('hearings', dialogues.flatMap(hearingRows)),
    table(
      'areas',
      states.flatMap((state) => areaRows(state, clean)),
    ),
    table('area_organisations', states.flatMap(areaOrganisationRows)),
    table(
      'follow_ups',
      states.flatMap((state) => followUpRows(state, clean)),
    ),
    table('status_changes', states.flatMap(statusChangeRows)),
    table(
      'outcomes',
      states.flatMap((state) => outcomeRows(state, clean)),
    ),
    table('report_rounds', states.flatMap(roundRows)),
    table(
      'pulse',
      pulseRows(
        states.map(({ id }) => id),
        pulses,
      ),
    ),
  ]
}

function table<T extends TableName>(name: T, rows: readonly Row<T>[]): Table {
  const keys = Object.keys(columns[name])
  return {
    name,
    columns: keys.map((header) => ({ header, width: 20 })),
    rows: rows.map((row: Readonly<Record<string, Cell>>) => keys.map((key) => row[key] ?? text(null))),
  }
}

function pulseRows(ids: readonly string[], pulses: EvaluationData['pulses']): readonly Row<'pulse'>[] {
  return ids.flatMap((id) => {
    const pulse = pulses.get(id)
    if (pulse === undefined) return []
    const [one, two, three, four, five] = pulse.valuable
    return [
      {
        dialogue_id: text(id),
        answers: number(pulse.answers),
        valuable_mean: number(Math.round(pulse.valuableMean * 100) / 100),
        valuable_1: number(one),
        valuable_2: number(two),
        valuable_3: number(three),
        valuable_4: number(four),
        valuable_5: number(five),
        right_actors_yes: number(pulse.rightActors.yes),
        right_actors_partly: number(pulse.rightActors.partly),
        right_actors_no: number(pulse.rightActors.no),
      },
    ]
  })
}

function cleaner(dialogues: EvaluationData['dialogues']): Clean {
  return withoutPeople(
    dialogues.flatMap(({ directory }) => Object.values(directory).map(({ name }) => name)),
    dialogues.flatMap(({ state }) => Object.values(state.participants.organisations).map(({ name }) => name)),
  )
}
