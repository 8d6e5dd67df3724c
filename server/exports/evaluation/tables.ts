// All tables of the data for evaluation.
import { dayOf } from '#shared/time/stockholm.ts'
import { day, number, text } from '../tables/table.ts'
import type { Table } from '../tables/table.ts'
import { columns } from './columns.ts'
import type { ColumnKind, TableName } from './columns.ts'
import type { DialogueTable } from './evaluatedDialogue.ts'
import type { EvaluationData } from './evaluationData.ts'
import { cellsOf } from './row.ts'
import type { Cells, Row } from './row.ts'
import { withoutPeople } from './withoutPeople.ts'

/** The tables by name, in the dictionary's order. Nothing in them names a person. */
export function evaluationTables(data: EvaluationData): readonly Table[] {
  const { dialogues } = data
  const ofAll = (name: DialogueTable) => dialogues.flatMap(({ rows }) => rows[name])
  const rows: Readonly<Record<TableName, readonly Cells[]>> = {
    series: cellsOf('series', seriesRows(data)),
    dialogues: ofAll('dialogues'),
    organisations: ofAll('organisations'),
    slots: ofAll('slots'),
    hearings: ofAll('hearings'),
    areas: ofAll('areas'),
    area_organisations: ofAll('area_organisations'),
    follow_ups: ofAll('follow_ups'),
    status_changes: ofAll('status_changes'),
    outcomes: ofAll('outcomes'),
    report_rounds: ofAll('report_rounds'),
    pulse: cellsOf('pulse', pulseRows(data)),
  }
  const clean = withoutPeople(
    dialogues.flatMap(({ people }) => people),
    dialogues.flatMap(({ organisations }) => organisations),
  )
  return Object.entries(rows).map(([name, cells]) => table(name, cells, clean))
}

/** @param clean takes people out of what stands in the columns that people write in */
function table(name: string, rows: readonly Cells[], clean: (text: string) => string): Table {
  const kindsByTable: Readonly<Record<string, Readonly<Record<string, ColumnKind>>>> = columns
  const kinds = Object.entries(kindsByTable[name] ?? {})
  return {
    name,
    columns: kinds.map(([header]) => ({ header, width: 20 })),
    rows: rows.map((cells) =>
      cells.map((cell, index) =>
        cell.kind === 'text' && kinds[index]?.[1] === 'text' ? text(clean(cell.text)) : cell,
      ),
    ),
  }
}

function seriesRows({ series }: EvaluationData): readonly Row<'series'>[] {
  return series.map(({ id, title, theme, createdAt }) => ({
    series_id: text(id),
    title: text(title),
    theme: text(theme),
    created_on: day(dayOf(createdAt)),
  }))
}

function pulseRows({ dialogues, pulses }: EvaluationData): readonly Row<'pulse'>[] {
  return dialogues.flatMap(({ id }) => {
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
