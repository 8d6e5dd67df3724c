// The words beside a field that is not filled in as it must be: they say what would be right.
import type { TFunction } from 'i18next'
import { lengthKinds } from './newDialogue/draft.ts'
import type { DraftField, LengthKind } from './newDialogue/draft.ts'

/** `undefined` when the field is not among the wrong ones, as form fields want it. */
export function problemText(
  field: DraftField,
  wrong: readonly DraftField[],
  t: TFunction<'setup'>,
): string | undefined {
  if (!wrong.includes(field)) return undefined
  return isLength(field) ? t('wrong.length') : t(`wrong.${field}`)
}

const isLength = (field: DraftField): field is LengthKind => lengthKinds.some((kind) => kind === field)
