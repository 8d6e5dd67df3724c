// The signals as they gather for the facilitator; a wish to continue becomes the draft of an area.
import { useCapture } from '#client/features/results/capturing/capture.ts'
import { SignalsPanel } from '#client/features/signals/SignalsPanel.tsx'

export function SignalsPart() {
  const { openArea } = useCapture()
  return <SignalsPanel onContinue={openArea} />
}
