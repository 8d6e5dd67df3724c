// The frame of a view that fills the window: the way past the header, the header, and the view.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ScheduleStatus } from '#client/features/clock/ScheduleStatus.tsx'
import { SoundToggle } from '#client/features/clock/sound/SoundToggle.tsx'
import { useDialogue } from '#client/connection/hooks.ts'
import { SkipLink } from '#client/ui/SkipLink.tsx'
import { ConnectionBanner } from '../../dialogue/ConnectionBanner.tsx'
import { UserMenu } from '../../UserMenu.tsx'
import { useArrangement, useIsLow } from './arrangement.ts'
import { PhaseBadge } from './PhaseBadge.tsx'
import classes from './RoomFrame.module.css'

interface Props {
  /** Whether the parts scroll within the window, instead of the whole page. */
  readonly fills: boolean
  /** Whether the view comes before the header where there is hardly room for both: it shows what counts most at its top. */
  readonly leads?: boolean
  /** What else the header holds. */
  readonly tools?: ReactNode
  readonly children: ReactNode
}

export function RoomFrame({ fills, leads = false, tools, children }: Props) {
  const { t } = useTranslation('room')
  const isNarrow = useArrangement() !== 'wide'
  const isFirst = useIsLow() && leads
  const title = useDialogue(({ details }) => details.title)
  const header = (
    <header key="header" className={classes.header} aria-label={t('header')}>
      <h1 className={classes.title}>{title}</h1>
      <div className={classes.state}>
        <PhaseBadge />
        <ScheduleStatus />
      </div>
      <div className={classes.tools}>
        {tools}
        <SoundToggle />
        <UserMenu compact={isNarrow} />
      </div>
    </header>
  )
  const view = (
    <main key="view" id="content" tabIndex={-1} className={classes.content}>
      {children}
    </main>
  )
  return (
    <div className={classes.frame} data-fills={fills || undefined}>
      <title>{title}</title>
      <SkipLink target="content" />
      <ConnectionBanner />
      {isFirst ? [view, header] : [header, view]}
    </div>
  )
}
