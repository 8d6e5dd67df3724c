// The three questions, answered once.
import { Button, Text, Textarea } from '@mantine/core'
import { useDidUpdate } from '@mantine/hooks'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { rightActorsSchema } from '#shared/protocol/http/pulse.ts'
import type { PulseAnswer } from '#shared/protocol/http/pulse.ts'
import { keepAnswer, keptAnswer } from './answerDraft.ts'
import type { AnswerDraft } from './answerDraft.ts'
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

const values = ['1', '2', '3', '4', '5']

/** What was filled in stays until it has been taken, also when the form is drawn anew. */
export function PulseForm({ path, onAnswered, compact = false }: Props) {
  const { t } = useTranslation(['pulse', 'ui'])
  const [draft, setDraft] = useState(() => keptAnswer(path))
  const { valuable, rightActors, next, given } = draft
  useEffect(() => keepAnswer(path, draft), [path, draft])
  const change = useCallback(
    (changes: Partial<AnswerDraft>) => setDraft((before) => ({ ...before, ...changes })),
    [],
  )
  const [isIncomplete, setIncomplete] = useState(false)
  const onGive = useCallback((answer: PulseAnswer | null) => change({ given: answer }), [change])
  const { sending, send } = useSending(path, { given, onGive, onAnswered })
  const form = useRef<HTMLFormElement>(null)
  useDidUpdate(() => {
    // Where there is little room, the next question may come below what is in sight, and so may what became of the answer.
    if (compact) form.current?.lastElementChild?.scrollIntoView({ block: 'nearest' })
  }, [compact, valuable === null, rightActors === null, sending.status])

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (sending.status === 'sending') return
    setIncomplete(valuable === null || rightActors === null)
    if (valuable === null || rightActors === null) return
    const said = next.trim()
    void send({ valuable, rightActors, next: said === '' ? null : said })
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
        value={valuable === null ? null : `${valuable}`}
        onChange={(value) => change({ valuable: Number(value) })}
      />
      {(!compact || valuable !== null) && (
        <Choices
          label={t('rightActors')}
          options={rightActorsSchema.options.map((value) => ({ value, label: t(`right.${value}`) }))}
          value={rightActors}
          onChange={(value) => change({ rightActors: value })}
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
            onChange={({ currentTarget }) => change({ next: currentTarget.value })}
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
