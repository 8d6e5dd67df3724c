// Says calmly when what is shown is not confirmed by the server, and that it comes right by itself.
import { Button } from '@mantine/core'
import { IconRefresh, IconWifiOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useConnection, useKeptAt, useServerNow, useUnanswered } from '#client/connection/hooks.ts'
import { useLanguage } from '#client/dialogue/language.ts'
import { useLasting } from '#client/ui/useLasting.ts'
import { milliseconds } from '#shared/time/instant.ts'
import type { Instant } from '#shared/time/instant.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { formatClock, formatMoment } from '#shared/time/swedish.ts'
import classes from './ConnectionBanner.module.css'
import warning from './warning.module.css'

// Most breaks are over before anybody needs to know of them.
const patience = milliseconds(1500)

/** Empty while all is well. Its place is the first thing in the frame of a view that shows a dialogue, so that readers come to it first. */
export function ConnectionBanner() {
  const { t } = useTranslation('app')
  const status = useConnection()
  const keptAt = useKeptAt()
  const unanswered = useUnanswered()
  const isLost = useLasting(status === 'reconnecting', patience)
  const isOld = typeof status === 'object'
  return (
    <div role="status" className={`${warning.place} ${classes.place}`}>
      {(isLost || keptAt !== null) && (
        <p className={`${warning.warning} ${classes.banner}`}>
          <IconWifiOff size={20} aria-hidden />
          <span>
            <strong>{t('banner.reconnecting')}</strong>{' '}
            {keptAt === null ? t('banner.notConfirmed') : <KnownAt at={keptAt} />}
            {unanswered > 0 && ` ${t('banner.waiting', { count: unanswered })}`}
          </span>
        </p>
      )}
      {isOld && (
        <p className={`${warning.warning} ${classes.banner}`}>
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

/** What is shown is from an earlier page: says when it was so. */
function KnownAt({ at }: { at: Instant }) {
  const { t } = useTranslation('app')
  const language = useLanguage()
  const serverNow = useServerNow()
  const isToday = dayOf(at) === dayOf(serverNow())
  const when = isToday ? t('banner.at', { time: formatClock(at, language) }) : formatMoment(at, language)
  return t('banner.known', { when })
}
