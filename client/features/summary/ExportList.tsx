// The files to take home, as links that download them.
import { Group, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { FileButton } from '#client/dialogue/FileButton.tsx'
import { useLanguage } from '#client/dialogue/language.ts'
import { mayEver } from '#shared/dialogue/permissions.ts'
import { exportFiles } from './exports.ts'

/** Nothing for those who may have none. */
export function ExportList() {
  const { t } = useTranslation('summary')
  const language = useLanguage()
  const { role, personId } = useSeat()
  const id = useDialogue((state) => state.id)
  const files = exportFiles.filter(({ action }) => mayEver(role, action))
  if (files.length === 0) return null
  const query = new URLSearchParams({ lang: language, as: personId }).toString()
  return (
    <section aria-label={t('exports')}>
      <Title order={2}>{t('exports')}</Title>
      <Text c="dimmed" mb="sm">
        {t('exportHint')}
      </Text>
      <Group gap="sm">
        {files.map(({ name }) => (
          <FileButton key={name} href={`/api/dialogues/${id}/export/${name}?${query}`}>
            {t(`export.${name}`)}
          </FileButton>
        ))}
      </Group>
    </section>
  )
}
