// The tables of a series' report: its dialogues, time kept, who met whom, and the pulse.
import { milliseconds, seconds } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'
import { formatDuration, formatOffset } from '#shared/time/swedish.ts'
import { dialogueCells } from '../tables/dialogueCells.ts'
import { length, number, text } from '../tables/table.ts'
import type { Column, Table } from '../tables/table.ts'
import { acrossWordsOf } from '../wording/across.ts'
import { wordsOf } from '../wording/words.ts'
import { allMeetings } from './meetings.ts'
import type { SeriesReport } from './seriesReport.ts'

/** How far over its time a presentation may go and still have kept it. */
export const GRACE = seconds(15)

/** Each dialogue: when, how many presented and took part, what came of it, and how it kept to its end. */
export function seriesDialoguesTable({ dialogues, language }: SeriesReport): Table {
  const { sheet, column } = acrossWordsOf(language)
  const words = wordsOf({ language })
  return {
    name: sheet.dialogues,
    columns: [
      ...dialogueColumns(language),
      { header: column.presentations, width: 21, align: 'right' },
      { header: column.took, width: 21, align: 'right' },
      { header: words.sheet.areas, width: 14, align: 'right' },
      { header: words.sheet.followUps, width: 19, align: 'right' },
    ],
    rows: dialogues.map((dialogue) => [
      ...dialogueCells(dialogue),
      number(dialogue.presentations.length),
      number(dialogue.tookPart),
      number(dialogue.areas),
      number(dialogue.followUps),
    ]),
  }
}

/** For each dialogue that has presentations behind it: how they kept their time, and how the dialogue kept to its end. */
export function timeKeptTable({ dialogues, language }: SeriesReport): Table {
  const { column, series } = acrossWordsOf(language)
  return {
    name: series.time,
    columns: [
      ...dialogueColumns(language),
      { header: column.meanPlanned, width: 14, align: 'right' },
      { header: column.meanUsed, width: 14, align: 'right' },
      { header: column.withinTime, width: 14, align: 'right' },
      { header: column.longestOver, width: 14, align: 'right' },
      { header: column.endedLate, width: 14, align: 'right' },
    ],
    rows: dialogues.flatMap((dialogue) => {
      const { presentations: held, endedLate } = dialogue
      if (held.length === 0) return []
      const longest = Math.max(...held.map(({ over }) => over))
      return [
        [
          ...dialogueCells(dialogue),
          length(mean(held.map(({ allotted }) => allotted))),
          length(mean(held.map(({ used }) => used))),
          text(`${held.filter(({ over }) => over <= GRACE).length} ${series.of} ${held.length}`),
          text(longest > 0 ? formatOffset(milliseconds(longest)) : null),
          text(endedLate === null ? null : formatOffset(endedLate)),
        ],
      ]
    }),
  }
}

/** For each presenter: when, which organisations of the panel heard it and for how long, and in how many areas they go on. */
export function metTable({ dialogues, areas, language }: SeriesReport): Table {
  const { column, series } = acrossWordsOf(language)
  return {
    name: series.met,
    columns: [
      { header: column.region, width: 24 },
      { header: column.presentedOn, width: 16 },
      { header: wordsOf({ language }).column.heardBy, width: 44 },
      { header: column.jointAreas, width: 20, align: 'right' },
    ],
    rows: allMeetings(dialogues).map(({ presenter, days, heardBy }) => [
      text(presenter.name),
      text(days.join('\n')),
      text(
        heardBy.map(({ organisation, heard }) => `${organisation.name} ${formatDuration(heard)}`).join(', '),
      ),
      number(
        areas.filter(
          ({ regions, actors }) => actors.length > 0 && regions.some(({ id }) => id === presenter.id),
        ).length,
      ),
    ]),
  }
}

/** What everybody answered, dialogue by dialogue. */
export function pulseTable({ dialogues, pulses, language }: SeriesReport): Table {
  const { column, series, rightActors } = acrossWordsOf(language)
  return {
    name: series.pulse,
    columns: [
      ...dialogueColumns(language),
      { header: column.answers, width: 10, align: 'right' },
      { header: column.valuable, width: 15, align: 'right' },
      { header: series.rightActors, width: 30 },
    ],
    rows: dialogues.map((dialogue) => {
      const pulse = pulses.get(dialogue.id)
      return pulse === undefined
        ? [...dialogueCells(dialogue), text(null), text(null), text(series.fewAnswers)]
        : [
            ...dialogueCells(dialogue),
            number(pulse.answers),
            text(oneDecimal(pulse.valuableMean, language)),
            text(
              (['yes', 'partly', 'no'] as const)
                .map((answer) => `${rightActors[answer]} ${pulse.rightActors[answer]}`)
                .join(', '),
            ),
          ]
    }),
  }
}

const mean = (lengths: readonly Duration[]): Duration =>
  milliseconds(Math.round(lengths.reduce((sum, each) => sum + each, 0) / lengths.length))

const oneDecimal = (value: number, language: SeriesReport['language']): string =>
  value.toFixed(1).replace('.', language === 'sv' ? ',' : '.')

function dialogueColumns(language: SeriesReport['language']): readonly Column[] {
  const { column } = wordsOf({ language })
  return [
    { header: column.dialogue, width: 26 },
    { header: column.dialogueDay, width: 15 },
  ]
}
