// Areas of several dialogues as tables: the areas themselves, and what each of their sides has reported.
import type { Side } from '#shared/dialogue/outcomes/sides.ts'
import type { Language } from '#shared/lib/language.ts'
import type { AreaRow } from '#shared/protocol/http/outcomes.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { acrossWordsOf } from '../wording/across.ts'
import { wordsOf } from '../wording/words.ts'
import { day, number, text } from './table.ts'
import type { Table } from './table.ts'

/** Every area, with whether its sides say the same about what came of it. */
export function foundAreasTable(areas: readonly AreaRow[], language: Language): Table {
  const { column, sheet, status, nextStep } = wordsOf({ language })
  const across = acrossWordsOf(language)
  return {
    name: sheet.areas,
    columns: [
      { header: column.subject, width: 44 },
      { header: column.regions, width: 30 },
      { header: column.actors, width: 30 },
      { header: column.nextStep, width: 24 },
      { header: column.nextStepNote, width: 40 },
      { header: column.status, width: 12 },
      { header: across.column.agreement, width: 26 },
      { header: across.column.openFollowUps, width: 14, align: 'right' },
      { header: column.dialogue, width: 36 },
      { header: column.dialogueDay, width: 17 },
      { header: column.id, width: 38 },
    ],
    printed: 10,
    rows: areas.map((area) => [
      text(area.subject),
      text(namesOf(area.regions)),
      text(namesOf(area.actors)),
      text(nextStep[area.nextStep]),
      text(area.nextStepNote),
      text(status[area.status]),
      text(across.agreement[area.outcome.agreement]),
      number(area.openFollowUps),
      text(area.dialogueTitle),
      day(dayOf(area.dialogueStart)),
      text(area.areaId),
    ]),
  }
}

/** A row for each side of each area, also for those that have not reported. */
export function outcomesTable(areas: readonly AreaRow[], language: Language): Table {
  const { column } = wordsOf({ language })
  const across = acrossWordsOf(language)
  return {
    name: across.sheet.outcomes,
    columns: [
      { header: column.subject, width: 44 },
      { header: column.organisation, width: 30 },
      { header: across.column.outcome, width: 30 },
      { header: across.column.about, width: 50 },
      { header: across.column.link, width: 40 },
      { header: across.column.outcomeDay, width: 13 },
      { header: across.column.reported, width: 14 },
      { header: across.column.agreement, width: 26 },
      { header: column.dialogue, width: 36 },
      { header: column.dialogueDay, width: 17 },
    ],
    rows: areas.flatMap((area) =>
      area.outcome.sides.map((side) => [
        text(area.subject),
        text(sideName(area, side)),
        text(outcomeWords(side, language)),
        text(side.report?.text ?? null),
        text(side.report?.link ?? null),
        day(side.report?.day ?? null),
        day(side.report === null ? null : dayOf(side.report.reportedAt)),
        text(across.agreement[area.outcome.agreement]),
        text(area.dialogueTitle),
        day(dayOf(area.dialogueStart)),
      ]),
    ),
  }
}

/** What a side says that the area has led to, or that it has said nothing. */
export function outcomeWords({ report }: Side, language: Language): string {
  const { outcome, notReported } = acrossWordsOf(language)
  return report === null ? notReported : report.kinds.map((kind) => outcome[kind]).join(', ')
}

/** The name of the organisation that a side is. */
export function sideName(
  { regions, actors }: Pick<AreaRow, 'regions' | 'actors'>,
  { organisationId }: Side,
): string {
  return [...regions, ...actors].find(({ id }) => id === organisationId)?.name ?? organisationId
}

/** The organisations' names on one line. */
export function namesOf(organisations: readonly { readonly name: string }[]): string {
  return organisations.map(({ name }) => name).join(', ')
}
