// Says calmly when what is shown is not confirmed by the server, and that it comes right by itself.
import { Button } from '@mantine/core'
import { IconRefresh, IconWifiOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnection, useUnanswered } from '#client/connection/hooks.ts'
import classes from './ConnectionBanner.module.css'

// Most breaks are over before anybody needs to know of them.
const patienceMs = 1500

/** Empty while all is well. Its place is the first thing in the frame of a view that shows a dialogue, so that readers come to it first. */
export function ConnectionBanner() {
  const { t } = useTranslation('app')
  const status = useConnection()
  const unanswered = useUnanswered()
  const isLost = useLasting(status === 'reconnecting', patienceMs)
  const isOld = typeof status === 'object'
  return (
    <div role="status" className={classes.place}>
      {isLost && (
        <p className={classes.banner}>
          <IconWifiOff size={20} aria-hidden />
          <span>
            <strong>{t('banner.reconnecting')}</strong> {t('banner.notConfirmed')}
            {unanswered > 0 && ` ${t('banner.waiting', { count: unanswered })}`}
          </span>
        </p>
      )}
      {isOld && (
        <p className={classes.banner}>
          <IconRefresh size={20} aria-hidden />
          <span>{t('banner.newVersion')}</span>
          <Button size="compact-sm" variant="default" onClick={() => window.location.reload()}>
            {t('reload')}
          </Button>
        </p>
      )}
    </div>
  )
}

/** Whether `condition` has held for `forMs`; no longer at once when it does not. */
function useLasting(condition: boolean, forMs: number): boolean {
  const [lasted, setLasted] = useState(false)
  useEffect(() => {
    if (!condition) return undefined
    const timer = setTimeout(() => setLasted(true), forMs)
    return () => {
      clearTimeout(timer)
      setLasted(false)
    }
  }, [condition, forMs])
  return condition && lasted
}
