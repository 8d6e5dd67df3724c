// References as lines of text, as they stand when somebody asks.
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialoguePart } from '#client/connection/dialogue/dialogueContext.ts'
import { useLanguage } from '#client/dialogue/language.ts'
import { referenceLine } from './referenceLine.ts'
import type { ReferenceWords } from './referenceNode.ts'

/** The same function for as long as the language is the same. */
export function useReferenceWords(): ReferenceWords {
  const { t } = useTranslation('notes')
  const language = useLanguage()
  const { store } = useDialoguePart()
  return useCallback(
    (reference) => {
      const { state } = store.get()
      return state === null ? reference.label : referenceLine(state, reference, { t, language })
    },
    [store, t, language],
  )
}
