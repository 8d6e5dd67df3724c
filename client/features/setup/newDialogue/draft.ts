// A dialogue before it exists: what the form holds, as it was typed.
import { z } from 'zod'
import { formatIdSchema } from '#shared/dialogue/details/details.ts'
import { formats } from '#shared/dialogue/format.ts'
import { organisationSchema } from '#shared/dialogue/organisation.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import { minutes, seconds } from '#shared/time/instant.ts'
import { detailsFormSchema } from '../details/detailsForm.ts'
import type { DetailsField } from '../details/detailsForm.ts'

/** The kinds of slot whose length is chosen for all at once. */
export const lengthKinds = ['opening', 'presentation', 'discussion', 'closing'] as const
export type LengthKind = (typeof lengthKinds)[number]

/** What is filled in, and may be filled in wrongly. */
export type DraftField = DetailsField | LengthKind | 'organisations'

/** The form's content. Lengths are in minutes, `null` when empty; organisations come in the order in which they present. */
export const draftSchema = detailsFormSchema.extend({
  formatId: formatIdSchema,
  /** The series it will be part of; `null` for none. */
  seriesId: z.string().nullable().default(null),
  organisations: z.array(organisationSchema),
  lengths: z.record(z.enum(lengthKinds), z.number().nullable()),
})
export type Draft = Readonly<z.infer<typeof draftSchema>>

/** A draft that begins with the facilitator's own organisation as the lead, in the panel. The day is for her to choose. */
export function newDraft(lead: Pick<Organisation, 'id' | 'name' | 'kind'>): Draft {
  const formatId = lead.kind === 'region' ? 'kommundialog' : 'snabbdialog'
  const { lengths, warnings } = formats[formatId]
  return {
    title: '',
    leadId: lead.id,
    day: '',
    time: '09:00',
    bookedMinutes: 120,
    priorities: [],
    videoUrl: '',
    soonMinutes: warnings[0] / minutes(1),
    lastSeconds: warnings[1] / seconds(1),
    formatId,
    seriesId: null,
    organisations: [{ id: lead.id, name: lead.name, kind: lead.kind, part: 'panel' }],
    lengths: {
      opening: lengths.opening / minutes(1),
      presentation: lengths.presentation / minutes(1),
      discussion: lengths.discussion / minutes(1),
      closing: lengths.closing / minutes(1),
    },
  }
}
