// Changes a follow-up that is there.
import { useTranslation } from 'react-i18next'
import { useDialogue, useNames } from '#client/connection/hooks.ts'
import type { FollowUp, FollowUpFields as Fields } from '#shared/dialogue/followUps/followUp.ts'
import { isDueDate } from '../fields/drafts.ts'
import { FollowUpFields } from '../fields/FollowUpFields.tsx'
import { EditForm } from './EditForm.tsx'
import { Meanwhile } from './Meanwhile.tsx'
import { useRevision } from './useRevision.ts'

type Editable = Omit<Fields, 'status'>

interface Props {
  readonly followUp: FollowUp
  readonly today: string
  readonly onClose: () => void
}

export function EditFollowUp({ followUp, today, onClose }: Props) {
  const { t } = useTranslation('results')
  const organisations = useDialogue(({ participants }) => participants.organisations)
  const areas = useDialogue((state) => state.areas.areas)
  const nameOf = useNames()
  const revision = useRevision<Editable>(followUp, (baseRevision, changes) => ({
    type: 'followUp.change',
    followUpId: followUp.id,
    baseRevision,
    changes,
  }))
  const { values } = revision
  const isWhatMissing = values.what.trim() === ''
  const inWords = (fields: Editable): Record<keyof Editable, string> => ({
    what: fields.what,
    ownerOrganisationId: organisations[fields.ownerOrganisationId]?.name ?? '',
    ownerPersonId: nameOf(fields.ownerPersonId) ?? '',
    dueDate: fields.dueDate ?? '',
    areaId: fields.areaId === null ? '' : (areas[fields.areaId]?.subject ?? ''),
  })
  const labels: Record<keyof Editable, string> = {
    what: t('what'),
    ownerOrganisationId: t('owner'),
    ownerPersonId: t('ownerPerson'),
    dueDate: t('dueDate'),
    areaId: t('area'),
  }
  return (
    <EditForm
      title={t('editFollowUp')}
      revision={revision}
      isComplete={!isWhatMissing && isDueDate(values.dueDate)}
      onClose={onClose}
    >
      <Meanwhile
        conflicts={revision.conflicts}
        words={(field) => ({
          label: labels[field],
          theirs: inWords(followUp)[field],
          mine: inWords(values)[field],
        })}
        onYield={revision.yieldTo}
        onOverrule={revision.overrule}
      />
      <FollowUpFields
        values={values}
        today={today}
        missing={isWhatMissing ? 'what' : null}
        onChange={({ ownerOrganisationId, ...changes }) =>
          revision.change({
            ...changes,
            // There is always an owner: the choice cannot be emptied.
            ...(ownerOrganisationId != null && { ownerOrganisationId }),
          })
        }
      />
    </EditForm>
  )
}
