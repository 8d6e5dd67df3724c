// One slot of the agenda to look at: status, name, clock time and length.
import { VisuallyHidden } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
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
  const row = useRef<HTMLLIElement>(null)
  const { slot, status } = item
  const isLive = status === 'live'
  useEffect(() => {
    if (isLive) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isLive])

  const isPart = belongsTo(item, previous)
  return (
    <li
      ref={row}
      className={classes.row}
      data-status={status}
      data-part={isPart || undefined}
      aria-current={isLive ? 'step' : undefined}
    >
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
        <RowDetail item={item} />
      </span>
      <span className={classes.time}>{isLive ? clock : formatDuration(item.used ?? item.allotted)}</span>
      {menu}
    </li>
  )
}

function RowDetail({ item: { slot, status, start, allotted, used } }: { item: AgendaItem }) {
  const { t } = useTranslation('agenda')
  const language = useLanguage()
  const time = start === null ? null : t('startsAt', { time: formatClock(start, language) })
  const parts = [
    status === 'pending' ? null : t(`status.${status}`),
    status === 'live' || status === 'skipped' ? null : time,
    used !== null && used !== allotted ? t('planned', { length: formatDuration(slot.plannedMs) }) : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : <span className={classes.detail}>{parts.join(' · ')}</span>
}

function belongsTo({ slot }: AgendaItem, previous: AgendaItem | undefined): boolean {
  return (
    slot.kind === 'discussion' &&
    slot.title === null &&
    previous?.slot.kind === 'presentation' &&
    previous.slot.organisationId === slot.organisationId
  )
}
