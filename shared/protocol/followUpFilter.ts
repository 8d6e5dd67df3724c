// What is looked for among all follow-ups, and how an address says it: the same words in a page's address and in a request.
import { z } from 'zod'
import { idSchema } from '../dialogue/identifiers.ts'
import { statusSchema } from '../dialogue/status.ts'
import type { Status } from '../dialogue/status.ts'
import { daySchema } from '../dialogue/text.ts'

/** What the rows are ordered by; a minus before it in an address turns the order around. */
export const sortKeySchema = z.enum(['due', 'updated', 'owner', 'dialogue', 'status', 'what'])
export type SortKey = z.infer<typeof sortKeySchema>

/** Values within one field are alternatives; an empty list or `null` leaves the field open. */
export interface FollowUpFilter {
  /** Organisations on the presenting side that the follow-up concerns. */
  readonly regions: readonly string[]
  /** Organisations on the panel's side that it concerns. */
  readonly actors: readonly string[]
  /** Organisations that own it. */
  readonly owners: readonly string[]
  /** Series, and so themes. */
  readonly series: readonly string[]
  readonly dialogues: readonly string[]
  readonly statuses: readonly Status[]
  /** Only those that are open or in progress although their due date has passed. */
  readonly overdue: boolean
  /** ISO 8601 days, both included. With either of them, follow-ups without a due date are left out. */
  readonly dueFrom: string | null
  readonly dueTo: string | null
  /** Words that all stand in the text, the subject of its area or the owner's name; upper and lower case are the same. */
  readonly text: string | null
  readonly sort: SortKey
  readonly descending: boolean
  /** Counted from 1. */
  readonly page: number
}

export const everything: FollowUpFilter = {
  regions: [],
  actors: [],
  owners: [],
  series: [],
  dialogues: [],
  statuses: [],
  overdue: false,
  dueFrom: null,
  dueTo: null,
  text: null,
  sort: 'due',
  descending: false,
  page: 1,
}

/** How many rows a page has. */
export const ROWS_A_PAGE = 50
/** The last page there can be; nobody reads so far, and numbers past it are mistakes. */
export const LAST_PAGE = 10_000
/** The longest text to look for, in characters. */
export const LONGEST_TEXT = 100
/** The most values that one field takes. */
export const MOST_VALUES = 60

/** What of an address was not understood. */
export interface FilterProblem {
  readonly key: string
  readonly reason: 'unknown-key' | 'repeated-key' | 'unknown-value'
}

/** The filter made of what was understood, and what was not. */
export interface ReadFilter {
  readonly filter: FollowUpFilter
  readonly problems: readonly FilterProblem[]
}

/** Names and values as an address has them: a `URLSearchParams` is one. */
export type AddressParameters = Iterable<readonly [name: string, value: string]>

const listOf = <T extends string>(item: z.ZodType<T, string>) =>
  z
    .string()
    .transform((text) => [...new Set(text.split(','))])
    .pipe(z.array(item).min(1).max(MOST_VALUES))

const sortSchema = z
  .string()
  .transform((text) => (text.startsWith('-') ? [text.slice(1), true] : [text, false]))
  .pipe(z.tuple([sortKeySchema, z.boolean()]))

const readers: Readonly<Record<string, z.ZodType<Partial<FollowUpFilter>, string>>> = {
  region: listOf(idSchema).transform((regions) => ({ regions })),
  actor: listOf(idSchema).transform((actors) => ({ actors })),
  owner: listOf(idSchema).transform((owners) => ({ owners })),
  series: listOf(idSchema).transform((series) => ({ series })),
  dialogue: listOf(idSchema).transform((dialogues) => ({ dialogues })),
  status: listOf(statusSchema).transform((statuses) => ({ statuses })),
  overdue: z.literal('yes').transform(() => ({ overdue: true })),
  from: daySchema.transform((dueFrom) => ({ dueFrom })),
  to: daySchema.transform((dueTo) => ({ dueTo })),
  text: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_TEXT)
    .transform((text) => ({ text })),
  sort: sortSchema.transform(([sort, descending]) => ({ sort, descending })),
  page: z
    .string()
    .regex(/^[1-9]\d*$/)
    .transform(Number)
    .pipe(z.int().max(LAST_PAGE))
    .transform((page) => ({ page })),
}

/**
 * Reads the filter out of an address. What is not understood is left open in the filter and named among the problems, so that
 * nobody takes a list for narrower than it is. Names in `elsewhere` are somebody else's and no problem.
 */
export function readFollowUpFilter(
  parameters: AddressParameters,
  elsewhere: readonly string[] = [],
): ReadFilter {
  let filter = everything
  const problems: FilterProblem[] = []
  const seen = new Set<string>()
  for (const [key, value] of parameters) {
    if (elsewhere.includes(key)) continue
    const reader = Object.hasOwn(readers, key) ? readers[key] : undefined
    const read = reader?.safeParse(value)
    if (read === undefined) problems.push({ key, reason: 'unknown-key' })
    else if (seen.has(key)) problems.push({ key, reason: 'repeated-key' })
    else if (!read.success) problems.push({ key, reason: 'unknown-value' })
    else filter = { ...filter, ...read.data }
    seen.add(key)
  }
  return { filter, problems }
}

/** The filter as an address says it, without what is left open; `new URLSearchParams` takes it. */
export function writeFollowUpFilter(filter: FollowUpFilter): [name: string, value: string][] {
  const written: [string, string][] = [
    ['region', filter.regions.join(',')],
    ['actor', filter.actors.join(',')],
    ['owner', filter.owners.join(',')],
    ['series', filter.series.join(',')],
    ['dialogue', filter.dialogues.join(',')],
    ['status', filter.statuses.join(',')],
    ['overdue', filter.overdue ? 'yes' : ''],
    ['from', filter.dueFrom ?? ''],
    ['to', filter.dueTo ?? ''],
    ['text', filter.text ?? ''],
    ['sort', sortText(filter)],
    ['page', filter.page === 1 ? '' : String(filter.page)],
  ]
  return written.filter(([, value]) => value !== '')
}

function sortText({ sort, descending }: FollowUpFilter): string {
  if (descending) return `-${sort}`
  return sort === everything.sort ? '' : sort
}
