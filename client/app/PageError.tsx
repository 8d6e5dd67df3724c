// What is shown instead of a view that failed: an apology in plain words and the way on.
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageFrame } from '#client/ui/PageFrame.tsx'
import { PageHeader } from './PageHeader.tsx'

export function PageError() {
  const { t } = useTranslation('app')
  return (
    <PageFrame header={<PageHeader />}>
      <title>{t('errorTitle')}</title>
      <Stack gap="md" maw={560} role="alert">
        <Title order={1}>{t('errorTitle')}</Title>
        <Text>{t('errorText')}</Text>
        <Group>
          <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
          <Button variant="default" component="a" href="/">
            {t('toStart')}
          </Button>
        </Group>
      </Stack>
    </PageFrame>
  )
}
