// A comment on a follow-up.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useGive } from '#client/dialogue/useGive.ts'
import type { FollowUpId } from '#shared/dialogue/identifiers.ts'
import classes from './Results.module.css'

/** What was written stays in the field until it is saved. */
export function AddComment({ followUpId }: { followUpId: FollowUpId }) {
  const { t } = useTranslation('results')
  const give = useGive()
  const [text, setText] = useState('')
  const [isSending, setSending] = useState(false)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (text.trim() === '' || isSending) return
    setSending(true)
    const isSaved = await give({ type: 'followUp.comment', followUpId, text })
    // What has been written meanwhile is another comment.
    if (isSaved) setText((now) => (now === text ? '' : now))
    setSending(false)
  }
  return (
    <form className={classes.comment} onSubmit={(event) => void submit(event)}>
      <TextInput
        size="sm"
        label={t('comment')}
        value={text}
        maxLength={1000}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button type="submit" size="sm" variant="default" loading={isSending}>
        {t('addComment')}
      </Button>
    </form>
  )
}
