// The read model of results in memory.
import type { AreaId, DialogueId, FollowUpId } from '#shared/dialogue/identifiers.ts'
import type { NamedOrganisation } from '#shared/protocol/http/followUps.ts'
import type { StoredSummary } from '../eventLog.ts'
import type {
  FollowUpNames,
  FollowUpQuery,
  FollowUpsFound,
  FoundArea,
  FoundFollowUp,
  FoundHeld,
  FoundRound,
  OfDialogue,
  ResultsChange,
  ResultsStore,
  Scope,
  StoredArea,
  StoredFollowUp,
} from '../results.ts'
import { inScope, searchFollowUps } from './followUpSearch.ts'

interface DialogueResults {
  summary: StoredSummary
  seriesId: string | null
  readonly followUps: Map<FollowUpId, StoredFollowUp>
  readonly areas: Map<AreaId, StoredArea>
  rounds: ResultsChange['rounds'] & {}
  held: ResultsChange['held']
}

export class MemoryResults implements ResultsStore {
  readonly #dialogues = new Map<DialogueId, DialogueResults>()

  /** Takes in a change of a dialogue that is `summary` after it. */
  write(summary: StoredSummary, { seriesId, followUps, areas, rounds, held }: ResultsChange): void {
    const known = this.#dialogues.get(summary.id)
    const dialogue = known ?? {
      summary,
      seriesId,
      followUps: new Map(),
      areas: new Map(),
      rounds: [],
      held,
    }
    this.#dialogues.set(summary.id, dialogue)
    dialogue.summary = summary
    dialogue.seriesId = seriesId
    dialogue.rounds = rounds ?? dialogue.rounds
    dialogue.held = held ?? dialogue.held
    for (const followUp of followUps) dialogue.followUps.set(followUp.followUpId, followUp)
    for (const area of areas) dialogue.areas.set(area.areaId, area)
  }

  async followUps(query: FollowUpQuery): Promise<FollowUpsFound> {
    return searchFollowUps(this.#allFollowUps(), query)
  }

  async followUpsById(
    dialogueId: DialogueId,
    followUpIds: readonly FollowUpId[],
  ): Promise<readonly FoundFollowUp[]> {
    return this.#allFollowUps().filter(
      (row) => row.dialogueId === dialogueId && followUpIds.includes(row.followUpId),
    )
  }

  async followUpNames(scope: Scope): Promise<FollowUpNames> {
    const rows = this.#allFollowUps().filter((row) => inScope(row, scope))
    return {
      regions: distinct(rows.flatMap(({ regions }) => regions)),
      actors: distinct(rows.flatMap(({ actors }) => actors)),
      owners: distinct(rows.map(({ owner }) => owner)),
      dialogueIds: [...new Set(rows.map(({ dialogueId }) => dialogueId))],
    }
  }

  async areas(scope: Scope): Promise<readonly FoundArea[]> {
    return this.#inOrder().flatMap((dialogue) =>
      [...dialogue.areas.values()]
        .filter(({ regions, actors }) =>
          scope === 'everywhere'
            ? true
            : scope.dialogueIds.includes(dialogue.summary.id) ||
              [...regions, ...actors].some(({ id }) => scope.organisationIds.includes(id)),
        )
        .toSorted((a, b) => a.recordedAt - b.recordedAt || (a.areaId < b.areaId ? -1 : 1))
        .map((area) => ({ ...area, ...told(dialogue) })),
    )
  }

  async rounds(dialogueIds: readonly DialogueId[] | 'all'): Promise<readonly FoundRound[]> {
    return this.#inOrder()
      .filter(({ summary }) => dialogueIds === 'all' || dialogueIds.includes(summary.id))
      .flatMap((dialogue) => dialogue.rounds.map((round) => ({ ...round, ...told(dialogue) })))
      .toSorted((a, b) => (a.opensOn === b.opensOn ? (a.id < b.id ? -1 : 1) : a.opensOn < b.opensOn ? -1 : 1))
  }

  async held(dialogueIds: readonly DialogueId[]): Promise<readonly FoundHeld[]> {
    return this.#inOrder().flatMap((dialogue) => {
      const { summary, held } = dialogue
      const counts = held !== null && summary.phase === 'ended' && dialogueIds.includes(summary.id)
      return counts ? [{ ...held, ...told(dialogue) }] : []
    })
  }

  async dialoguesInSeries(seriesIds: readonly string[]): Promise<readonly DialogueId[]> {
    return [...this.#dialogues]
      .filter(([, { seriesId }]) => seriesId !== null && seriesIds.includes(seriesId))
      .map(([id]) => id)
  }

  async seriesOf(dialogueIds: readonly DialogueId[]): Promise<ReadonlyMap<DialogueId, string>> {
    const found = [...this.#dialogues].flatMap(([id, { seriesId }]) =>
      seriesId !== null && dialogueIds.includes(id) ? [[id, seriesId] as const] : [],
    )
    return new Map(found)
  }

  #inOrder(): readonly DialogueResults[] {
    return [...this.#dialogues.values()].toSorted(
      ({ summary: a }, { summary: b }) => a.plannedStart - b.plannedStart || (a.id < b.id ? -1 : 1),
    )
  }

  #allFollowUps(): readonly FoundFollowUp[] {
    return [...this.#dialogues.values()].flatMap((dialogue) =>
      [...dialogue.followUps.values()].map((followUp) => ({ ...followUp, ...told(dialogue) })),
    )
  }
}

function told({ summary, seriesId }: DialogueResults): OfDialogue {
  return {
    dialogueId: summary.id,
    dialogueTitle: summary.title,
    dialogueStart: summary.plannedStart,
    seriesId,
  }
}

/** Each organisation once under each of the names it has. */
function distinct(organisations: readonly NamedOrganisation[]): readonly NamedOrganisation[] {
  return [...new Map(organisations.map((each) => [`${each.id} ${each.name}`, each])).values()]
}
