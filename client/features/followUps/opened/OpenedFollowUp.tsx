// The follow-up that is opened over a list, whichever shape the list has: as it stands in the list for as long as it is in it.
import type { FollowUpRow } from '#shared/protocol/http/followUps.ts'
import { keyOf } from '../rows/useFollowUps.ts'
import type { ChangeFollowUps, FollowUpsPart } from '../rows/useFollowUps.ts'
import { FollowUpWindow } from './FollowUpWindow.tsx'

interface Props {
  /** As it was when it was opened; `null` when none is. */
  readonly opened: FollowUpRow | null
  readonly list: Pick<FollowUpsPart, 'shown' | 'refused' | 'dismiss' | 'reload'>
  readonly onChange: ChangeFollowUps
  readonly onClose: () => void
}

export function OpenedFollowUp({ opened, list, onChange, onClose }: Props) {
  const { shown, refused, dismiss, reload } = list
  if (opened === null || shown === null) return null
  return (
    <FollowUpWindow
      row={shown.rows.find((row) => keyOf(row) === keyOf(opened)) ?? opened}
      today={shown.today}
      refused={refused.get(keyOf(opened)) ?? null}
      onDismiss={(fields) => dismiss(opened, fields)}
      onChange={onChange}
      onClose={onClose}
      onCommented={() => void reload()}
    />
  )
}
