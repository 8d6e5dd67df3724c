// One area or follow-up by itself, as it stands in the lists: for opening it from where something refers to it.
import { useTranslation } from 'react-i18next'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { useAtServerTime } from '#client/connection/useAtServerTime.ts'
import { mayGive } from '#client/dialogue/mayGive.ts'
import { Modal } from '#client/ui/window/Modal.tsx'
import type { ResultKey } from '#shared/dialogue/report/referenced.ts'
import { areaResults, followUpResults } from '#shared/dialogue/report/results.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { AreaRow } from './AreaRow.tsx'
import { FollowUpRow } from './FollowUpRow.tsx'
import classes from './Results.module.css'

interface Props {
  readonly result: ResultKey
  readonly onClose: () => void
}

/** Nothing when the dialogue has no such thing. */
export function ResultCard({ result, onClose }: Props) {
  const { t } = useTranslation('results')
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(result.kind === 'area' ? 'addArea' : 'addFollowUp')}
      size="36rem"
    >
      <ul className={classes.list}>
        {result.kind === 'area' ? <Area id={result.id} /> : <FollowUp id={result.id} />}
      </ul>
    </Modal>
  )
}

function Area({ id }: { id: string }) {
  const seat = useSeat()
  const state = useDialogue((dialogue) => dialogue)
  const result = areaResults(state).find(({ area }) => area.id === id)
  if (result === undefined) return null
  const baseRevision = result.area.revision
  const mayChange = mayGive(state, seat, { type: 'area.change', areaId: id, baseRevision, changes: {} })
  return <AreaRow result={result} mayChange={mayChange} />
}

function FollowUp({ id }: { id: string }) {
  const seat = useSeat()
  const state = useDialogue((dialogue) => dialogue)
  const today = useAtServerTime(dayOf)
  const result = followUpResults(state).find(({ followUp }) => followUp.id === id)
  if (result === undefined) return null
  const baseRevision = result.followUp.revision
  return (
    <FollowUpRow
      result={result}
      today={today}
      mayChange={mayGive(state, seat, { type: 'followUp.change', followUpId: id, baseRevision, changes: {} })}
      mayComment={mayGive(state, seat, { type: 'followUp.comment', followUpId: id, text: '' })}
    />
  )
}
