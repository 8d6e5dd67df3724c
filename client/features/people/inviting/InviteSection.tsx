// The two ways to invite: one person, or several at once.
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import type { InvitationInput, InvitedPerson } from '#shared/protocol/http/people.ts'
import { InviteMany } from './InviteMany.tsx'
import { InvitePerson } from './InvitePerson.tsx'
import { PeopleSection } from '../PeopleSection.tsx'

interface Props {
  readonly organisations: readonly Organisation[]
  readonly invited: readonly InvitedPerson[]
  /** Resolves to whether the person was invited. */
  readonly onInvite: (invitation: InvitationInput) => Promise<boolean>
}

export function InviteSection({ organisations, invited, onInvite }: Props) {
  const { t } = useTranslation('people')
  const [way, setWay] = useState('one')
  return (
    <PeopleSection title={t('inviteTitle')}>
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
        <InviteMany organisations={organisations} invited={invited} onInvite={onInvite} />
      )}
    </PeopleSection>
  )
}
