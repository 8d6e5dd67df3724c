// The agenda to look at: each slot with its clock times and its minutes.
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'
import { slotTitle } from '#client/dialogue/slotTitle.ts'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import { planAgenda } from '#shared/dialogue/timer/forecast.ts'
import { instant, minutes } from '#shared/time/instant.ts'
import type { Instant } from '#shared/time/instant.ts'
import { formatClockRange } from '#shared/time/swedish.ts'
import classes from './agenda.module.css'

interface Props {
  readonly slots: readonly Slot[]
  readonly organisations: readonly Organisation[]
  /** `null` when it is not known yet; the minutes are shown alone then. */
  readonly start: Instant | null
}

export function AgendaTable({ slots, organisations, start }: Props) {
  const { t } = useTranslation('setup')
  const { t: dialogue } = useTranslation('dialogue')
  const language = useLanguage()
  const byId = Object.fromEntries(organisations.map((organisation) => [organisation.id, organisation]))
  // Whose discussion it is stands on the line above, where it follows on the presentation.
  const titleOf = (slot: Slot, before: Slot | undefined) =>
    slot.kind === 'discussion' && slot.title === null && before?.organisationId === slot.organisationId
      ? dialogue('slot.discussion')
      : slotTitle(slot, byId, dialogue)
  const times = planAgenda({ slots }, start ?? instant(0))
  return (
    <ol className={classes.preview} aria-label={t('agenda.label')}>
      {slots.map((slot, index) => {
        const planned = times[index]
        return (
          <li key={slot.id} className={classes.previewRow} data-kind={slot.kind}>
            {start !== null && planned !== undefined && (
              <Text span size="sm" c="dimmed" className={classes.time}>
                {formatClockRange(planned.start, planned.end, language)}
              </Text>
            )}
            <span className={classes.previewTitle}>{titleOf(slot, slots[index - 1])}</span>
            <Text span size="sm" c="dimmed" className={classes.minutes}>
              {t('minutesShort', { count: Math.round(slot.plannedMs / minutes(1)) })}
            </Text>
          </li>
        )
      })}
    </ol>
  )
}
