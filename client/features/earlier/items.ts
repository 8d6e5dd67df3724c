// What is still open from earlier dialogues, as things to go through: gathered by who presents now.
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import type { OrganisationId } from '#shared/dialogue/identifiers.ts'
import { LONGEST_TEXT } from '#shared/protocol/followUpFilter.ts'
import type { EarlierResults } from '#shared/protocol/http/series.ts'

/** An area or a follow-up of an earlier dialogue. */
export type EarlierItem =
  | (EarlierResults['areas'][number] & { readonly kind: 'area' })
  | (EarlierResults['followUps'][number] & { readonly kind: 'followUp' })

/** The things that belong to one presenter; `organisationId` is `null` for those that belong to nobody who presents. */
export interface EarlierGroup {
  readonly organisationId: OrganisationId | null
  readonly items: readonly EarlierItem[]
}

/** Areas first, then follow-ups by their due date, as the server gives them. */
export function earlierItems({ areas, followUps }: EarlierResults): readonly EarlierItem[] {
  return [
    ...areas.map((area) => ({ ...area, kind: 'area' as const })),
    ...followUps.map((followUp) => ({ ...followUp, kind: 'followUp' as const })),
  ]
}

/** By presenter in the order of the agenda, each thing once: with the first presenter that it names. */
export function byPresenter(items: readonly EarlierItem[], slots: readonly Slot[]): readonly EarlierGroup[] {
  const presenters = slots.flatMap(({ kind, organisationId }) =>
    kind === 'presentation' && organisationId !== null ? [organisationId] : [],
  )
  const presenterOf = (item: EarlierItem) => {
    const named = new Set(organisationIds(item))
    return presenters.find((id) => named.has(id)) ?? null
  }
  return [...new Set(presenters), null]
    .map((organisationId) => ({
      organisationId,
      items: items.filter((item) => presenterOf(item) === organisationId),
    }))
    .filter(({ items: these }) => these.length > 0)
}

/** What the thing is called: an area's subject, or what is to be done. */
export function textOf(item: EarlierItem): string {
  return item.kind === 'area' ? item.row.subject : item.row.what
}

/** Its own key among all of them. */
export function keyOf({ row }: EarlierItem): string {
  return `${row.dialogueId} ${'areaId' in row ? row.areaId : row.followUpId}`
}

function organisationIds({ row }: EarlierItem): readonly OrganisationId[] {
  const owner = 'owner' in row ? [row.owner] : []
  return [...row.regions, ...owner, ...row.actors].map(({ id }) => id)
}

/** Where each thing is worked with: a follow-up among all others, an area on the page of its series. */
export function addressOf(item: EarlierItem, seriesId: string): string {
  if (item.kind === 'area') return `/series/${seriesId}#${item.row.areaId}`
  const { dialogueId, what } = item.row
  // The table looks for words, of which it takes so many characters at most.
  const text = what.trim().slice(0, LONGEST_TEXT).trim()
  return `/follow-ups?${new URLSearchParams({ dialogue: dialogueId, text, whose: 'all' }).toString()}`
}
