// Links for screens that show the clock and the agenda.
import { Button, Group, Text } from '@mantine/core'
import { IconScreenShare } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { InvitationInput, InvitedPerson } from '#shared/protocol/http/people.ts'
import { PersonRow } from './PersonRow.tsx'
import type { PersonRowActions } from './PersonRow.tsx'
import classes from './people.module.css'

interface Props extends PersonRowActions {
  readonly people: readonly InvitedPerson[]
  readonly onInvite: (invitation: InvitationInput) => Promise<boolean>
}

export function DisplaySection({ people, onInvite, ...actions }: Props) {
  const { t } = useTranslation('people')
  const displays = people.filter(({ role }) => role === 'display')
  const name =
    displays.length === 0 ? t('display.name') : t('display.numbered', { number: displays.length + 1 })
  return (
    <>
      <Text maw="60ch">{t('display.intro')}</Text>
      {displays.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('column.name')}</th>
              <th scope="col">{t('column.role')}</th>
              <th scope="col">{t('column.link')}</th>
              <th scope="col">{t('column.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {displays.map((display) => (
              <PersonRow key={display.id} person={display} {...actions} />
            ))}
          </tbody>
        </table>
      )}
      <Group>
        <Button
          variant="default"
          leftSection={<IconScreenShare size={18} aria-hidden />}
          onClick={() => void onInvite({ name, email: null, organisationId: null, role: 'display' })}
        >
          {t('display.create')}
        </Button>
      </Group>
    </>
  )
}
