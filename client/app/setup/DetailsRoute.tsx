// `/d/:dialogueId/setup`: details and organisations, and the series that the dialogue is in.
import { SeriesChoice } from '#client/features/series/SeriesChoice.tsx'
import { SetupDetails } from '#client/features/setup/live/SetupDetails.tsx'

export function DetailsRoute() {
  return <SetupDetails series={<SeriesChoice />} />
}
