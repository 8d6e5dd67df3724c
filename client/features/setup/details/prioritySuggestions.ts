// Priorities to suggest: those of the actors that take part, then the state's strategic technology areas.
import { nationalPriorities, strategicTechnologyAreas } from '#shared/catalogue/priorities.ts'
import type { Priority } from '#shared/dialogue/details/details.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'

/** Suggestions that belong together; `actorId` is `null` for those that are nobody's own. */
export interface Suggestions {
  readonly actorId: string | null
  readonly group: string
  readonly items: readonly string[]
}

/** No text is suggested twice: the first actor that has it keeps it. */
export function suggestPriorities(
  organisations: readonly Pick<Organisation, 'id' | 'name'>[],
  technologyAreas: string,
): readonly Suggestions[] {
  const suggested = new Set<string>()
  const once = (items: readonly string[]) =>
    items.filter((text) => {
      const isNew = !suggested.has(text)
      suggested.add(text)
      return isNew
    })
  return [
    ...organisations.map(({ id, name }) => ({
      actorId: id,
      group: name,
      items: nationalPriorities[id] ?? [],
    })),
    { actorId: null, group: technologyAreas, items: strategicTechnologyAreas },
  ]
    .map((suggestions) => ({ ...suggestions, items: once(suggestions.items) }))
    .filter(({ items }) => items.length > 0)
}

/** The priorities of these texts. Known ones stay as they are; a new one belongs to the actor it was suggested for. */
export function prioritiesOf(
  texts: readonly string[],
  known: readonly Priority[],
  suggestions: readonly Suggestions[],
  newId: () => string,
): Priority[] {
  return texts.map(
    (text) =>
      known.find((priority) => priority.text === text) ?? {
        id: newId(),
        text,
        actorId: suggestions.find(({ items }) => items.includes(text))?.actorId ?? null,
      },
  )
}
