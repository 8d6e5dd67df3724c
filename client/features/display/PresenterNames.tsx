// The names of those who present in a slot: the only names that a display shows.
import { useDialogue, useNames } from '#client/connection/hooks.ts'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import classes from './DisplayView.module.css'

/** Nothing for slots that nobody presents in. */
export function PresenterNames({ slot }: { slot: Slot }) {
  const nameOf = useNames()
  const people = useDialogue(({ participants }) => participants.people)
  if (slot.kind !== 'presentation') return null
  const names = Object.values(people)
    .filter(
      ({ role, organisationId, removed }) =>
        role === 'presenter' && organisationId === slot.organisationId && !removed,
    )
    .flatMap(({ id }) => nameOf(id) ?? [])
  return names.length === 0 ? null : <p className={classes.names}>{names.join(', ')}</p>
}
