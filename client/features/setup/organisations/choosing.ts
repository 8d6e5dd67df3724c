// Choosing organisations from the catalogue: what there is to choose, and which part each may take.
import { nationalActors } from '#shared/catalogue/nationalActors.ts'
import { regions } from '#shared/catalogue/regions.ts'
import type { Format } from '#shared/dialogue/format.ts'
import type { Organisation, OrganisationKind, Part } from '#shared/dialogue/organisation.ts'

/** The ways in which a set of organisations is changed; each holds for one organisation. */
export interface OrganisationChanges {
  readonly add: (organisation: Organisation) => void
  readonly change: (organisation: Organisation) => void
  readonly remove: (organisationId: string) => void
  /** Why it cannot take that part or, with `null`, cannot be taken out, in words; `null` when it can. */
  readonly refusal: (organisationId: string, part: Part | null) => string | null
  /** How many slots go out of the agenda when it takes that part or, with `null`, is taken out; 0: there is nothing to ask. */
  readonly slotsLost: (organisationId: string, part: Part | null) => number
}

/** An organisation of the catalogue, before it has a part. */
export interface Choice {
  readonly id: string
  readonly name: string
  readonly kind: OrganisationKind
  /** A region's county letter. */
  readonly letter: string | null
  /** Whether it is offered at once, rather than on request. */
  readonly core: boolean
}

export const regionChoices: readonly Choice[] = regions.map(({ id, name, letter }) => ({
  id,
  name,
  letter,
  kind: 'region',
  core: true,
}))

export const actorChoices: readonly Choice[] = nationalActors.map(({ id, name, core }) => ({
  id,
  name,
  core,
  letter: null,
  kind: 'national-actor',
}))

/** Who can lead: those who take part, then the national actors that are offered first. */
export function possibleLeads(
  organisations: readonly Organisation[],
): readonly { id: string; name: string }[] {
  const known = new Set(organisations.map(({ id }) => id))
  const others = nationalActors.filter(({ id, core }) => core && !known.has(id))
  const taking = organisations.filter(({ kind, part }) => kind === 'national-actor' || part === 'panel')
  const rest = organisations.filter((organisation) => !taking.includes(organisation))
  return [...taking, ...others, ...rest].map(({ id, name }) => ({ id, name }))
}

/** Organisations of the dialogue that stand in no catalogue. */
export function ownOrganisations(organisations: readonly Organisation[]): readonly Organisation[] {
  const known = new Set([...regionChoices, ...actorChoices].map(({ id }) => id))
  return organisations.filter(({ id }) => !known.has(id))
}

/** The parts an organisation of this kind is offered, the likeliest first. */
export function partsFor(kind: OrganisationKind, format: Format): readonly Part[] {
  if (kind === format.presenterKind) return ['presents', 'listens']
  if (kind === format.panelKind) return ['panel', 'listens']
  if (kind === 'national-actor') return ['panel', 'listens']
  return ['presents', 'listens', 'panel']
}

/** An id for an organisation of one's own, from its name: `lunds-kommun`; numbered when that is taken. */
export function ownId(name: string, taken: readonly string[]): string {
  const plain = name
    .toLocaleLowerCase('sv')
    .replaceAll(/[åä]/g, 'a')
    .replaceAll('ö', 'o')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 56)
  const base = plain === '' ? 'organisation' : plain
  let id = base
  for (let number = 2; taken.includes(id); number += 1) id = `${base}-${number}`
  return id
}
