// Whether those who took part are invited again, each with a link of their own.
import { Checkbox, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface Props {
  /** How many they are, of the organisations that come along. */
  readonly count: number
  readonly isChosen: boolean
  readonly onChange: (isChosen: boolean) => void
}

export function SamePeople({ count, isChosen, onChange }: Props) {
  const { t } = useTranslation('series')
  return (
    <div>
      <Title order={2} size="h3" mb="xs">
        {t('form.people')}
      </Title>
      {count === 0 ? (
        <Text c="dimmed">{t('form.nobodyAgain')}</Text>
      ) : (
        <Checkbox
          label={t('form.samePeople', { people: t('form.peopleCount', { count }) })}
          description={t('form.samePeopleHint')}
          checked={isChosen}
          onChange={({ currentTarget: { checked } }) => onChange(checked)}
        />
      )}
    </div>
  )
}
