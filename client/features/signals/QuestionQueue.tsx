// The questions that wait, the first raised first, and the word that the facilitator hands over.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import { useGive } from '#client/dialogue/useGive.ts'
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import { questionQueue, speakingQuestion } from '#shared/dialogue/signals/state.ts'
import classes from './Signals.module.css'
import { useSignaller } from './useSignaller.ts'

/** Nothing when there are no questions; after the dialogue those that were not put. `presentationId` is the one in view; others are named. */
export function QuestionQueue({ presentationId }: { presentationId: SlotId | null }) {
  const { t } = useTranslation('signals')
  const give = useGive()
  const signaller = useSignaller()
  const about = useAbout(presentationId)
  const speaking = useDialogue(({ signals }) => speakingQuestion(signals))
  const waiting = useDialogue(({ signals }) => questionQueue(signals))
  const hasEnded = useDialogue(({ timer }) => timer.phase === 'ended')
  if (speaking === null && waiting.length === 0) return null
  return (
    <section aria-label={t('queue')}>
      <h3 className={classes.group}>{t('queue')}</h3>
      <ol className={classes.list}>
        {speaking !== null && (
          <li className={classes.question} data-speaking>
            <span className={classes.who}>
              {signaller(speaking)} <span className={classes.quiet}>{t('speaking')}</span>
            </span>
            <Button
              size="compact-sm"
              aria-label={t('returnWordOf', { who: signaller(speaking) })}
              onClick={() => void give({ type: 'word.return', signalId: speaking.id })}
            >
              {t('returnWord')}
            </Button>
          </li>
        )}
        {waiting.map((question) => (
          <li key={question.id} className={classes.question}>
            <span className={classes.who}>
              {signaller(question)} <span className={classes.quiet}>{about(question.slotId)}</span>
            </span>
            {!hasEnded && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('giveWordTo', { who: signaller(question) })}
                onClick={() => void give({ type: 'word.give', signalId: question.id })}
              >
                {t('giveWord')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function useAbout(presentationId: SlotId | null): (slotId: SlotId) => string {
  const { t } = useTranslation('signals')
  const titleOf = useSlotTitle()
  const agenda = useDialogue((state) => state.agenda)
  return (slotId) => {
    const slot = slotId === presentationId ? undefined : findSlot(agenda, slotId)
    return slot === undefined ? '' : t('aboutShort', { presentation: titleOf(slot) })
  }
}
