// The page for addresses that lead nowhere.
import { Button, Stack, Text, Title } from '@mantine/core'
import { Link } from 'react-router'
import { useTranslation } from 'react-i18next'

export function NotFoundPage() {
  const { t } = useTranslation('entry')
  return (
    <Stack gap="md" maw={560} align="flex-start">
      <title>{t('notFound.title')}</title>
      <Title order={1}>{t('notFound.title')}</Title>
      <Text>{t('notFound.text')}</Text>
      <Button component={Link} to="/">
        {t('notFound.toStart')}
      </Button>
    </Stack>
  )
}
