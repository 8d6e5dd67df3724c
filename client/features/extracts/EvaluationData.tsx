// All data that the reader may evaluate, in one file.
import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FileButton } from '#client/dialogue/FileButton.tsx'
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
      <FileButton href={`/api/evaluation.zip?lang=${language}`}>{t('data.get')}</FileButton>
    </section>
  )
}
