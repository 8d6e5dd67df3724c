// The other seats that this browser has in the dialogue shown, for changing from one to another.
import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSeatsHere } from './useIdentity.ts'

/** Nothing when there is one seat or none. */
export function SeatList({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation('app')
  const [, ...others] = useSeatsHere()
  if (others.length === 0) return null
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {t('menu.otherSeats')}
      </Text>
      {others.map(({ dialogueId, personId, name, role }) => (
        <Button
          key={personId}
          component={Link}
          to={`/d/${dialogueId}?as=${personId}`}
          variant="default"
          justify="flex-start"
          onClick={onChosen}
        >
          {t('menu.seat', { name, role: t(`role.${role}`) })}
        </Button>
      ))}
    </Stack>
  )
}
