// One page on which a facilitator fills in a new dialogue and creates it.
import { Alert, Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewDialogue } from '#shared/dialogue/create.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import { newDraft } from './draft.ts'
import { forgetDraft } from './draftStorage.ts'
import { NewDialogueForm } from './NewDialogueForm.tsx'
import { NewDialoguePreview } from './NewDialoguePreview.tsx'
import { readDraft } from './readDraft.ts'
import type { SeriesChoice } from './SeriesField.tsx'
import { useDraft } from './useDraft.ts'
import classes from '../setup.module.css'

interface Props {
  /** The facilitator's own organisation, which leads unless she chooses another. */
  readonly organisation: Pick<Organisation, 'id' | 'name' | 'kind'>
  /** The day it is, as ISO 8601. */
  readonly today: string
  /** Whether the server can be reached. */
  readonly online: boolean
  /** Creates the dialogue and goes there; resolves to why it was not created, in words, or to `null`. */
  readonly create: (wanted: NewDialogue) => Promise<string | null>
  /** The series that the dialogue is asked for in, whatever the draft said before. */
  readonly seriesId: string | null
  /** The series it may be part of. */
  readonly series: readonly SeriesChoice[]
}

export function NewDialoguePage({ organisation, today, online, create, seriesId, series }: Props) {
  const { t } = useTranslation('setup')
  const { draft, edit, startOver } = useDraft(() => newDraft(organisation), seriesId)
  const [attempts, setAttempts] = useState(0)
  const [isCreating, setCreating] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const read = readDraft(draft)
  const wrong = attempts > 0 && !read.ok ? read.error : []

  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempts])

  const submit = async () => {
    setFailure(null)
    if (!read.ok) {
      setAttempts(attempts + 1)
      return
    }
    setCreating(true)
    const problem = await create(read.value)
    setCreating(false)
    setFailure(problem)
    if (problem === null) forgetDraft(sessionStorage)
  }
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <title>{t('newTitle')}</title>
      <Stack gap="xs" mb="xl">
        <Title order={1}>{t('newTitle')}</Title>
        <Text c="dimmed">{t('newIntro')}</Text>
      </Stack>
      <div className={classes.page}>
        <NewDialogueForm draft={draft} wrong={wrong} onEdit={edit} series={series} />
        <NewDialoguePreview
          draft={draft}
          today={today}
          isCreating={isCreating}
          onEdit={edit}
          onStartOver={() => {
            startOver()
            setAttempts(0)
          }}
        >
          {!online && <Alert color="amber">{t('offline')}</Alert>}
          {wrong.length > 0 && <Alert color="red">{t('fieldsWrong', { count: wrong.length })}</Alert>}
          {failure !== null && online && (
            <Alert color="red" role="alert">
              {failure}
            </Alert>
          )}
        </NewDialoguePreview>
      </div>
    </form>
  )
}
