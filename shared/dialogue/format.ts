// Formats: which slots a dialogue has, how long they are, and which kind of organisation does what. A format is data.
import { minutes, seconds } from '../time/instant.ts'
import type { Duration } from '../time/instant.ts'
import type { OrganisationKind } from './organisation.ts'
import type { SlotKind } from './agenda/slot.ts'

type FormatId = 'snabbdialog' | 'kommundialog'

/** The rules of one kind of dialogue. */
export interface Format {
  readonly id: FormatId
  /** The kind of organisation that presents unless the facilitator chooses otherwise. */
  readonly presenterKind: OrganisationKind
  /** The kind of organisation that sits in the panel unless the facilitator chooses otherwise. */
  readonly panelKind: OrganisationKind
  /** How long a slot of each kind is unless the facilitator chooses otherwise. */
  readonly lengths: Readonly<Record<SlotKind, Duration>>
  /** Slots before the first presentation, for each presenter, and after the last. */
  readonly layout: {
    readonly before: readonly SlotKind[]
    readonly eachPresenter: readonly SlotKind[]
    readonly after: readonly SlotKind[]
  }
  /** How much time is left when the clock says so, the longest first. */
  readonly warnings: readonly [soon: Duration, last: Duration]
}

const lengths: Format['lengths'] = {
  opening: minutes(5),
  presentation: minutes(10),
  discussion: minutes(3),
  break: minutes(10),
  closing: minutes(10),
}

const layout: Format['layout'] = {
  before: ['opening'],
  eachPresenter: ['presentation', 'discussion'],
  after: ['closing'],
}

/**
 * The formats there are. The snabbdialog's ten minutes a region come from the model that Region Östergötland and Vinnova
 * developed; the other lengths are this project's own. The second is the same model between a region and its municipalities.
 */
export const formats: Readonly<Record<FormatId, Format>> = {
  snabbdialog: {
    id: 'snabbdialog',
    presenterKind: 'region',
    panelKind: 'national-actor',
    lengths,
    layout,
    warnings: [minutes(2), seconds(30)],
  },
  kommundialog: {
    id: 'kommundialog',
    presenterKind: 'municipality',
    panelKind: 'region',
    lengths,
    layout,
    warnings: [minutes(2), seconds(30)],
  },
}
