// Whether whoever presents next is here, and who could go first instead.
import { blocksOf, slotIdsInOrder } from '#shared/dialogue/agenda/blocks.ts'
import type { Block } from '#shared/dialogue/agenda/blocks.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import { attendancePanel } from '#shared/dialogue/report/attendancePanel.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { runOf } from '#shared/dialogue/timer/state.ts'

export interface AwaitedPresenter {
  readonly organisation: Organisation
  /** The next in the order who is here, and the agenda with them first; `null` when nobody else who presents is here. */
  readonly instead: { readonly organisation: Organisation; readonly slotIds: readonly string[] } | null
}

/** `null` when whoever presents next is here, when nobody is left to present, and while the dialogue does not run. */
export function awaitedPresenter(state: DialogueState): AwaitedPresenter | null {
  const { agenda, timer } = state
  if (timer.phase !== 'live') return null
  const entries = attendancePanel(state).groups.flatMap((group) => group.entries)
  const presenterOf = ({ slots: [{ organisationId }] }: Block) =>
    entries.find(({ organisation }) => organisation.id === organisationId)
  const blocks = blocksOf(agenda.slots)
  const [next, ...later] = blocks.filter(
    ({ slots: [slot] }) => slot.kind === 'presentation' && runOf(timer, slot.id).status === 'pending',
  )
  const awaited = next && presenterOf(next)
  if (next === undefined || awaited === undefined || awaited.status === 'present') return null
  const able = later.find((block) => presenterOf(block)?.status === 'present')
  const organisation = able && presenterOf(able)?.organisation
  if (able === undefined || organisation === undefined)
    return { organisation: awaited.organisation, instead: null }
  const order = blocks.flatMap(({ id }) => (id === able.id ? [] : id === next.id ? [able.id, id] : [id]))
  return {
    organisation: awaited.organisation,
    instead: { organisation, slotIds: slotIdsInOrder(blocks, order) },
  }
}
