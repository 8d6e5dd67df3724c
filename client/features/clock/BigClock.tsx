// The clock of the live slot: figures, what they mean in words, and how much is used.
import { IconPlayerPauseFilled, IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '#client/connection/hooks.ts'
import { slotLength } from '#client/dialogue/slotLength.ts'
import classes from './BigClock.module.css'
import { figures } from './figures.ts'
import { PauseLength } from './PauseLength.tsx'
import { StageIcon } from './StageIcon.tsx'
import { stageWords } from './stageWords.ts'
import { TimeBar } from './TimeBar.tsx'
import { useClockFace } from './useClockFace.ts'

interface Props {
  /**
   * room: beside other things · strip: one line at the top of a phone · screen: as large as the box around it allows, which
   * must have a size of its own.
   */
  readonly size: 'room' | 'strip' | 'screen'
  /** Whether to leave out how long a pause has lasted: for a screen that all look at while they wait. */
  readonly isCalm?: boolean
}

/** Draws nothing when no slot is live. The only thing in the room that renders each second. */
export function BigClock({ size, isCalm = false }: Props) {
  const { t } = useTranslation(['clock', 'dialogue'])
  const face = useClockFace()
  const isConfirmed = useConnection() === 'online'
  if (face === null) return null
  const { stage, paused, allotted } = face
  const shown = figures(face.remaining)
  return (
    <div
      className={classes.clock}
      data-size={size}
      data-stage={stage}
      data-long={shown.length > 5 || undefined}
      data-paused={paused !== null || undefined}
      role="group"
      aria-label={t('clock:label')}
    >
      <p className={classes.reading}>
        <span className={classes.figures} role="timer">
          {shown}
        </span>{' '}
        <span className={classes.beside}>
          <span className={classes.words}>
            <StageIcon stage={stage} />
            {stageWords(face, t)}
          </span>
          {paused !== null && (
            <span className={classes.note}>
              <IconPlayerPauseFilled size="1em" aria-hidden />
              {paused === 'other'
                ? t('clock:paused')
                : t('clock:pausedFor', { reason: t(`dialogue:pause.${paused}`) })}
              {!isCalm && (
                <>
                  {' '}
                  <PauseLength />
                </>
              )}
            </span>
          )}
        </span>
      </p>
      <div className={classes.bar}>
        <TimeBar {...face} />
        <span className={classes.length}>{t('clock:length', { minutes: slotLength(allotted) })}</span>
        {!isConfirmed && (
          <span className={classes.unconfirmed}>
            <IconPlugConnectedX size="1em" aria-hidden />
            <span>
              {t('clock:unconfirmed')}
              <span className={classes.more}>{t('clock:untilContact')}</span>
            </span>
          </span>
        )}
      </div>
    </div>
  )
}
