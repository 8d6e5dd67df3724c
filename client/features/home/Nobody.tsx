// The start page of whoever has neither account nor seat: what this is, and which way in is theirs.
import { Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './Nobody.module.css'

export function Nobody() {
  const { t } = useTranslation('home')
  return (
    <Stack gap="xl" maw="40rem">
      <title>{t('guest.title')}</title>
      <div>
        <Title order={1} mb="sm">
          {t('guest.title')}
        </Title>
        <Text size="lg">{t('guest.lead')}</Text>
      </div>
      <section className={classes.way}>
        <Title order={2} size="h3">
          {t('guest.invitedTitle')}
        </Title>
        <Text>{t('guest.invitedText')}</Text>
      </section>
      <section className={classes.way}>
        <Title order={2} size="h3">
          {t('guest.facilitatorTitle')}
        </Title>
        <Text>{t('guest.facilitatorText')}</Text>
      </section>
    </Stack>
  )
}
