// The presenter's view: the time left as large as the screen allows, or when it is one's turn.
import { Anchor } from '@mantine/core'
import { IconNotes } from '@tabler/icons-react'
import { useCallback } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { useAtServerTime } from '#client/connection/useAtServerTime.ts'
import type { Instant } from '#shared/time/instant.ts'
import { Listening } from './Listening.tsx'
import { NextSlot } from './NextSlot.tsx'
import { NowElsewhere } from './NowElsewhere.tsx'
import classes from './PresenterView.module.css'
import { TurnText } from './TurnText.tsx'
import { turnOf } from './turn.ts'

interface Props {
  /** The clock, made to fill the box around it. */
  readonly clock: ReactNode
  /** What is shown before the dialogue begins: how long that is, and what awaits. */
  readonly before: { readonly countdown: ReactNode; readonly agenda: ReactNode }
  /** What the facilitator has to say, and where in the outline one should be. */
  readonly beside?: ReactNode
  /** What is shown when the dialogue has ended. */
  readonly ended: ReactNode
  /** Where the notes of a slot are written; without one, the notes of whatever is live. */
  readonly notesPath: (slotId: string | null) => string
}

/** Fills the box around it. */
export function PresenterView({ clock, before, beside, ended, notesPath }: Props) {
  const { t } = useTranslation('presenter')
  const { organisationId } = useSeat()
  const source = useDialogue(({ agenda, timer, details }) => ({ agenda, timer, details }))
  const read = useCallback((now: Instant) => turnOf(source, organisationId, now), [source, organisationId])
  const turn = useAtServerTime(read)
  const { phase } = source.timer
  const isOn = turn.kind === 'presenting' || turn.kind === 'discussing'
  const ownSlotId = 'slotId' in turn ? turn.slotId : null
  return (
    <div className={classes.view} data-phase={phase}>
      {phase === 'preparing' && before.countdown}
      {phase === 'ended' && ended}
      {phase === 'live' && (
        <>
          {isOn ? (
            <h2 className={classes.heading}>
              {turn.kind === 'presenting' ? t('yourTurn') : t('yourDiscussion')}
            </h2>
          ) : (
            <NowElsewhere />
          )}
          <div className={classes.clock}>{clock}</div>
        </>
      )}
      {beside}
      <div className={classes.foot}>
        {!isOn && phase !== 'ended' && <TurnText turn={turn} />}
        {phase === 'live' && <NextSlot ownSlotId={ownSlotId} />}
        {phase !== 'ended' && <Listening />}
        <Anchor component={Link} to={notesPath(ownSlotId)} className={classes.link}>
          <IconNotes size={18} aria-hidden /> {t('toNotes')}
        </Anchor>
      </div>
      {phase === 'preparing' && <div className={classes.agenda}>{before.agenda}</div>}
    </div>
  )
}
