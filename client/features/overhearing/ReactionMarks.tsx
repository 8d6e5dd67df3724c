// The reactions of one organisation to one presentation, as shapes: a diamond, a question mark, an arrow.
import type { SignalKind } from '#shared/dialogue/signals/signal.ts'
import classes from './OverhearingPicture.module.css'

const marks: Readonly<Record<SignalKind, string>> = { priority: '◆', question: '?', continue: '→' }
const markWidth = 13

interface Props {
  readonly reactions: readonly SignalKind[]
  /** Where the first mark begins, and the middle of the line; pixels of the picture. */
  readonly x: number
  readonly y: number
}

export function ReactionMarks({ reactions, x, y }: Props) {
  return reactions.map((kind, index) => (
    <text key={kind} className={classes.mark} data-kind={kind} x={x + index * markWidth} y={y + 5}>
      {marks[kind]}
    </text>
  ))
}
