// One follow-up in the list: what, who owns it, by when, and what may be done with it.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useName } from '#client/connection/hooks.ts'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import type { FollowUpResult } from '#shared/dialogue/report/results.ts'
import { AddComment } from './AddComment.tsx'
import { EditFollowUp } from '../editing/EditFollowUp.tsx'
import { isOverdue } from '../fields/dueDates.ts'
import { History } from '../history/History.tsx'
import classes from './Results.module.css'
import { ResultRow } from './ResultRow.tsx'

interface Props {
  readonly result: FollowUpResult
  readonly mayChange: boolean
  readonly mayComment: boolean
  readonly today: string
}

export function FollowUpRow({
  result: { followUp, owner, area, slot },
  mayChange,
  mayComment,
  today,
}: Props) {
  const { t } = useTranslation('results')
  const titleOf = useSlotTitle()
  const person = useName(followUp.ownerPersonId)
  const [isEditing, setEditing] = useState(false)
  const overdue = isOverdue(followUp, today)
  const ownerWords = () => {
    if (owner === null) return t('formerOwner')
    const organisation = owner.name
    return person === null ? t('ownedBy', { organisation }) : t('ownedByWith', { organisation, person })
  }
  const details = [
    ownerWords(),
    followUp.dueDate === null || overdue ? '' : t('due', { day: followUp.dueDate }),
    area === null ? '' : t('inArea', { subject: area.subject }),
    slot === null ? '' : t('arose', { slot: titleOf(slot) }),
  ]
  return (
    <>
      <ResultRow
        status={followUp.status}
        text={followUp.what}
        details={details}
        command={
          mayChange
            ? (status) => ({
                type: 'followUp.change',
                followUpId: followUp.id,
                baseRevision: followUp.revision,
                changes: { status },
              })
            : null
        }
        onEdit={mayChange ? () => setEditing(true) : null}
        history={
          <>
            {mayComment && <AddComment followUpId={followUp.id} />}
            <History thing={followUp} text={followUp.what} />
          </>
        }
      >
        {overdue && <p className={classes.overdue}>{t('overdue', { day: followUp.dueDate ?? '' })}</p>}
      </ResultRow>
      {isEditing && <EditFollowUp followUp={followUp} today={today} onClose={() => setEditing(false)} />}
    </>
  )
}
