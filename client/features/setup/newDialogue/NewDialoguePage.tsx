// One page on which a facilitator fills in a new dialogue and creates it.
import { Alert, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSubmission } from '#client/ui/useSubmission.ts'
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
  const submission = useSubmission(readDraft(draft), async (wanted) => {
    const problem = await create(wanted)
    if (problem === null) forgetDraft(sessionStorage)
    return problem
  })
  const { wrong, isSending, failure } = submission
  return (
    <form {...submission.form}>
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
          isCreating={isSending}
          onEdit={edit}
          onStartOver={() => {
            startOver()
            submission.startOver()
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
