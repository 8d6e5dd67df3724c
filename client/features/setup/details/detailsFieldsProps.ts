// What the fields of a dialogue's details are given, each its part.
import type { DraftField } from '../newDialogue/draft.ts'
import type { DetailsForm } from './detailsForm.ts'

export interface DetailsFieldsProps {
  readonly form: DetailsForm
  /** The fields that are not filled in as they must be. */
  readonly wrong: readonly DraftField[]
  readonly onChange: (changes: Partial<DetailsForm>) => void
  /** Called when a field is left, or chosen from; what was typed stands then. */
  readonly onCommit?: (() => void) | undefined
}
