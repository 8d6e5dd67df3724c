// One point of the outline as fields: what to say, and for how many minutes.
import { ActionIcon, NumberInput, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'
import type { OutlinePoint } from '#shared/dialogue/outlines/point.ts'
import { lengthOfMinutes } from './draft.ts'
import classes from './OutlineEditor.module.css'

interface Props {
  readonly point: OutlinePoint & { readonly name: string }
  /** Its place, from 1. */
  readonly number: number
  readonly onChange: (changes: Partial<OutlinePoint>) => void
  readonly onRemove: () => void
  /** Goes on to a next point, from the last one. */
  readonly onEnter: (() => void) | undefined
}

export function PointFields({ point, number, onChange, onRemove, onEnter }: Props) {
  const { t } = useTranslation('outline')
  const language = useLanguage()
  const text = useRef<HTMLInputElement>(null)
  const isNew = useRef(point.text === '')
  useEffect(() => {
    // A point that was just added is there to be written.
    if (isNew.current) text.current?.focus()
  }, [])
  return (
    <div className={classes.point}>
      <TextInput
        ref={text}
        className={classes.text}
        aria-label={t('text', { number })}
        placeholder={t('placeholder')}
        maxLength={200}
        value={point.text}
        onChange={({ currentTarget }) => onChange({ text: currentTarget.value })}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Enter' && !nativeEvent.isComposing && point.text.trim() !== '') onEnter?.()
        }}
      />
      <NumberInput
        className={classes.minutes}
        aria-label={t('minutes', { number })}
        min={0.25}
        max={60}
        step={0.5}
        decimalScale={2}
        decimalSeparator={language === 'sv' ? ',' : '.'}
        allowedDecimalSeparators={[',', '.']}
        suffix={t('minutesSuffix')}
        value={point.plannedMs / 60_000}
        onChange={(typed) => {
          const minutes = Number(typed)
          if (typed !== '' && Number.isFinite(minutes)) onChange({ plannedMs: lengthOfMinutes(minutes) })
        }}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('remove', { name: point.name })}
        onClick={onRemove}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </div>
  )
}
