// One follow-up opened: handing it over, commenting on it, and what has happened to it.
import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApi } from '#client/connection/http/useApi.ts'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import { Modal } from '#client/ui/window/Modal.tsx'
import type { FollowUpRow, FollowUpView } from '#shared/protocol/http/followUps.ts'
import { RefusedChange } from '../rows/RefusedChange.tsx'
import type { ChangeFollowUps, Field, Refused } from '../rows/useFollowUps.ts'
import { CommentForm } from './CommentForm.tsx'
import { EditForm } from './EditForm.tsx'
import { FollowUpHistory } from './FollowUpHistory.tsx'

interface Props {
  /** As it stands in the table. */
  readonly row: FollowUpRow
  readonly today: string
  readonly refused: Refused | null
  readonly onChange: ChangeFollowUps
  readonly onDismiss: (fields?: readonly Field[]) => void
  readonly onCommented: () => void
  readonly onClose: () => void
}

export function FollowUpWindow({ row, today, refused, onChange, onDismiss, onCommented, onClose }: Props) {
  const { t } = useTranslation(['followUps', 'ui'])
  const path = `/api/dialogues/${row.dialogueId}/follow-ups/${row.followUpId}`
  const { loaded, reload } = useApi<FollowUpView>(path)
  const change: ChangeFollowUps = async (rows, changes) => {
    const outcome = await onChange(rows, changes)
    await reload()
    return outcome
  }
  return (
    <Modal opened size="lg" title={row.what} onClose={onClose}>
      {loaded.status === 'loading' && <LoadingState />}
      {loaded.status === 'failed' && (
        <ErrorState level={3} title={t('oneFailed')} onRetry={() => void reload()}>
          {t(`ui:problem.${loaded.problem.code}`)}
        </ErrorState>
      )}
      {loaded.status === 'there' && (
        <Stack gap="lg">
          {refused !== null && (
            <RefusedChange
              row={loaded.value.row}
              refused={refused}
              names={namesIn(loaded.value)}
              onChange={change}
              onDismiss={onDismiss}
            />
          )}
          {loaded.value.row.mayChange && (
            <EditForm key={loaded.value.row.revision} view={loaded.value} today={today} onChange={change} />
          )}
          {loaded.value.mayComment && (
            <CommentForm
              row={row}
              onSaved={() => {
                void reload()
                onCommented()
              }}
            />
          )}
          <FollowUpHistory view={loaded.value} />
        </Stack>
      )}
    </Modal>
  )
}

const namesIn = ({ organisations, people }: FollowUpView): ReadonlyMap<string, string> =>
  new Map([...organisations, ...people].map(({ id, name }) => [id, name]))
