// Where notices appear: one at a time, at the lower edge, gone by itself.
import { CloseButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Notice.module.css'
import { NoticeContext } from './notice.ts'
import type { Notice, Notify } from './notice.ts'

// Long enough to be read twice, and more for what needs thought.
const shownForMs = { plain: 5000, problem: 12_000 }

/** Gives everything below it a way to tell how something went. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('ui')
  const [notice, setNotice] = useState<Notice | null>(null)
  const notify: Notify = useCallback((text, tone = 'plain') => setNotice({ text, tone }), [])
  useEffect(() => {
    if (notice === null) return undefined
    // Its time may be over just when the next one has come and this effect has not been cleaned up yet.
    const hide = () => setNotice((shown) => (shown === notice ? null : shown))
    const timer = setTimeout(hide, shownForMs[notice.tone])
    return () => clearTimeout(timer)
  }, [notice])
  return (
    <NoticeContext value={notify}>
      {children}
      <div className={classes.place} role="status">
        {notice !== null && (
          <div className={classes.notice} data-tone={notice.tone}>
            {notice.tone === 'problem' && <IconAlertTriangle size="1.25em" aria-hidden />}
            <span>{notice.text}</span>
            <CloseButton className={classes.close} aria-label={t('close')} onClick={() => setNotice(null)} />
          </div>
        )}
      </div>
    </NoticeContext>
  )
}
