// A field for a clock time in 24 hours, written or chosen among the usual ones.
import { Autocomplete } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { readTime } from './read.ts'
import { useWritten } from './useWritten.ts'
import classes from './field.module.css'

interface TimeFieldProps {
  readonly label: string
  /** What stands below the field. */
  readonly description?: string
  /** A time (`09:30`), nothing, or what has been written and is no time. */
  readonly value: string
  /** Told the same as `value`; a time, as soon as what is written can be read as one. */
  readonly onChange: (value: string) => void
  /** The field has been left: what stands there stands. */
  readonly onCommit?: (() => void) | undefined
  readonly error?: ReactNode
  readonly disabled?: boolean
}

/** Every half hour of a working day. */
const usual = Array.from({ length: 21 }, (_, index) => {
  const hour = String(8 + Math.floor(index / 2)).padStart(2, '0')
  return `${hour}:${index % 2 === 0 ? '00' : '30'}`
})

export function TimeField({
  label,
  description,
  value,
  onChange,
  onCommit,
  error,
  disabled = false,
}: TimeFieldProps) {
  const { t } = useTranslation('ui')
  const { text, isBeingWritten, isUnreadable, write, settle } = useWritten(value, readTime, onChange)
  return (
    <Autocomplete
      label={label}
      description={description}
      errorProps={{ className: classes.error }}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={t('timeForm')}
      inputMode="numeric"
      inputSize="8"
      required
      withAsterisk={false}
      disabled={disabled}
      openOnFocus={false}
      value={text}
      data={isBeingWritten ? usual.filter((time) => goesOn(text, time)) : usual}
      filter={({ options }) => options}
      error={!isBeingWritten && (isUnreadable ? t('noTime') : error)}
      onChange={write}
      onKeyDown={({ key }) => key === 'Enter' && settle()}
      onBlur={() => {
        settle()
        onCommit?.()
      }}
    />
  )
}

/** Whether what is written is the beginning of that time, and not yet all of it. */
function goesOn(text: string, time: string): boolean {
  return text !== time && (time.startsWith(text) || time.startsWith(`0${text}`))
}
