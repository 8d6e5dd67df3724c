// `/series/:seriesId/next`: the form for the next dialogue, with the server behind it.
import { useState } from 'react'
import { NextDialoguePage } from '#client/features/series/next/NextDialoguePage.tsx'
import { instant } from '#shared/time/instant.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { useCreateDialogue } from '../setup/useCreateDialogue.ts'

export function NextDialogueRoute() {
  const [today] = useState(() => dayOf(instant(Date.now())))
  // What is still open stands beside the agenda.
  const create = useCreateDialogue('agenda')
  return <NextDialoguePage today={today} create={create} />
}
