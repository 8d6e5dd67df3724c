// Who stands behind a signal, in words.
import { useTranslation } from 'react-i18next'
import { useDialogue, useNames } from '#client/connection/hooks.ts'
import type { Signal } from '#shared/dialogue/signals/signal.ts'

/** The person with the organisation, or the organisation alone when the name is unknown. */
export function useSignaller(): (signal: Pick<Signal, 'personId' | 'organisationId'>) => string {
  const { t } = useTranslation('signals')
  const nameOf = useNames()
  const organisations = useDialogue(({ participants }) => participants.organisations)
  return ({ personId, organisationId }) => {
    const organisation = organisations[organisationId]?.name ?? ''
    const person = nameOf(personId)
    if (person === null) return organisation
    // Some write where they are from into their names.
    return person.includes(organisation) ? person : t('of', { person, organisation })
  }
}
