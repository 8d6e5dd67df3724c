// A comment on a follow-up, from outside its dialogue.
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { request } from '#client/connection/api.ts'
import { newCommandId } from '#client/connection/commandId.ts'
import type { FollowUpRow } from '#shared/protocol/http/followUps.ts'
import type { CommandAnswer, CommandMessage } from '#shared/protocol/socket.ts'
import classes from './followUps.module.css'

/** What was written stays in the field until it is saved. */
export function CommentForm({ row, onSaved }: { row: FollowUpRow; onSaved: () => void }) {
  const { t } = useTranslation(['followUps', 'ui', 'dialogue'])
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (text.trim() === '' || isSending) return
    setSending(true)
    const body: CommandMessage = {
      commandId: newCommandId(),
      command: { type: 'followUp.comment', followUpId: row.followUpId, text: text.trim() },
    }
    const path = `/api/dialogues/${row.dialogueId}/commands`
    const answer = await request<CommandAnswer>(path, { method: 'POST', body })
    setSending(false)
    if (!answer.ok) setProblem(t(`ui:problem.${answer.error.code}`))
    else if (!answer.value.ok) setProblem(t(`dialogue:refused.${answer.value.rejection.code}`))
    else {
      setProblem(null)
      setText('')
      onSaved()
    }
  }
  return (
    <form className={classes.comment} onSubmit={(event) => void submit(event)}>
      <Textarea
        label={t('comment')}
        value={text}
        maxLength={1000}
        autosize
        maxRows={6}
        error={problem}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={isSending}>
        {t('addComment')}
      </Button>
    </form>
  )
}
