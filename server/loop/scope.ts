// Where somebody may look: the dialogues whose results she may see, and what her organisations own elsewhere.
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import { isAllowed, mayEver } from '#shared/dialogue/permissions.ts'
import type { Scope } from '#server/storage/results.ts'
import type { Storage } from '#server/storage/storage.ts'
import type { LoopNeeds } from './needs.ts'
import type { Standing } from './standing.ts'

type Needs = Pick<LoopNeeds, 'storage'>

/** Everything that somebody may see. Rejects with a `StorageError`. */
export async function scopeOf(standing: Standing, { storage }: Needs): Promise<Exclude<Scope, 'everywhere'>> {
  const inSeries = await storage.results.dialoguesInSeries(await managedSeries(standing, storage))
  const seated = standing.seats.map(({ dialogueId }) => dialogueId)
  return {
    dialogueIds: [...new Set([...seated, ...inSeries])],
    organisationIds: [...standing.organisations.keys()],
  }
}

/**
 * What of that somebody may take away in a file: the dialogues in which her seat may export results, and what her organisations own
 * anywhere. Rejects with a `StorageError`.
 */
export function exportScopeOf(standing: Standing, needs: Needs): Promise<Exclude<Scope, 'everywhere'>> {
  const mayExport = standing.seats.filter(({ role }) =>
    // The table makes no difference by either circumstance.
    isAllowed(role, 'export.results', { own: false, ended: true }),
  )
  return scopeOf({ ...standing, seats: mayExport }, needs)
}

/** Only what somebody's organisations own, wherever it is. */
export function ownScope({ organisations }: Standing): Scope {
  return { dialogueIds: [], organisationIds: [...organisations.keys()] }
}

/**
 * The series that somebody sees whole and may lead on: those she facilitates a dialogue of, for the next dialogue builds on all
 * earlier ones, and those she made. Rejects with a `StorageError`.
 */
export async function managedSeries(standing: Standing, storage: Storage): Promise<readonly string[]> {
  const facilitated = standing.seats.filter(({ role }) => mayEver(role, 'people.manage'))
  const inSeries = await storage.results.seriesOf(facilitated.map(({ dialogueId }) => dialogueId))
  const all = standing.account === null ? [] : await storage.series.all()
  const made = all.filter(({ createdBy }) => createdBy === standing.account?.personId)
  return [...new Set([...inSeries.values(), ...made.map(({ id }) => id)])]
}

/** Of these dialogues, those whose results somebody may see. Rejects with a `StorageError`. */
export async function visibleAmong(
  dialogueIds: readonly DialogueId[],
  standing: Standing,
  needs: Needs,
): Promise<readonly DialogueId[]> {
  const visible = new Set((await scopeOf(standing, needs)).dialogueIds)
  return dialogueIds.filter((id) => visible.has(id))
}
