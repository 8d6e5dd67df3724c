// The clock as text of ordinary size, for lists and lines.
import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from '@mantine/core'
import classes from './ClockText.module.css'
import { figures } from './figures.ts'
import { stageWords } from './stageWords.ts'
import { useClockFace } from './useClockFace.ts'

/** The figures in the colour of their stage, with its words for those who cannot see that. Nothing when no slot is live. */
export function ClockText() {
  const { t } = useTranslation('clock')
  const face = useClockFace()
  if (face === null) return null
  return (
    <span className={classes.text} data-stage={face.stage}>
      {figures(face.remaining)}
      <VisuallyHidden> {face.paused === null ? stageWords(face, t) : t('paused')}</VisuallyHidden>
    </span>
  )
}
