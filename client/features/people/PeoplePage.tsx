// Inviting people to a dialogue: the list by organisation, links, texts to send, the room link and displays.
import { Stack } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { EmptyState } from '#client/ui/states/EmptyState.tsx'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import type { InvitationInput, InvitedPerson } from '#shared/protocol/http/people.ts'
import { AskFirst } from './AskFirst.tsx'
import type { Asking } from './AskFirst.tsx'
import { ChangePerson } from './ChangePerson.tsx'
import { DisplaySection } from './DisplaySection.tsx'
import { focusOnList, focusOnPerson, listHeadingId } from './focusTargets.ts'
import { groupByOrganisation } from './grouping.ts'
import { InvitationTexts } from './texts/InvitationTexts.tsx'
import { InviteSection } from './inviting/InviteSection.tsx'
import { PeopleSection } from './PeopleSection.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { RoomLinkSection } from './RoomLinkSection.tsx'
import { useInvitationTexts } from './texts/useInvitationTexts.ts'
import { usePeople } from './usePeople.ts'
import type { PeopleInHand } from './usePeople.ts'

interface Props {
  /** Who waits to be let in, shown beside the room link. */
  readonly lobby: ReactNode
  /** Invitations by e-mail. */
  readonly mail?: ReactNode
}

export function PeoplePage({ lobby, mail }: Props) {
  const { t } = useTranslation('people')
  const hand = usePeople()
  const { loaded, reload } = hand
  if (loaded.status === 'loading') return <LoadingState />
  if (loaded.status === 'failed') {
    return <ErrorState title={t('loadFailed')} onRetry={() => void reload()} />
  }
  return <People hand={hand} people={loaded.value} lobby={lobby} mail={mail} />
}

interface PeopleProps extends Props {
  readonly hand: PeopleInHand
  readonly people: readonly InvitedPerson[]
}

function People({ hand: { api, act }, people, lobby, mail }: PeopleProps) {
  const { t } = useTranslation('people')
  const { personId: selfId } = useSeat()
  const participants = useDialogue((state) => state.participants)
  const agenda = useDialogue((state) => state.agenda)
  const details = useDialogue((state) => state.details)
  const texts = useInvitationTexts({ participants, agenda, details })
  const [asking, setAsking] = useState<Asking | null>(null)
  const [editing, setEditing] = useState<InvitedPerson | null>(null)
  const groups = groupByOrganisation({ participants, agenda, details }, people)
  const organisations = groups.map(({ organisation }) => organisation)
  const invite = (invitation: InvitationInput) => act(() => api.invite(invitation))
  const confirmed = async ({ kind, person }: Asking) => {
    const isDone = await act(() =>
      kind === 'remove'
        ? api.remove(person.id)
        : kind === 'renew'
          ? api.renewLink(person)
          : api.revokeLink(person.id),
    )
    if (kind === 'remove' && isDone) focusOnList()
    else focusOnPerson(person.id)
  }
  const rowActions = {
    selfId,
    textTo: texts.textTo,
    mailtoFor: texts.mailtoFor,
    onEdit: setEditing,
    onAsk: setAsking,
  }

  if (organisations.length === 0) {
    return <EmptyState title={t('noOrganisations')}>{t('noOrganisationsText')}</EmptyState>
  }
  return (
    <Stack gap={48}>
      <InviteSection organisations={organisations} invited={people} onInvite={invite} />
      <PeopleSection
        headingId={listHeadingId}
        title={t('listTitle')}
        aside={t('listCount', { count: people.filter(({ role }) => role !== 'display').length })}
      >
        <PeopleTable
          groups={groups}
          textToGroup={({ organisation, people: invited }) =>
            texts.textToAll([{ organisationId: organisation.id, people: invited }])
          }
          {...rowActions}
        />
      </PeopleSection>
      <PeopleSection title={t('texts.title')}>
        <InvitationTexts groups={groups} texts={texts} />
      </PeopleSection>
      {mail}
      <PeopleSection title={t('room.title')}>
        <RoomLinkSection api={api} act={act} />
        {lobby}
      </PeopleSection>
      <PeopleSection title={t('display.title')}>
        <DisplaySection people={people} onInvite={invite} {...rowActions} />
      </PeopleSection>
      <AskFirst
        asking={asking}
        onConfirm={(confirmedAsking) => {
          setAsking(null)
          void confirmed(confirmedAsking)
        }}
        onClose={() => {
          setAsking(null)
          if (asking !== null) focusOnPerson(asking.person.id)
        }}
      />
      {editing !== null && (
        <ChangePerson
          person={editing}
          organisations={organisations}
          onChange={(change) => act(() => api.change(editing.id, change))}
          onClose={() => {
            setEditing(null)
            focusOnPerson(editing.id)
          }}
        />
      )}
    </Stack>
  )
}
