// The letters of one kind that there are in a dialogue: whom there is reason to write to, how each reads, and how far it has come.
import type { MailKind, MailText } from '#shared/protocol/http/mail.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import { invitationSequence } from '#server/exports/calendar/invitation.ts'
import { letterStates } from './byHand.ts'
import type { ByHandNeeds } from './byHand.ts'
import { invitationReason, isWrittenTo, remindersOn, resultsReasons } from './reasons.ts'
import type { MailReason } from './reasons.ts'

/** The reasons for letters of this kind as things are now; none where there is nothing of the kind to write about. Rejects with a `StorageError`. */
export async function reasonsFor(
  kind: MailKind,
  { id, state }: Pick<DialogueRoom, 'id' | 'state'>,
  { storage, clock }: Pick<ByHandNeeds, 'storage' | 'clock'>,
): Promise<readonly MailReason[]> {
  if (kind === 'results') return resultsReasons(state)
  if (kind !== 'invitation') {
    return remindersOn(dayOf(clock()), state).filter((reason) => reason.kind === kind)
  }
  const sequence = invitationSequence(await storage.events.read(id, 0))
  const invited = Object.values(state.participants.people).filter(isWrittenTo)
  return invited.map((person) => invitationReason(state, person.id, sequence))
}

/** The letters for these reasons, all of one dialogue, to be read or copied. Rejects with a `StorageError`. */
export async function textsFor(
  reasons: readonly MailReason[],
  { id }: Pick<DialogueRoom, 'id'>,
  needs: ByHandNeeds,
): Promise<readonly MailText[]> {
  const [letters, states] = await Promise.all([
    needs.delivery.composeAll(id, reasons),
    letterStates(reasons, needs),
  ])
  return reasons.flatMap(({ key, personId, aboutId }) => {
    const [letter, state] = [letters.get(key), states.get(key)]
    if (letter === undefined || state === undefined) return []
    const { name, to, subject, text } = letter
    return [{ personId, name, aboutId, to: to?.address ?? null, subject, text, state }]
  })
}
