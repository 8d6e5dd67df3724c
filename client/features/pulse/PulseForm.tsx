// The three questions, answered once.
import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { request } from '#client/connection/api.ts'
import { rightActorsSchema } from '#shared/protocol/http/pulse.ts'
import type { PulseAnswer, RightActors } from '#shared/protocol/http/pulse.ts'

interface Props {
  /** Where the answer goes. */
  readonly path: string
  readonly onAnswered: () => void
}

const values = [1, 2, 3, 4, 5] as const

/** What was filled in stays until it has been taken. */
export function PulseForm({ path, onAnswered }: Props) {
  const { t } = useTranslation(['pulse', 'ui'])
  const [valuable, setValuable] = useState<number | null>(null)
  const [rightActors, setRightActors] = useState<RightActors | null>(null)
  const [next, setNext] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isSending) return
    if (valuable === null || rightActors === null) {
      setProblem(t('incomplete'))
      return
    }
    setSending(true)
    const body: PulseAnswer = { valuable, rightActors, next: next.trim() === '' ? null : next.trim() }
    const answer = await request<undefined>(path, { method: 'POST', body })
    setSending(false)
    if (!answer.ok) setProblem(t(`ui:problem.${answer.error.code}`))
    else onAnswered()
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md" maw="40rem" mb="md">
        <Text>{t('lead')}</Text>
        <Radio.Group
          label={t('valuable')}
          description={t('valuableHint')}
          value={valuable === null ? null : String(valuable)}
          onChange={(value) => setValuable(Number(value))}
        >
          <Group gap="lg" mt="xs">
            {values.map((value) => (
              <Radio key={value} value={String(value)} label={String(value)} />
            ))}
          </Group>
        </Radio.Group>
        <Radio.Group
          label={t('rightActors')}
          value={rightActors}
          onChange={(value) => setRightActors(rightActorsSchema.parse(value))}
        >
          <Group gap="lg" mt="xs">
            {rightActorsSchema.options.map((value) => (
              <Radio key={value} value={value} label={t(`right.${value}`)} />
            ))}
          </Group>
        </Radio.Group>
        <Textarea
          label={t('next')}
          value={next}
          maxLength={1000}
          autosize
          minRows={2}
          maxRows={8}
          onChange={({ currentTarget }) => setNext(currentTarget.value)}
        />
        {problem !== null && (
          <Text role="alert" c="red">
            {problem}
          </Text>
        )}
        <div>
          <Button type="submit" loading={isSending}>
            {t('send')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
