// The pulse in the live room: three questions when the dialogue closes, one after the other, and thanks.
import { Button, Group, Text, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useCallback, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusMessage } from '#client/ui/StatusMessage.tsx'
import { FEWEST_SHOWN } from '#shared/protocol/http/pulse.ts'
import classes from './pulse.module.css'
import { PulseForm } from './PulseForm.tsx'
import { usePulse } from './usePulse.ts'

/** Nothing where no answers are taken. */
export function PulseCard() {
  const { t } = useTranslation(['pulse', 'ui'])
  const heading = useId()
  const { path, loaded, reload } = usePulse()
  const answered = useCallback(() => void reload(), [reload])
  if (loaded.status === 'loading') return null
  if (loaded.status === 'there' && !loaded.value.open && !loaded.value.answered) return null
  return (
    <section className={classes.card} aria-labelledby={heading}>
      <Title order={3} id={heading} mb="xs">
        {t('title')}
      </Title>
      {loaded.status === 'failed' && (
        <Group justify="space-between">
          <Text>{t(`ui:problem.${loaded.problem.code}`)}</Text>
          <Button variant="default" onClick={answered}>
            {t('ui:tryAgain')}
          </Button>
        </Group>
      )}
      {loaded.status === 'there' && loaded.value.open && (
        <PulseForm path={path} onAnswered={answered} oneByOne />
      )}
      <StatusMessage>
        {loaded.status === 'there' && loaded.value.answered && (
          <span className={classes.thanks}>
            <IconCircleCheck size={20} aria-hidden />
            {t('thanksInRoom', { count: FEWEST_SHOWN })}
          </span>
        )}
      </StatusMessage>
    </section>
  )
}
