// The message that stands now, as the facilitator sees it: what it says, to whom, and how to take it away.
import { Button } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useGive } from '#client/dialogue/useGive.ts'
import { standingMessage } from '#shared/dialogue/messages/message.ts'
import { presenterIsThere } from './presenting.ts'
import classes from './SentMessage.module.css'

/** Nothing when no message stands. */
export function SentMessage() {
  const { t } = useTranslation('messages')
  const give = useGive()
  const message = useDialogue(({ messages, timer }) => standingMessage(messages, timer.liveSlotId, true))
  const isThere = useDialogue(presenterIsThere)
  if (message === null) return null
  const waits = message.to === 'presenter' && !isThere
  return (
    <div className={classes.sent} role="group" aria-label={t('title')}>
      <p className={classes.text}>
        <IconMessage className={classes.icon} size={18} aria-hidden />
        <span>
          <span className={classes.to}>{t(waits ? 'waitsForPresenter' : `shownTo.${message.to}`)}: </span>
          {t('quoted', { text: message.text })}
        </span>
      </p>
      <Button variant="subtle" size="compact-md" onClick={() => void give({ type: 'message.clear' })}>
        {t('clear')}
      </Button>
    </div>
  )
}
