// A month to pick a day from; weeks begin on Monday. Fetched when it is first opened.
import '@mantine/dates/styles.layer.css'
import { VisuallyHidden } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import dayjs from 'dayjs'
import swedish from 'dayjs/locale/sv'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { instant } from '#shared/time/instant.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import classes from './Calendar.module.css'

/** Days as ISO 8601 (`2026-11-21`). */
export interface CalendarProps {
  /** The one that is chosen; `null` for none. */
  readonly day: string | null
  /** The first that can be picked. */
  readonly min: string | undefined
  /** The last one. */
  readonly max: string | undefined
  readonly onPick: (day: string) => void
}

/** Where the focus goes first, also when the calendar has been there before. */
const takesFocus = { 'data-autofocus': true }

export function Calendar({ day, min, max, onPick }: CalendarProps) {
  const { t, i18n } = useTranslation('ui')
  const [today] = useState(() => dayOf(instant(Date.now())))
  const [first] = useState(() => within(day ?? today, min, max))
  const [turnedTo, setTurnedTo] = useState<string | null>(null)
  const calendar = useRef<HTMLDivElement>(null)
  useEffect(() => calendar.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), [])

  const locale = i18n.language === swedish.name ? swedish.name : 'en'
  const inWords = (each: string, form: string) => dayjs(each).locale(locale).format(form)
  return (
    <>
      <DatePicker
        ref={calendar}
        classNames={{ day: classes.day ?? '', calendarHeader: classes.header ?? '' }}
        locale={locale}
        firstDayOfWeek={1}
        size="md"
        maxLevel="month"
        hideOutsideDates
        ariaLabels={{ previousMonth: t('previousMonth'), nextMonth: t('nextMonth') }}
        getDayAriaLabel={(each) => inWords(each, 'dddd D MMMM YYYY')}
        getDayProps={(each) => ({
          'aria-pressed': each === day,
          'aria-current': each === today ? 'date' : undefined,
          ...(each === first && takesFocus),
        })}
        date={turnedTo ?? first}
        onDateChange={setTurnedTo}
        value={day}
        onChange={(picked) => picked !== null && onPick(picked)}
        {...(min !== undefined && { minDate: min })}
        {...(max !== undefined && { maxDate: max })}
      />
      <VisuallyHidden role="status">{turnedTo !== null && inWords(turnedTo, 'MMMM YYYY')}</VisuallyHidden>
    </>
  )
}

/** The day, or the nearest to it that can be picked. */
function within(day: string, min = day, max = day): string {
  if (day < min) return min
  return day > max ? max : day
}
