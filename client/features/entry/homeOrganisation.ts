// Which organisation a facilitator names: one of the catalogue, or one of her own.
import { nationalActors } from '#shared/catalogue/nationalActors.ts'
import { regions } from '#shared/catalogue/regions.ts'
import type { OrganisationKind } from '#shared/dialogue/organisation.ts'
import type { SetUp } from '#shared/protocol/http/session.ts'

type HomeOrganisation = SetUp['organisation']

const catalogue: readonly HomeOrganisation[] = [
  ...nationalActors.map(({ id, name }) => ({ id, name, kind: 'national-actor' as const })),
  ...regions.map(({ id, name }) => ({ id, name, kind: 'region' as const })),
]

/** The names to choose from, by kind. */
export const catalogueNames = {
  nationalActors: nationalActors.map(({ name }) => name),
  regions: regions.map(({ name }) => name),
}

const plain = (name: string) => name.trim().toLocaleLowerCase('sv')

/** The organisation of the catalogue with that name, however it is capitalised. */
export function knownOrganisation(name: string): HomeOrganisation | undefined {
  return catalogue.find((organisation) => plain(organisation.name) === plain(name))
}

/** The one name of the catalogue that holds what is written so far; `null` when several do, or none, or it is the whole name. */
export function completion(written: string): string | null {
  const begun = plain(written)
  const found = catalogue.filter(({ name }) => plain(name).includes(begun))
  const [only] = found
  return found.length === 1 && only !== undefined && plain(only.name) !== begun ? only.name : null
}

/** The organisation that was named; one that the catalogue lacks gets an id from its name: `lunds-kommun`. */
export function homeOrganisation(name: string, kind: OrganisationKind): HomeOrganisation {
  return knownOrganisation(name) ?? { id: idFrom(name), name: name.trim(), kind }
}

function idFrom(name: string): string {
  const letters = plain(name)
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, (gap) => (/^\p{M}+$/u.test(gap) ? '' : '-'))
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 56)
  const id = letters === '' ? 'organisation' : letters
  return catalogue.some((organisation) => organisation.id === id) ? `${id}-2` : id
}
