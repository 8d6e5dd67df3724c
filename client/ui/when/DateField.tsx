// A field for a day, written or picked from a calendar: the same in every browser, whatever language that speaks.
import { Group, Input, TextInput } from '@mantine/core'
import { useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CalendarButton } from './CalendarButton.tsx'
import { readDay } from './read.ts'
import { useWritten } from './useWritten.ts'
import classes from './field.module.css'

interface DateFieldProps {
  readonly label: string
  /** A day (`2026-11-21`), nothing, or what has been written and is no day. */
  readonly value: string
  /** Told the same as `value`; a day, as soon as what is written can be read as one. */
  readonly onChange: (value: string) => void
  /** The field has been left, or a day picked: what stands there stands. */
  readonly onCommit?: (() => void) | undefined
  /** The first day that the calendar offers; what is written before it is for `error` to tell. */
  readonly min?: string
  /** The last one. */
  readonly max?: string
  /** What is wrong with a day that can be read, or with there being none. */
  readonly error?: ReactNode
  /** Whether there must be a day; without it the field can be emptied at a press. */
  readonly required?: boolean
  readonly disabled?: boolean
}

export function DateField({
  label,
  value,
  onChange,
  onCommit,
  min,
  max,
  error,
  required = false,
  disabled = false,
}: DateFieldProps) {
  const { t } = useTranslation('ui')
  const { text, isBeingWritten, isUnreadable, write, settle } = useWritten(value, readDay, onChange)
  const field = useRef<HTMLInputElement>(null)
  const labelId = useId()
  const canBeEmptied = !required && !disabled && text !== ''
  return (
    <TextInput
      ref={field}
      label={label}
      labelProps={{ id: labelId }}
      errorProps={{ className: classes.error }}
      placeholder={t('dayForm')}
      inputMode="numeric"
      autoComplete="off"
      // In letters: a day is as wide as any other.
      inputSize="10"
      required={required}
      withAsterisk={false}
      disabled={disabled}
      value={text}
      error={!isBeingWritten && (isUnreadable ? t('noDay') : error)}
      onChange={({ currentTarget }) => write(currentTarget.value)}
      onKeyDown={({ key }) => key === 'Enter' && settle()}
      onBlur={() => {
        settle()
        onCommit?.()
      }}
      rightSectionWidth={canBeEmptied ? 76 : 44}
      rightSectionPointerEvents="all"
      rightSection={
        <Group gap={0} wrap="nowrap">
          {canBeEmptied && (
            // By keyboard and by voice the text itself is taken away.
            <Input.ClearButton
              tabIndex={-1}
              aria-hidden
              onClick={() => {
                settle()
                onChange('')
                field.current?.focus()
              }}
            />
          )}
          <CalendarButton
            label={label}
            labelId={labelId}
            day={readDay(value)}
            min={min}
            max={max}
            disabled={disabled}
            onPick={(day) => {
              settle()
              onChange(day)
              onCommit?.()
            }}
          />
        </Group>
      }
    />
  )
}
