// Finds the organisation that somebody means by a name written in her own way.
import type { Organisation } from '#shared/dialogue/organisation.ts'

/** What a written name leads to. */
export type Match =
  | { readonly kind: 'one'; readonly organisation: Organisation }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly organisations: readonly Organisation[] }

/**
 * Matches by the whole name first, then without the words that names of regions are written with and without
 * ("Värmland" for "Region Värmland", "Örebro" for "Region Örebro län"). Case and spaces do not matter; å, ä and ö do.
 */
export function matchOrganisation(written: string, organisations: readonly Organisation[]): Match {
  const whole = plain(written)
  const exact = organisations.filter(({ name }) => plain(name) === whole)
  if (exact.length > 0) return matchOf(exact)
  const core = withoutOrdinaryWords(written)
  if (core === '') return { kind: 'none' }
  return matchOf(organisations.filter(({ name }) => withoutOrdinaryWords(name) === core))
}

function matchOf(found: readonly Organisation[]): Match {
  const [first, ...others] = found
  if (first === undefined) return { kind: 'none' }
  return others.length === 0
    ? { kind: 'one', organisation: first }
    : { kind: 'several', organisations: found }
}

const plain = (name: string): string =>
  name.normalize('NFC').toLocaleLowerCase('sv').trim().replaceAll(/\s+/g, ' ')

/** "Västra Götalandsregionen" and "Västra Götaland", "Jönköpings län" and "Jönköping" come out alike. */
const withoutOrdinaryWords = (name: string): string =>
  plain(name)
    .replaceAll(/(?<![\p{L}])(region|regionen|län|kommun)(?![\p{L}])/gu, ' ')
    .replace(/sregionen$/u, '')
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replace(/s$/u, '')
