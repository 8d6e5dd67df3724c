// A filter and the address that says it are the same thing in two forms; an address made by hand gets a clear answer.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  everything,
  LAST_PAGE,
  LONGEST_TEXT,
  MOST_VALUES,
  readFollowUpFilter,
  sortKeySchema,
  writeFollowUpFilter,
} from '#shared/protocol/followUpFilter.ts'
import type { FollowUpFilter } from '#shared/protocol/followUpFilter.ts'
import { statusSchema } from '#shared/dialogue/status.ts'
import { idSchema } from '#shared/dialogue/identifiers.ts'

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/).filter((text) => idSchema.safeParse(text).success)
const ids = fc.uniqueArray(id, { maxLength: 5 })
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const filters: fc.Arbitrary<FollowUpFilter> = fc.record({
  regions: ids,
  actors: ids,
  owners: ids,
  series: ids,
  dialogues: ids,
  statuses: fc.uniqueArray(fc.constantFrom(...statusSchema.options)),
  overdue: fc.boolean(),
  dueFrom: fc.option(day),
  dueTo: fc.option(day),
  text: fc.option(
    fc
      .string({ minLength: 1, maxLength: LONGEST_TEXT, unit: 'grapheme' })
      .map((text) => text.trim().slice(0, LONGEST_TEXT).trim())
      .filter((text) => text !== '' && text.isWellFormed()),
  ),
  sort: fc.constantFrom(...sortKeySchema.options),
  descending: fc.boolean(),
  page: fc.integer({ min: 1, max: LAST_PAGE }),
})

describe('a filter', () => {
  it('comes back from its address as it was', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const address = new URLSearchParams(writeFollowUpFilter(filter)).toString()
        expect(readFollowUpFilter(new URLSearchParams(address))).toEqual({ filter, problems: [] })
      }),
    )
  })

  it('that leaves everything open has an empty address', () => {
    expect(writeFollowUpFilter(everything)).toEqual([])
    expect(readFollowUpFilter(new URLSearchParams(''))).toEqual({ filter: everything, problems: [] })
  })
})

describe('an address made by hand', () => {
  const read = (address: string) => readFollowUpFilter(new URLSearchParams(address))

  it.each([
    ['regon=skane', { key: 'regon', reason: 'unknown-key' }],
    ['constructor=x', { key: 'constructor', reason: 'unknown-key' }],
    ['region=Sk%C3%A5ne', { key: 'region', reason: 'unknown-value' }],
    ['region=', { key: 'region', reason: 'unknown-value' }],
    ['status=open,later', { key: 'status', reason: 'unknown-value' }],
    ['overdue=no', { key: 'overdue', reason: 'unknown-value' }],
    ['from=2026-02-30', { key: 'from', reason: 'unknown-value' }],
    ['to=tomorrow', { key: 'to', reason: 'unknown-value' }],
    ['sort=size', { key: 'sort', reason: 'unknown-value' }],
    ['page=0', { key: 'page', reason: 'unknown-value' }],
    ['page=1e3', { key: 'page', reason: 'unknown-value' }],
    ['page=99999999999999999999', { key: 'page', reason: 'unknown-value' }],
    [`text=${'x'.repeat(LONGEST_TEXT + 1)}`, { key: 'text', reason: 'unknown-value' }],
    [
      `owner=${Array.from({ length: MOST_VALUES + 1 }, (_, n) => n).join(',')}`,
      { key: 'owner', reason: 'unknown-value' },
    ],
  ])('says what is wrong with %s, and leaves that open', (address, problem) => {
    expect(read(address)).toEqual({ filter: everything, problems: [problem] })
  })

  it('keeps the first of a name given twice, and says so', () => {
    expect(read('status=open&status=done')).toEqual({
      filter: { ...everything, statuses: ['open'] },
      problems: [{ key: 'status', reason: 'repeated-key' }],
    })
  })

  it('keeps what it does understand', () => {
    const { filter, problems } = read('status=open&nonsense=1&sort=-updated')
    expect(filter).toEqual({ ...everything, statuses: ['open'], sort: 'updated', descending: true })
    expect(problems).toEqual([{ key: 'nonsense', reason: 'unknown-key' }])
  })

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (pairs) => {
        expect(readFollowUpFilter(pairs).filter).toBeDefined()
      }),
    )
  })

  it('may hold names that are somebody else’s', () => {
    const parameters = new URLSearchParams('view=board&status=done')
    expect(readFollowUpFilter(parameters, ['view']).problems).toEqual([])
    expect(readFollowUpFilter(parameters).problems).toEqual([{ key: 'view', reason: 'unknown-key' }])
  })
})
