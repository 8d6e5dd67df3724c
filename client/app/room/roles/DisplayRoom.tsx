// The display with its clock: no frame, nothing to press.
import { useDialogue } from '#client/connection/hooks.ts'
import { BigClock } from '#client/features/clock/BigClock.tsx'
import { DisplayView } from '#client/features/display/DisplayView.tsx'
import { useWakeLock } from './useWakeLock.ts'

export function DisplayRoom() {
  const title = useDialogue(({ details }) => details.title)
  useWakeLock()
  return (
    <>
      <title>{title}</title>
      <DisplayView clock={<BigClock size="screen" isCalm />} />
    </>
  )
}
