// What the areas led to, in the report of a dialogue: what each side has told, once any has.
import { areaOutcome } from '#shared/dialogue/outcomes/sides.ts'
import { areaResults } from '#shared/dialogue/report/results.ts'
import { printable } from '../printable.ts'
import type { ExportSnapshot } from '../snapshot.ts'
import { acrossWordsOf } from '../wording/across.ts'
import { sidesBlocks } from './areaBlocks.ts'
import { heading } from './block.ts'
import type { Block } from './block.ts'

/** Nothing as long as nobody has told what an area led to. */
export function outcomeBlocks({ state, language }: ExportSnapshot): readonly Block[] {
  const told = areaResults(state)
    .map(({ area, regions, actors }) => {
      const { subject } = area
      return { subject, regions, actors, outcome: areaOutcome(area, state.outcomes) }
    })
    .filter(({ outcome }) => outcome.agreement !== 'none')
  if (told.length === 0) return []
  return [
    heading(1, acrossWordsOf(language).sheet.outcomes),
    ...told.flatMap((area) => [heading(2, printable(area.subject)), ...sidesBlocks(area, language)]),
  ]
}
