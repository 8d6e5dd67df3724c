// The three questions, answered once.
import { Button, Text, Textarea } from '@mantine/core'
import { useDidUpdate } from '@mantine/hooks'
import { useRef, useState } from 'react'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { rightActorsSchema } from '#shared/protocol/http/pulse.ts'
import type { RightActors } from '#shared/protocol/http/pulse.ts'
import { Choices } from './Choices.tsx'
import classes from './pulse.module.css'
import { useSending } from './useSending.ts'

interface Props {
  /** Where the answer goes. */
  readonly path: string
  /** Must stay the same while the form is shown. */
  readonly onAnswered: () => void
  /** Whether there is little room: a question is a line, and is asked only when the one before it has been answered. */
  readonly compact?: boolean
}

const values = ['1', '2', '3', '4', '5'] as const

/** What was filled in stays until it has been taken. */
export function PulseForm({ path, onAnswered, compact = false }: Props) {
  const { t } = useTranslation(['pulse', 'ui'])
  const [valuable, setValuable] = useState<(typeof values)[number] | null>(null)
  const [rightActors, setRightActors] = useState<RightActors | null>(null)
  const [next, setNext] = useState('')
  const [isIncomplete, setIncomplete] = useState(false)
  const { sending, send } = useSending(path, onAnswered)
  const form = useRef<HTMLFormElement>(null)
  useDidUpdate(() => {
    // Where there is little room, the next question may come below what is in sight.
    if (compact) form.current?.lastElementChild?.scrollIntoView({ block: 'nearest' })
  }, [compact, valuable === null, rightActors === null])

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (sending.status === 'sending') return
    setIncomplete(valuable === null || rightActors === null)
    if (valuable === null || rightActors === null) return
    const said = next.trim()
    void send({ valuable: Number(valuable), rightActors, next: said === '' ? null : said })
  }

  const problem = isIncomplete
    ? t('incomplete')
    : sending.status === 'failed'
      ? t(`ui:problem.${sending.problem.code}`)
      : null
  return (
    <form ref={form} className={classes.form} data-compact={compact || undefined} onSubmit={submit}>
      <Choices
        label={t('valuable')}
        hint={t('valuableHint')}
        options={values.map((value) => ({ value, label: value }))}
        value={valuable}
        onChange={setValuable}
      />
      {(!compact || valuable !== null) && (
        <Choices
          label={t('rightActors')}
          options={rightActorsSchema.options.map((value) => ({ value, label: t(`right.${value}`) }))}
          value={rightActors}
          onChange={setRightActors}
        />
      )}
      {(!compact || rightActors !== null) && (
        <div className={classes.last}>
          <Textarea
            className={classes.words}
            label={t('next')}
            description={t('nextHint')}
            value={next}
            maxLength={1000}
            autosize
            minRows={compact ? 1 : 2}
            maxRows={8}
            onChange={({ currentTarget }) => setNext(currentTarget.value)}
          />
          <Button type="submit" loading={sending.status === 'sending'}>
            {t('send')}
          </Button>
        </div>
      )}
      {problem !== null && (
        <Text role="alert" c="red">
          {problem}
        </Text>
      )}
      {sending.status === 'waiting' && <Text role="status">{t('waitsForNetwork')}</Text>}
    </form>
  )
}
