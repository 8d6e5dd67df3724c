// Areas and follow-ups that the notes refer to, as a line of text: how each stands when it is exported.
import { referenced } from '#shared/dialogue/report/referenced.ts'
import type { ResultReference } from '#shared/protocol/resultReference.ts'
import { formatShortDay } from '#shared/time/swedish.ts'
import type { ExportSnapshot } from '../snapshot.ts'
import { wordsOf } from '../wording/words.ts'

/** What stands in the text in place of a reference. */
export type ReferenceWords = (reference: ResultReference) => string

/** `Uppföljning: Boka möte – Tillväxtverket – 15 jan 2027 – öppen`; what the dialogue does not have is told by its label. */
export function referenceWords(snapshot: ExportSnapshot): ReferenceWords {
  const { reference: words, nextStep, status } = wordsOf(snapshot)
  return (reference) => {
    const { kind, label } = reference
    const thing = referenced(snapshot.state, reference)
    if (thing === null) return `${words[kind].name}: ${label} – ${words[kind].unknown}`
    const parts = [
      `${words[kind].name}: ${thing.text}`,
      thing.organisations.join(', '),
      thing.dueDate === null ? '' : formatShortDay(thing.dueDate, snapshot.language),
      thing.nextStep === null ? '' : nextStep[thing.nextStep],
      status[thing.status].toLocaleLowerCase(snapshot.language),
    ]
    return parts.filter((part) => part !== '').join(' – ')
  }
}
