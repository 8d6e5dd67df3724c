// The organisations of this dialogue, as they are wished while the server has not answered yet.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useGive } from '#client/dialogue/useGive.ts'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import { invitedFor } from '#shared/dialogue/participants/ties.ts'
import type { OrganisationChanges } from '../organisations/choosing.ts'
import { slotsLost, tieIn } from './leaving.ts'

/** By id, what has been asked for: another part, or `null` to be taken out. */
type Wishes = Readonly<Record<string, Organisation | null>>

interface OrganisationsInHand {
  /** A choice shows at once, and goes back to what it was when it is refused. */
  readonly organisations: readonly Organisation[]
  readonly changes: OrganisationChanges
}

export function useOrganisations(): OrganisationsInHand {
  const { t } = useTranslation('setup')
  const ground = useDialogue(({ agenda, timer, participants, details, areas, followUps }) => {
    return { agenda, timer, participants, details, areas, followUps }
  })
  const known = ground.participants.organisations
  const give = useGive()
  const [wishes, setWishes] = useState<Wishes>({})

  const wish = async (id: string, wished: Organisation | null, command: ClientCommandInput) => {
    setWishes((before) => ({ ...before, [id]: wished }))
    await give(command)
    // Only this wish: a later one for the same organisation waits for its own answer.
    setWishes((before) =>
      Object.fromEntries(Object.entries(before).filter(([key, value]) => key !== id || value !== wished)),
    )
  }
  return {
    organisations: Object.values({ ...known, ...wishes }).filter((organisation) => organisation !== null),
    changes: {
      add: (organisation) =>
        void wish(organisation.id, organisation, { type: 'organisation.add', organisation }),
      change: (organisation) =>
        void wish(organisation.id, organisation, { type: 'organisation.change', organisation }),
      remove: (organisationId) =>
        void wish(organisationId, null, { type: 'organisation.remove', organisationId }),
      refusal: (organisationId, part) => {
        const tie = tieIn(ground, organisationId, part)
        if (tie === null) return null
        const count = invitedFor(ground.participants, organisationId)
        const organisation = known[organisationId]?.name
        return t(part === null ? `tied.${tie}` : 'tied.part', { organisation, count })
      },
      slotsLost: (organisationId, part) => slotsLost(ground, organisationId, part),
    },
  }
}
