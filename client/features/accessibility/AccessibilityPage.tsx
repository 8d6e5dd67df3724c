// The accessibility statement: what is met, what is not, how it was tested, and whom to tell.
import { Anchor, List, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

const supervisionAddress = 'https://www.digg.se/tdosanmalan'

export function AccessibilityPage() {
  const { t } = useTranslation('accessibility')
  return (
    <Stack gap="xl" maw="42rem">
      <title>{t('title')}</title>
      <div>
        <Title order={1} mb="sm">
          {t('title')}
        </Title>
        <Text size="lg">{t('intro')}</Text>
      </div>
      <Part title={t('standard.title')}>
        <Text>{t('standard.text')}</Text>
      </Part>
      <Part title={t('features.title')}>
        <Points of={t('features.items', { returnObjects: true })} />
      </Part>
      <Part title={t('shortcomings.title')}>
        <Points of={t('shortcomings.items', { returnObjects: true })} />
      </Part>
      <Part title={t('tested.title')}>
        <Text>{t('tested.text')}</Text>
      </Part>
      <Part title={t('report.title')}>
        <Text mb="sm">{t('report.text')}</Text>
        <Text>
          {t('report.supervision')} <Anchor href={supervisionAddress}>{t('report.supervisionLink')}</Anchor>
        </Text>
      </Part>
    </Stack>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Title order={2} mb="xs">
        {title}
      </Title>
      {children}
    </section>
  )
}

function Points({ of }: { of: readonly string[] }) {
  return (
    <List spacing="xs">
      {of.map((point) => (
        <List.Item key={point}>{point}</List.Item>
      ))}
    </List>
  )
}
