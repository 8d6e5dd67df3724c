// One area in the list: subject, who it concerns, the next step, and what may be done with it.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import type { AreaResult } from '#shared/dialogue/report/results.ts'
import { EditArea } from '../editing/EditArea.tsx'
import { History } from '../history/History.tsx'
import classes from './Results.module.css'
import { ResultRow } from './ResultRow.tsx'

interface Props {
  readonly result: AreaResult
  readonly mayChange: boolean
}

export function AreaRow({ result: { area, regions, actors, slot, followUps }, mayChange }: Props) {
  const { t } = useTranslation('results')
  const titleOf = useSlotTitle()
  const [isEditing, setEditing] = useState(false)
  const names = [...regions, ...actors].map(({ name }) => name)
  const details = [
    names.join(', '),
    area.nextStep === 'other' ? '' : t(`nextSteps.${area.nextStep}`),
    slot === null ? '' : t('arose', { slot: titleOf(slot) }),
    followUps.length === 0 ? '' : t('ofArea', { count: followUps.length }),
  ]
  return (
    <>
      <ResultRow
        status={area.status}
        text={area.subject}
        details={details}
        command={
          mayChange
            ? (status) => ({
                type: 'area.change',
                areaId: area.id,
                baseRevision: area.revision,
                changes: { status },
              })
            : null
        }
        onEdit={mayChange ? () => setEditing(true) : null}
        history={<History thing={area} text={area.subject} />}
      >
        {area.nextStepNote !== null && <p className={classes.note}>{area.nextStepNote}</p>}
      </ResultRow>
      {isEditing && <EditArea area={area} onClose={() => setEditing(false)} />}
    </>
  )
}
