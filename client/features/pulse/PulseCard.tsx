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
  const isOpen = loaded.status === 'there' && loaded.value.open
  return (
    <section className={classes.card} aria-labelledby={heading}>
      <div className={classes.head}>
        <Title order={3} id={heading} className={classes.title}>
          {t('title')}
        </Title>
        {isOpen && <span className={classes.lead}>{t('lead')}</span>}
      </div>
      {loaded.status === 'failed' && (
        <Group justify="space-between">
          <Text>{t(`ui:problem.${loaded.problem.code}`)}</Text>
          <Button variant="default" onClick={answered}>
            {t('ui:tryAgain')}
          </Button>
        </Group>
      )}
      {isOpen && <PulseForm path={path} onAnswered={answered} compact />}
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
