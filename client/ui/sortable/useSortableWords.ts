// The words of a sortable list. Places count from 1.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** What a sortable list says; `name` is the thing's own name. */
export interface SortableWords {
  /** How to move with the keyboard, read when a handle gets focus. */
  readonly instructions: string
  readonly handle: (name: string) => string
  readonly moveUp: (name: string) => string
  readonly moveDown: (name: string) => string
  readonly lifted: (name: string, place: number, of: number) => string
  readonly movedTo: (name: string, place: number, of: number) => string
  readonly dropped: (name: string, place: number, of: number) => string
  readonly cancelled: (name: string, place: number, of: number) => string
}

export function useSortableWords(): SortableWords {
  const { t } = useTranslation('ui')
  return useMemo(
    () => ({
      instructions: t('sort.instructions'),
      handle: (name) => t('sort.handle', { name }),
      moveUp: (name) => t('sort.moveUp', { name }),
      moveDown: (name) => t('sort.moveDown', { name }),
      lifted: (name, place, of) => t('sort.lifted', { name, place, of }),
      movedTo: (name, place, of) => t('sort.movedTo', { name, place, of }),
      dropped: (name, place, of) => t('sort.dropped', { name, place, of }),
      cancelled: (name, place, of) => t('sort.cancelled', { name, place, of }),
    }),
    [t],
  )
}
