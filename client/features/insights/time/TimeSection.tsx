// Time kept: each presentation against the time it had, dialogue by dialogue.
import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Pictured } from '#client/ui/Pictured.tsx'
import type { DialogueTime } from '#shared/protocol/http/insights.ts'
import { TimeDots } from './TimeDots.tsx'
import { TimeTable } from './TimeTable.tsx'

export function TimeSection({ dialogues }: { dialogues: readonly DialogueTime[] }) {
  const { t } = useTranslation('insights')
  if (dialogues.length === 0) {
    return (
      <section>
        <Title order={2} mb="md">
          {t('time.title')}
        </Title>
        <Text c="dimmed">{t('time.none')}</Text>
      </section>
    )
  }
  return (
    <Pictured
      title={t('time.title')}
      picture={<TimeDots dialogues={dialogues} />}
      table={<TimeTable dialogues={dialogues} />}
    />
  )
}
