// All data that the reader may evaluate, in one file.
import { Button, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'

export function EvaluationData() {
  const { t } = useTranslation('extracts')
  const language = useLanguage()
  return (
    <section aria-labelledby="extracts-data">
      <Title order={2} id="extracts-data">
        {t('data.title')}
      </Title>
      <Text c="dimmed" mb="sm" maw="70ch">
        {t('data.text')}
      </Text>
      <Button
        variant="default"
        component="a"
        href={`/api/evaluation.zip?lang=${language}`}
        download
        leftSection={<IconDownload size={18} aria-hidden />}
      >
        {t('data.get')}
      </Button>
    </section>
  )
}
