// What this view's sortable lists say.
import type { TFunction } from 'i18next'
import type { SortableWords } from '#client/ui/sortable/sortableWords.ts'

export function sortableWords(t: TFunction<'setup'>): SortableWords {
  return {
    instructions: t('sort.instructions'),
    handle: (name) => t('sort.handle', { name }),
    moveUp: (name) => t('sort.moveUp', { name }),
    moveDown: (name) => t('sort.moveDown', { name }),
    lifted: (name, place, of) => t('sort.lifted', { name, place, of }),
    movedTo: (name, place, of) => t('sort.movedTo', { name, place, of }),
    dropped: (name, place, of) => t('sort.dropped', { name, place, of }),
    cancelled: (name, place, of) => t('sort.cancelled', { name, place, of }),
  }
}
