// The history of an area or follow-up in words: who changed what, from what to what.
import type { TFunction } from 'i18next'
import { nextStepSchema } from '#shared/dialogue/areas/area.ts'
import { statusSchema } from '#shared/dialogue/status.ts'
import type { HistoryEntry } from '#shared/dialogue/status.ts'
import type { Language } from '#shared/lib/language.ts'

/** What the words need to know: names for the ids that history holds; `null` for what is not known any longer. */
export interface Names {
  readonly person: (personId: string | null) => string | null
  readonly organisation: (organisationId: string) => string | null
  readonly area: (areaId: string) => string | null
}

type Change = HistoryEntry['changes'][string]

/** A sentence for each change in the entry. */
export function historyWords(
  { by, changes }: Pick<HistoryEntry, 'by' | 'changes'>,
  names: Names,
  language: Language,
  t: TFunction<['results', 'dialogue']>,
): readonly string[] {
  const who = names.person(by) ?? t('said.somebody')
  return Object.entries(changes).flatMap(([field, change]) =>
    changeWords(field, change, who, names, language, t),
  )
}

function changeWords(
  field: string,
  change: Change,
  who: string,
  names: Names,
  language: Language,
  t: TFunction<['results', 'dialogue']>,
): readonly string[] {
  const [from, to] = [textOf(change.from), textOf(change.to)]
  const organisation = (id: string | null) =>
    (id === null ? null : names.organisation(id)) ?? t('said.unknown')
  switch (field) {
    case 'subject':
    case 'what':
      return [t(`said.${field}`, { who, to: to ?? '' })]
    case 'status':
      return [t('said.status', { who, from: statusWord(from, t), to: statusWord(to, t) })]
    case 'nextStep':
      return [t('said.nextStep', { who, from: stepWord(from, t), to: stepWord(to, t) })]
    case 'nextStepNote':
      return [t('said.nextStepNote', { who })]
    case 'regionIds':
    case 'actorIds':
      return membersWords(change, who, organisation, language, t)
    case 'ownerOrganisationId':
      return [t('said.owner', { who, from: organisation(from), to: organisation(to) })]
    case 'ownerPersonId':
      if (to === null) return [t('said.ownerPersonRemoved', { who })]
      return [t('said.ownerPerson', { who, to: names.person(to) ?? t('said.unknown') })]
    case 'dueDate':
      if (to === null) return [t('said.dueDateRemoved', { who })]
      return [from === null ? t('said.dueDateSet', { who, to }) : t('said.dueDate', { who, from, to })]
    case 'areaId':
      if (to === null) return [t('said.areaRemoved', { who })]
      return [t('said.area', { who, to: names.area(to) ?? t('said.unknown') })]
    default:
      return [t('said.other', { who })]
  }
}

function membersWords(
  { from, to }: Change,
  who: string,
  organisation: (id: string) => string,
  language: Language,
  t: TFunction<['results', 'dialogue']>,
): readonly string[] {
  const [before, after] = [textsOf(from), textsOf(to)]
  const list = (ids: readonly string[]) => new Intl.ListFormat(language).format(ids.map(organisation))
  const added = after.filter((id) => !before.includes(id))
  const removed = before.filter((id) => !after.includes(id))
  return [
    ...(added.length > 0 ? [t('said.added', { who, names: list(added) })] : []),
    ...(removed.length > 0 ? [t('said.removed', { who, names: list(removed) })] : []),
  ]
}

function statusWord(value: string | null, t: TFunction<['results', 'dialogue']>): string {
  const status = statusSchema.safeParse(value)
  return status.success ? t(`dialogue:status.${status.data}`) : t('said.unknown')
}

function stepWord(value: string | null, t: TFunction<['results', 'dialogue']>): string {
  const step = nextStepSchema.safeParse(value)
  return step.success ? t(`nextSteps.${step.data}`) : t('said.unknown')
}

// History holds plain data of any kind; these take from it what the fields hold.
function textOf(value: Change['from']): string | null {
  return typeof value === 'string' ? value : null
}

function textsOf(value: Change['from']): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}
