import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstOpenPlace, reordered } from '#client/ui/sortable/reordering.ts'

const list = (...names: string[]) =>
  names.map((name) => ({ id: name, name, locked: name === name.toUpperCase() }))

describe('moving a thing in an order', () => {
  it('puts it in its new place and lets the others close up', () => {
    expect(reordered(list('a', 'b', 'c'), 'a', 2)).toEqual(['b', 'c', 'a'])
    expect(reordered(list('a', 'b', 'c'), 'c', 0)).toEqual(['c', 'a', 'b'])
  })

  it('never passes what is locked', () => {
    expect(firstOpenPlace(list('A', 'b', 'c'))).toBe(1)
    expect(reordered(list('A', 'b', 'c'), 'c', 0)).toBeNull()
    expect(reordered(list('A', 'b', 'c'), 'A', 2)).toBeNull()
  })

  it('changes nothing when it stays, is unknown, or would leave the list', () => {
    expect(reordered(list('a', 'b'), 'a', 0)).toBeNull()
    expect(reordered(list('a', 'b'), 'x', 0)).toBeNull()
    expect(reordered(list('a', 'b'), 'a', 2)).toBeNull()
    expect(reordered(list('a', 'b'), 'a', -1)).toBeNull()
  })

  it('keeps every thing exactly once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.nat(), fc.integer(), (names, from, place) => {
        const items = names.map((name) => ({ id: name, name }))
        const ids = reordered(items, names[from % Math.max(1, names.length)] ?? '', place)
        if (ids !== null) expect(ids.toSorted()).toEqual(names.toSorted())
      }),
    )
  })
})
