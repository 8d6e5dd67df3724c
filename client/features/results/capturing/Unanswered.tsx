// What was captured and is not confirmed: on its way, waiting for the connection, or refused.
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useConnection } from '#client/connection/hooks.ts'
import { draftText } from '../fields/drafts.ts'
import { useCapture } from './capture.ts'
import { unansweredCaptures } from './captures.ts'
import type { Capture } from './captures.ts'
import classes from './Unanswered.module.css'

export function Unanswered() {
  const { t } = useTranslation(['results', 'dialogue'])
  const { captures, act } = useCapture()
  const isOnline = useConnection() === 'online'
  const unanswered = unansweredCaptures(captures)
  if (unanswered.length === 0) return null
  return (
    <ul className={classes.list} aria-live="polite">
      {unanswered.map((capture) => (
        <li key={capture.id} className={classes.item} data-standing={capture.standing}>
          {capture.standing === 'refused' ? (
            <IconAlertTriangle size={16} aria-hidden />
          ) : (
            <IconClock size={16} aria-hidden />
          )}
          <span>{words(capture, isOnline, t)}</span>
          {capture.standing === 'refused' && (
            <>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => act({ type: 'reopen', id: capture.id })}
              >
                {t('reopen')}
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                onClick={() => act({ type: 'discard', id: capture.id })}
              >
                {t('discardOne')}
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function words({ draft, standing }: Capture, isOnline: boolean, t: TFunction<'results'>): string {
  const text = draftText(draft)
  if (standing === 'refused') return t('notSaved', { text })
  return t(isOnline ? 'saving' : 'waiting', { text })
}
