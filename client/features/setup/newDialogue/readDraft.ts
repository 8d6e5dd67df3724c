// Reads a draft: into the dialogue that the server is asked to create, or into what is wrong with each field.
import { layOutAgenda } from '#shared/dialogue/agenda/layOut.ts'
import type { SlotLengths } from '#shared/dialogue/agenda/layOut.ts'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import { slotLengthSchema } from '#shared/dialogue/agenda/slot.ts'
import { newDialogueSchema } from '#shared/dialogue/create.ts'
import type { NewDialogue } from '#shared/dialogue/create.ts'
import { formats } from '#shared/dialogue/format.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import { minutes } from '#shared/time/instant.ts'
import { readDetails } from '../details/detailsForm.ts'
import { lengthKinds } from './draft.ts'
import type { Draft, DraftField, LengthKind } from './draft.ts'

/**
 * The dialogue that the draft describes, by the schema the server itself uses, or the fields that are not filled in as they
 * must be.
 */
export function readDraft(draft: Draft): Result<NewDialogue, readonly DraftField[]> {
  const details = readDetails(draft, draft.formatId)
  const lengths = readLengths(draft)
  if (!details.ok || !lengths.ok) {
    return err([...(details.ok ? [] : details.error), ...(lengths.ok ? [] : lengths.error)])
  }
  const { organisations, seriesId } = draft
  const read = newDialogueSchema.safeParse({
    details: { ...details.value, ...(seriesId === null ? {} : { seriesId }) },
    organisations,
    lengths: lengths.value,
  })
  return read.success ? ok(read.data) : err(['organisations'])
}

/** The agenda as it will be laid out; lengths that cannot be read count as the format's. */
export function agendaOf(draft: Draft): readonly Slot[] {
  const presenterIds = draft.organisations.filter(({ part }) => part === 'presents').map(({ id }) => id)
  let number = 0
  return layOutAgenda(formats[draft.formatId], presenterIds, readableLengths(draft), () =>
    String((number += 1)),
  )
}

function readLengths(draft: Draft): Result<SlotLengths, readonly LengthKind[]> {
  const readable = readableLengths(draft)
  const wrong = lengthKinds.filter((kind) => readable[kind] === undefined)
  return wrong.length === 0 ? ok(readable) : err(wrong)
}

function readableLengths({ lengths }: Draft): SlotLengths {
  return Object.fromEntries(
    lengthKinds.flatMap((kind) => {
      const typed = lengths[kind]
      const read = slotLengthSchema.safeParse(typed === null ? null : Math.round(typed * minutes(1)))
      return read.success ? [[kind, read.data]] : []
    }),
  )
}
