// The facilitator's message, where those it is meant for see it.
import { IconMessage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { standingMessage } from '#shared/dialogue/messages/message.ts'
import { presentingId } from './presenting.ts'
import classes from './StandingMessage.module.css'

/** Empty while nothing is said to this person; it is there all the time, so that what comes is read out. */
export function StandingMessage() {
  const { t } = useTranslation('messages')
  const { organisationId } = useSeat()
  const message = useDialogue((state) =>
    standingMessage(
      state.messages,
      state.timer.liveSlotId,
      organisationId !== null && presentingId(state) === organisationId,
    ),
  )
  return (
    <div role="status">
      {message !== null && (
        <p className={classes.message}>
          <IconMessage className={classes.icon} size={20} aria-hidden />
          <span>
            <span className={classes.from}>{t('from')}: </span>
            {t('quoted', { text: message.text })}
          </span>
        </p>
      )}
    </div>
  )
}
