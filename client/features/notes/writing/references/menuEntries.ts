// What `/` and `@` offer in the notes: new areas and follow-ups, and those that are there to refer to.
import { onOneLine, referenced } from '#shared/dialogue/report/referenced.ts'
import type { ResultKey, ResultKind } from '#shared/dialogue/report/referenced.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'

/** slash: things to make and to refer to · at: organisations to make a follow-up for, and things to refer to. */
export type MenuTrigger = '/' | '@'

export type MenuEntry =
  /** Makes a new one. */
  | { readonly type: 'new'; readonly kind: ResultKind }
  /** Makes a follow-up that the organisation owns. */
  | { readonly type: 'owned'; readonly organisation: Pick<Organisation, 'id' | 'name'> }
  /** Refers to one that is there. */
  | {
      readonly type: 'existing'
      readonly key: ResultKey
      readonly text: string
      readonly organisations: string
    }

/** Of what is there so many are offered at most, the newest first: a list that must be searched is narrowed by typing. */
export const mostExisting = 6

export interface MenuWish {
  readonly trigger: MenuTrigger
  /** What has been typed after the sign. */
  readonly query: string
  /** The kinds that this page's user may record. */
  readonly mayRecord: readonly ResultKind[]
  /** What the kinds are called. */
  readonly kindWords: Readonly<Record<ResultKind, string>>
}

const swedish = new Intl.Collator('sv')

/** What fits the query, in the order in which it is offered. */
export function menuEntries(state: DialogueState, wish: MenuWish): readonly MenuEntry[] {
  const { trigger, query, mayRecord, kindWords } = wish
  const fits = (text: string) => matches(text, query)
  const made: readonly MenuEntry[] =
    trigger === '/'
      ? mayRecord.filter((kind) => fits(kindWords[kind])).map((kind) => ({ type: 'new', kind }))
      : mayRecord.includes('followUp')
        ? Object.values(state.participants.organisations)
            .filter(({ name }) => fits(name))
            .toSorted((a, b) => swedish.compare(a.name, b.name))
            .map(({ id, name }) => ({ type: 'owned', organisation: { id, name } }))
        : []
  return [
    ...made,
    ...existing(state)
      .filter(({ text, organisations }) => fits(`${text} ${organisations}`))
      .slice(0, mostExisting),
  ]
}

function existing(state: DialogueState): readonly Extract<MenuEntry, { type: 'existing' }>[] {
  const keys: readonly (ResultKey & { readonly recordedAt: number })[] = [
    ...Object.values(state.followUps.followUps).map(
      ({ id, recordedAt }) => ({ kind: 'followUp', id, recordedAt }) as const,
    ),
    ...Object.values(state.areas.areas).map(
      ({ id, recordedAt }) => ({ kind: 'area', id, recordedAt }) as const,
    ),
  ]
  return keys
    .toSorted((a, b) => b.recordedAt - a.recordedAt)
    .flatMap(({ kind, id }) => {
      const thing = referenced(state, { kind, id })
      if (thing === null) return []
      const { text, organisations } = thing
      return [{ type: 'existing', key: { kind, id }, text, organisations: organisations.join(', ') }]
    })
}

/** Whether a word of the text begins as the query does, whatever the case and the accents. */
function matches(text: string, query: string): boolean {
  return ` ${plain(text)}`.includes(` ${plain(query)}`)
}

function plain(text: string): string {
  return onOneLine(text)
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
}
