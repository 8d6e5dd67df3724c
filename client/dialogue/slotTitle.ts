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

/** The titles of this dialogue's slots in the reader's language. */
export function useSlotTitle(): (slot: Pick<Slot, 'kind' | 'title' | 'organisationId'>) => string {
  const { t } = useTranslation('dialogue')
  const organisations = useDialogue(({ participants }) => participants.organisations)
  return useCallback((slot) => slotTitle(slot, organisations, t), [organisations, t])
}
