// A comment on a follow-up, from outside its dialogue.
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useGiveFromOutside } from '#client/dialogue/useGiveFromOutside.ts'
import type { FollowUpRow } from '#shared/protocol/http/followUps.ts'
import classes from './opened.module.css'

/** What was written stays in the field until it is saved. */
export function CommentForm({ row, onSaved }: { row: FollowUpRow; onSaved: () => void }) {
  const { t } = useTranslation('followUps')
  const give = useGiveFromOutside()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (text.trim() === '' || isSending) return
    setSending(true)
    const { dialogueId, followUpId } = row
    const refusal = await give(dialogueId, { type: 'followUp.comment', followUpId, text: text.trim() })
    setSending(false)
    setProblem(refusal?.words ?? null)
    if (refusal !== null) return
    // What has been written meanwhile is another comment.
    setText((now) => (now === text ? '' : now))
    onSaved()
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
