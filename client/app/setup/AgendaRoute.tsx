// `/d/:dialogueId/setup/agenda`: the agenda, and below it what is left from last time to take up.
import { EarlierSection } from '#client/features/earlier/EarlierSection.tsx'
import { AgendaEditor } from '#client/features/setup/live/AgendaEditor.tsx'
import { tellHistory } from '../tellHistory.tsx'

export function AgendaRoute() {
  return (
    <>
      <AgendaEditor />
      <EarlierSection tell={tellHistory} />
    </>
  )
}
