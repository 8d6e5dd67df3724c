// Changes an area that is there.
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import type { Area, AreaFields as Fields } from '#shared/dialogue/areas/area.ts'
import { AreaFields } from '../fields/AreaFields.tsx'
import { EditForm } from './EditForm.tsx'
import { Meanwhile } from './Meanwhile.tsx'
import { useRevision } from './useRevision.ts'

type Editable = Omit<Fields, 'status'>

interface Props {
  readonly area: Area
  readonly onClose: () => void
}

export function EditArea({ area, onClose }: Props) {
  const { t } = useTranslation('results')
  const organisations = useDialogue(({ participants }) => participants.organisations)
  const revision = useRevision<Editable>(area, (baseRevision, changes) => ({
    type: 'area.change',
    areaId: area.id,
    baseRevision,
    changes,
  }))
  const { values } = revision
  const isSubjectMissing = values.subject.trim() === ''
  const names = (ids: readonly string[]) => ids.map((id) => organisations[id]?.name ?? '').join(', ')
  const inWords = (fields: Editable): Record<keyof Editable, string> => ({
    subject: fields.subject,
    regionIds: names(fields.regionIds),
    actorIds: names(fields.actorIds),
    nextStep: t(`nextSteps.${fields.nextStep}`),
    nextStepNote: fields.nextStepNote ?? '',
  })
  const labels: Record<keyof Editable, string> = {
    subject: t('subject'),
    regionIds: t('whose.region'),
    actorIds: t('whose.national-actor'),
    nextStep: t('nextStep'),
    nextStepNote: t('nextStepNote'),
  }
  return (
    <EditForm title={t('editArea')} revision={revision} isComplete={!isSubjectMissing} onClose={onClose}>
      <Meanwhile
        conflicts={revision.conflicts}
        words={(field) => ({
          label: labels[field],
          theirs: inWords(area)[field],
          mine: inWords(values)[field],
        })}
        onYield={revision.yieldTo}
        onOverrule={revision.overrule}
      />
      <AreaFields
        values={{ ...values, nextStepNote: values.nextStepNote ?? '' }}
        isSubjectMissing={isSubjectMissing}
        onChange={({ nextStepNote, ...changes }) =>
          revision.change({
            ...changes,
            ...(nextStepNote !== undefined && { nextStepNote: nextStepNote === '' ? null : nextStepNote }),
          })
        }
      />
    </EditForm>
  )
}
