// One slot of the agenda to look at: status, name, clock time and length.
import { VisuallyHidden } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'
import { isDiscussionOf, useSlotTitle } from '#client/dialogue/slotTitle.ts'
import { formatClock, formatDuration } from '#shared/time/swedish.ts'
import classes from './AgendaRow.module.css'
import type { AgendaItem } from './items.ts'
import { StatusIcon } from './StatusIcon.tsx'

interface Props {
  readonly item: AgendaItem
  /** The slot before it: a discussion that follows its own presentation need not repeat the region's name. */
  readonly previous: AgendaItem | undefined
  readonly clock: ReactNode
  readonly menu: ReactNode
}

/** A row; the live one stays in sight when the agenda moves on. */
export function AgendaRow({ item, previous, clock, menu }: Props) {
  const { t } = useTranslation(['agenda', 'dialogue'])
  const titleOf = useSlotTitle()
  const language = useLanguage()
  const row = useRef<HTMLLIElement>(null)
  const { slot, status, start, used, allotted, missed } = item
  const isLive = status === 'live'
  useEffect(() => {
    if (isLive) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isLive])

  const isPart = isDiscussionOf(slot, previous?.slot)
  return (
    <li
      ref={row}
      className={classes.row}
      data-status={missed ? 'missed' : status}
      data-part={isPart || undefined}
      aria-current={isLive ? 'step' : undefined}
    >
      <span className={classes.start}>
        {start !== null && !isPart && (
          <>
            <VisuallyHidden>{t('agenda:clock')}</VisuallyHidden>
            {formatClock(start, language)}
          </>
        )}
      </span>
      <StatusIcon status={status} />
      <span className={classes.name}>
        <span className={classes.title}>
          {isPart ? (
            <>
              <span aria-hidden>{t('dialogue:slot.discussion')}</span>
              <VisuallyHidden>{titleOf(slot)}</VisuallyHidden>
            </>
          ) : (
            titleOf(slot)
          )}
        </span>
        {status === 'done' && <VisuallyHidden>{t('agenda:status.done')}</VisuallyHidden>}
        {(status === 'live' || status === 'skipped') && (
          <span className={classes.detail}>{t(`agenda:status.${status}`)}</span>
        )}
        {missed && <span className={classes.detail}>{t('agenda:missed')}</span>}
        {used !== null && Math.abs(used - slot.plannedMs) >= 1000 && (
          <span className={classes.detail}>
            {t('agenda:planned', { length: formatDuration(slot.plannedMs) })}
          </span>
        )}
      </span>
      <span className={classes.time}>{isLive ? clock : formatDuration(used ?? allotted)}</span>
      {menu}
    </li>
  )
}
