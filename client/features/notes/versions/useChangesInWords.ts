// How many paragraphs have changed and how, in a sentence's middle: `2 stycken tillagda och 1 omskrivet`.
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'
import type { Tally } from './compare.ts'

const kinds = ['removed', 'added', 'reworded', 'restyled'] as const

export function useChangesInWords(): (tally: Tally) => string {
  const { t } = useTranslation('notes')
  const language = useLanguage()
  return (tally) => {
    const changes = kinds.filter((kind) => tally[kind] > 0)
    const words = changes.map((kind) => t(`versions.tally.${kind}`, { count: tally[kind] }))
    return new Intl.ListFormat(language, { type: 'conjunction' }).format(words)
  }
}
