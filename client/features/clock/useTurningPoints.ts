// Tells of the clock's turning points as they happen, without rendering anything in between.
import { useEffect, useRef } from 'react'
import { untilNextSecond } from '#client/connection/clock/ticker.ts'
import { useDialoguePart } from '#client/connection/dialogue/dialogueContext.ts'
import { clockFace } from './face.ts'
import type { ClockFace } from './face.ts'
import { turningPoint } from './turningPoint.ts'
import type { TurningPoint } from './turningPoint.ts'

/** Calls `tell` once at each turning point that happens while the component is shown. */
export function useTurningPoints(tell: (point: TurningPoint, face: ClockFace) => void): void {
  const { store, ticker, serverNow } = useDialoguePart()
  const latest = useRef(tell)
  useEffect(() => {
    latest.current = tell
  })
  useEffect(() => {
    const read = () => {
      const { state } = store.get()
      return state === null ? null : clockFace(state, serverNow())
    }
    let before = read()
    const look = () => {
      const face = read()
      const point = turningPoint(before, face)
      before = face
      if (point !== null && face !== null) latest.current(point, face)
    }
    const stopTicks = ticker.add(() => {
      const face = read()
      return face === null || face.paused !== null ? null : untilNextSecond(face.remaining)
    }, look)
    const stopChanges = store.subscribe(() => {
      look()
      ticker.refresh()
    })
    return () => {
      stopTicks()
      stopChanges()
    }
  }, [store, ticker, serverNow])
}
