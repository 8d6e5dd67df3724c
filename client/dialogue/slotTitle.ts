// What a slot is called: its own title, or the one that follows from its kind and organisation.
import { useCallback } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'

/** The title as it stands alone: `Region Värmland`, `Samtal med Region Värmland`, `Avslutning`. */
export function slotTitle(
  slot: Pick<Slot, 'kind' | 'title' | 'organisationId'>,
  organisations: Readonly<Record<string, Organisation>>,
  t: TFunction<'dialogue'>,
): string {
  if (slot.title !== null) return slot.title
  const organisation = slot.organisationId === null ? undefined : organisations[slot.organisationId]?.name
  if (organisation === undefined) return t(`slot.${slot.kind}`)
  if (slot.kind === 'presentation') return organisation
  return slot.kind === 'discussion' ? t('slot.discussionWith', { organisation }) : t(`slot.${slot.kind}`)
}

/** Whether a slot is the discussion of the presentation just before it, and so needs no name of its own. */
export function isDiscussionOf(slot: Slot, previous: Slot | null | undefined): boolean {
  return (
    slot.kind === 'discussion' &&
    slot.title === null &&
    previous?.kind === 'presentation' &&
    previous.organisationId === slot.organisationId
  )
}

/** The title of what comes after `previous`, in the middle of a sentence: `samtal`, `Region Halland`. */
export function useTitleOfNext(): (next: Slot, previous: Slot | null | undefined) => string {
  const { t } = useTranslation('dialogue')
  const titleOf = useSlotTitle()
  return useCallback(
    (next, previous) => (isDiscussionOf(next, previous) ? t('slot.discussionAfter') : titleOf(next)),
    [t, titleOf],
  )
}

/** The titles of this dialogue's slots in the reader's language. */
export function useSlotTitle(): (slot: Pick<Slot, 'kind' | 'title' | 'organisationId'>) => string {
  const { t } = useTranslation('dialogue')
  const organisations = useDialogue(({ participants }) => participants.organisations)
  return useCallback((slot) => slotTitle(slot, organisations, t), [organisations, t])
}
