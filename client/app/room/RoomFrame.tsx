// The frame of a view that fills the window: the way past the header, the header, and the view.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ScheduleStatus } from '#client/features/clock/ScheduleStatus.tsx'
import { SoundToggle } from '#client/features/clock/sound/SoundToggle.tsx'
import { useDialogue } from '#client/connection/hooks.ts'
import { SkipLink } from '#client/ui/SkipLink.tsx'
import { ConnectionBanner } from '../dialogue/ConnectionBanner.tsx'
import { UserMenu } from '../UserMenu.tsx'
import { useArrangement } from './arrangement.ts'
import { PhaseBadge } from './PhaseBadge.tsx'
import classes from './RoomFrame.module.css'

interface Props {
  /** Whether the parts scroll within the window, instead of the whole page. */
  readonly fills: boolean
  /** What else the header holds. */
  readonly tools?: ReactNode
  readonly children: ReactNode
}

export function RoomFrame({ fills, tools, children }: Props) {
  const { t } = useTranslation('room')
  const isNarrow = useArrangement() !== 'wide'
  const title = useDialogue(({ details }) => details.title)
  return (
    <div className={classes.frame} data-fills={fills || undefined}>
      <title>{title}</title>
      <SkipLink target="content" />
      <ConnectionBanner />
      <header className={classes.header} aria-label={t('header')}>
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
      <main id="content" tabIndex={-1} className={classes.content}>
        {children}
      </main>
    </div>
  )
}
