// Inviting people to a dialogue: the list by organisation, links, texts to send, the room link and displays.
import { Group, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { EmptyState } from '#client/ui/states/EmptyState.tsx'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import type { Invitation, InvitedPerson } from '#shared/protocol/http/people.ts'
import { AskFirst } from './AskFirst.tsx'
import type { Asking } from './AskFirst.tsx'
import { ChangePerson } from './ChangePerson.tsx'
import { DisplaySection } from './DisplaySection.tsx'
import { groupByOrganisation } from './grouping.ts'
import { InvitationTexts } from './InvitationTexts.tsx'
import { InviteMany } from './InviteMany.tsx'
import { InvitePerson } from './InvitePerson.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { RoomLinkSection } from './RoomLinkSection.tsx'
import { useInvitationTexts } from './useInvitationTexts.ts'
import { usePeople } from './usePeople.ts'
import type { PeopleInHand } from './usePeople.ts'

interface Props {
  /** Who waits to be let in, shown beside the room link. */
  readonly lobby: ReactNode
}

export function PeoplePage({ lobby }: Props) {
  const { t } = useTranslation('people')
  const hand = usePeople()
  const { loaded, reload } = hand
  if (loaded.status === 'loading') return <LoadingState />
  if (loaded.status === 'failed') {
    return <ErrorState title={t('loadFailed')} onRetry={() => void reload()} />
  }
  return <People hand={hand} people={loaded.value} lobby={lobby} />
}

interface PeopleProps extends Props {
  readonly hand: PeopleInHand
  readonly people: readonly InvitedPerson[]
}

function People({ hand: { api, act }, people, lobby }: PeopleProps) {
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
  const invite = (invitation: Invitation) => act(() => api.invite(invitation))
  const confirmed = ({ kind, person }: Asking) =>
    void act(() =>
      kind === 'remove'
        ? api.remove(person.id)
        : kind === 'renew'
          ? api.renewLink(person.id)
          : api.revokeLink(person.id),
    )
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
      <InviteSection organisations={organisations} people={people} onInvite={invite} />
      <Section
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
      </Section>
      <Section title={t('texts.title')}>
        <InvitationTexts groups={groups} texts={texts} />
      </Section>
      <Section title={t('room.title')}>
        <RoomLinkSection api={api} act={act} />
        {lobby}
      </Section>
      <Section title={t('display.title')}>
        <DisplaySection people={people} onInvite={invite} {...rowActions} />
      </Section>
      <AskFirst asking={asking} onConfirm={confirmed} onClose={() => setAsking(null)} />
      {editing !== null && (
        <ChangePerson
          person={editing}
          organisations={organisations}
          onChange={(change) => act(() => api.change(editing.id, change))}
          onClose={() => setEditing(null)}
        />
      )}
    </Stack>
  )
}

function InviteSection({
  organisations,
  people,
  onInvite,
}: Parameters<typeof InvitePerson>[0] & { readonly people: readonly InvitedPerson[] }) {
  const { t } = useTranslation('people')
  const [way, setWay] = useState('one')
  return (
    <Section title={t('inviteTitle')}>
      <SegmentedControl
        style={{ alignSelf: 'flex-start' }}
        aria-label={t('inviteTitle')}
        value={way}
        onChange={setWay}
        data={[
          { value: 'one', label: t('one') },
          { value: 'several', label: t('several') },
        ]}
      />
      {way === 'one' ? (
        <InvitePerson organisations={organisations} onInvite={onInvite} />
      ) : (
        <InviteMany organisations={organisations} invited={people} onInvite={onInvite} />
      )}
    </Section>
  )
}

interface SectionProps {
  readonly title: string
  readonly aside?: string
  readonly children: ReactNode
}

function Section({ title, aside, children }: SectionProps) {
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <Group justify="space-between" align="baseline" mb="sm">
        <Title order={2} id={heading}>
          {title}
        </Title>
        {aside !== undefined && (
          <Text size="sm" c="dimmed">
            {aside}
          </Text>
        )}
      </Group>
      <Stack gap="md" align="stretch">
        {children}
      </Stack>
    </section>
  )
}
