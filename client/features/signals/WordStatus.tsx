// Who has the word, and where the user's own question is in the queue.
import { useTranslation } from 'react-i18next'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { StatusMessage } from '#client/ui/StatusMessage.tsx'
import { questionQueue, speakingQuestion } from '#shared/dialogue/signals/state.ts'
import classes from './Signals.module.css'
import { useSignaller } from './useSignaller.ts'

export function WordStatus() {
  const { t } = useTranslation('signals')
  const { personId } = useSeat()
  const signaller = useSignaller()
  const speaking = useDialogue(({ signals }) => speakingQuestion(signals))
  const place = useDialogue(({ signals }) =>
    questionQueue(signals).findIndex((question) => question.personId === personId),
  )
  const words = [
    speaking === null
      ? ''
      : speaking.personId === personId
        ? t('yourTurn')
        : t('hasWord', { who: signaller(speaking) }),
    place === -1 ? '' : t('place', { place: place + 1 }),
  ]
  return (
    <div className={classes.word}>
      <StatusMessage>{words.filter((word) => word !== '').join(' ')}</StatusMessage>
    </div>
  )
}
