// Each presentation as a mark beside the time it had: a dot within it, a diamond beyond it.
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'
import type { DialogueTime } from '#shared/protocol/http/insights.ts'
import { milliseconds } from '#shared/time/instant.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { formatDuration, formatShortDay } from '#shared/time/swedish.ts'
import classes from './TimeDots.module.css'
import { commonPlan, isWithin, keptSum, placedMarks, placeOn, scaleOf } from './timeKept.ts'
import type { Scale } from './timeKept.ts'

// In pixels: a mark and the room above it.
const laneHeight = 16

const share = (part: number) => `${(part * 100).toFixed(2)}%`

export function TimeDots({ dialogues }: { dialogues: readonly DialogueTime[] }) {
  const { t } = useTranslation('insights')
  const scale = scaleOf(dialogues)
  const plan = commonPlan(dialogues)
  return (
    <>
      <Text c="dimmed" mb="md">
        {t('time.lead')}
      </Text>
      <div className={classes.axis} aria-hidden>
        <span>{t('time.shorter', { minutes: scale.before / 60_000 })}</span>
        <span className={classes.plan} style={{ left: share(placeOn(scale, milliseconds(0))) }}>
          {plan === null ? t('time.planned') : t('time.plan', { plan: formatDuration(plan) })}
        </span>
        <span>{t('time.longer', { minutes: scale.after / 60_000 })}</span>
      </div>
      <ol className={classes.dialogues}>
        {dialogues.map((dialogue) => (
          <Dialogue key={dialogue.dialogueId} dialogue={dialogue} scale={scale} />
        ))}
      </ol>
    </>
  )
}

function Dialogue({ dialogue, scale }: { dialogue: DialogueTime; scale: Scale }) {
  const { t } = useTranslation('insights')
  const language = useLanguage()
  const { title, start, presentations } = dialogue
  const { within, of, mean } = keptSum(presentations)
  const marks = placedMarks(presentations, scale)
  const lanes = Math.max(...marks.map(({ lane }) => lane)) + 1
  return (
    <li className={classes.dialogue}>
      <div className={classes.name}>
        <span className={classes.title}>{title}</span>
        <span className={classes.quiet}>{formatShortDay(dayOf(start), language)}</span>
        <span className={classes.sum}>
          {t('time.kept', { within, count: of, mean: formatDuration(mean) })}
        </span>
      </div>
      <div className={classes.line} style={{ height: lanes * laneHeight + 16 }} aria-hidden>
        <span className={classes.zero} style={{ left: share(placeOn(scale, milliseconds(0))) }} />
        {marks.map(({ presentation, place, lane }) => (
          <span
            key={presentation.slotId}
            className={classes.mark}
            data-within={isWithin(presentation)}
            style={{ left: share(place), bottom: lane * laneHeight + 8 }}
          />
        ))}
      </div>
    </li>
  )
}
