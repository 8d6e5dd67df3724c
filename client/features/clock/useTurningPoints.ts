// Tells of the clock's turning points as they happen.
import { useEffect, useRef } from 'react'
import type { ClockFace } from './face.ts'
import { turningPoint } from './turningPoint.ts'
import type { TurningPoint } from './turningPoint.ts'
import { useClockFace } from './useClockFace.ts'

/** Calls `tell` once at each turning point that happens while the component is shown. */
export function useTurningPoints(tell: (point: TurningPoint, face: ClockFace) => void): void {
  const face = useClockFace()
  const before = useRef<ClockFace | null>(null)
  useEffect(() => {
    const point = turningPoint(before.current, face)
    before.current = face
    if (point !== null && face !== null) tell(point, face)
  }, [face, tell])
}
