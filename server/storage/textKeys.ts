// Keys made of text, so that every storage orders and finds it the same way, whatever its own collation.
import type { StoredFollowUp } from './results.ts'

const afterZ: Readonly<Record<string, string>> = { å: '{a', ä: '{b', æ: '{b', ö: '{c', ø: '{c' }

/** A key that compares, character by character, as Swedish orders the text: å, ä and ö come last, other accents count for nothing. */
export function sortKey(text: string): string {
  return foldCase(text)
    .replaceAll(/[åäæöø]/g, (letter) => afterZ[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
}

/** What a text is looked for in, for one follow-up. */
export function searchedText({ what, area, owner }: Pick<StoredFollowUp, 'what' | 'area' | 'owner'>): string {
  return foldCase([what, area?.subject ?? '', owner.name].join('\n'))
}

/** The text without the difference between upper and lower case. */
function foldCase(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('sv')
}

/** The words of a search, each of which has to be found. */
export function wordsOf(text: string | null): readonly string[] {
  return text === null
    ? []
    : foldCase(text)
        .split(/\s+/)
        .filter((word) => word !== '')
}
