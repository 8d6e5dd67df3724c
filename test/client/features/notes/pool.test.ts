// Which notes are open: no more than needed, and none closed before it is saved.
import { describe, expect, it } from 'vitest'
import { initialNotesStatus } from '#client/connection/notes/notesStatus.ts'
import type { NotesStatus } from '#client/connection/notes/notesStatus.ts'
import { aheadAfter, aheadSpread, createNotesPool } from '#client/features/notes/writing/pool.ts'
import type { Duration } from '#shared/time/instant.ts'
import { assert } from '#shared/lib/assert.ts'

interface Ending {
  readonly endsWithPage: boolean
}

function fakeNotes() {
  const listeners = new Set<() => void>()
  const notes = {
    status: initialNotesStatus,
    endsWithPage: false,
    ended: '' as '' | 'destroyed' | 'forgotten',
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy: async () => {
      notes.ended = 'destroyed'
    },
    forgets: Promise.resolve(),
    forget: async () => {
      notes.ended = 'forgotten'
      await notes.forgets
    },
    become: ({ endsWithPage, ...changes }: Partial<NotesStatus & Ending>) => {
      notes.status = { ...notes.status, ...changes }
      notes.endsWithPage = endsWithPage ?? notes.endsWithPage
      for (const listener of listeners) listener()
    },
  }
  return notes
}

function aPool(chance = 0) {
  const opened: [string, ReturnType<typeof fakeNotes>][] = []
  const waiting: { delay: Duration; action: () => void; cancelled: boolean }[] = []
  const pool = createNotesPool({
    open: (slotId) => {
      const notes = fakeNotes()
      opened.push([slotId, notes])
      return notes
    },
    scheduler: {
      after: (delay, action) => {
        const timer = { delay, action, cancelled: false }
        waiting.push(timer)
        return () => {
          timer.cancelled = true
        }
      },
    },
    chance: () => chance,
  })
  const notesOf = (slotId: string) => {
    const found = opened.findLast(([id]) => id === slotId)
    assert(found !== undefined, `${slotId} has been opened`)
    return found[1]
  }
  return { pool, opened, waiting, notesOf }
}

describe('open notes', () => {
  it('are those shown; the ones before are closed', () => {
    const { pool, notesOf } = aPool()
    pool.show('a')
    pool.show('b')
    expect(pool.get('b')).toBe(notesOf('b'))
    expect(pool.get('a')).toBeNull()
    expect(notesOf('a').ended).toBe('destroyed')
  })

  it('stay open until everything typed in them is saved', () => {
    const { pool, notesOf } = aPool()
    pool.show('a')
    notesOf('a').become({ pendingEdits: 2, saved: false })
    pool.show('b')
    expect(notesOf('a').ended).toBe('')
    notesOf('a').become({ pendingEdits: 0, saved: true })
    expect(notesOf('a').ended).toBe('destroyed')
  })

  it('are opened ahead for the slot that comes next, pages apart from each other', () => {
    const early = aPool(0)
    early.pool.openAhead('next')
    expect(early.waiting[0]?.delay).toBe(aheadAfter)
    const late = aPool(0.999)
    late.pool.openAhead('next')
    expect(late.waiting[0]?.delay).toBeGreaterThan(aheadAfter + aheadSpread * 0.99)
    expect(late.opened).toEqual([])
    late.waiting[0]?.action()
    expect(late.pool.get('next')).not.toBeNull()
  })

  it('that were opened ahead are the ones shown when their time comes', () => {
    const { pool, opened, waiting } = aPool()
    pool.show('a')
    pool.openAhead('b')
    waiting[0]?.action()
    pool.show('b')
    pool.openAhead('c')
    expect(opened.map(([slotId]) => slotId)).toEqual(['a', 'b'])
  })

  it('are opened anew after what was refused has been let go', async () => {
    const { pool, notesOf } = aPool()
    pool.show('a')
    const refused = notesOf('a')
    await pool.forget('a')
    expect(refused.ended).toBe('forgotten')
    expect(pool.get('a')).not.toBe(refused)
  })

  it('are opened anew also when the browser did not let go of them', async () => {
    const { pool, notesOf } = aPool()
    pool.show('a')
    const refused = notesOf('a')
    refused.forgets = Promise.reject(new Error('The copy is still kept'))
    await expect(pool.forget('a')).rejects.toThrow('still kept')
    expect(pool.get('a')).not.toBe(refused)
    expect(pool.get('a')).not.toBeNull()
  })

  it('are closed when they are left, and nothing is opened after that', () => {
    const { pool, notesOf, waiting } = aPool()
    pool.show('a')
    pool.openAhead('b')
    pool.leave()
    expect(notesOf('a').ended).toBe('destroyed')
    expect(waiting[0]?.cancelled).toBe(true)
  })

  it('stay open when they are left with something that is not saved, and are the same for whoever comes back', () => {
    const { pool, notesOf } = aPool()
    pool.show('a')
    const left = notesOf('a')
    left.become({ connection: 'offline', pendingEdits: 2, saved: false })
    pool.leave()
    expect(left.ended).toBe('')
    pool.show('a')
    expect(pool.get('a')).toBe(left)
    pool.leave()
    left.become({ connection: 'online', pendingEdits: 0, saved: true })
    expect(left.ended).toBe('destroyed')
  })

  it('are opened to send what an earlier page has left in them, and closed when it is saved', () => {
    const { pool, notesOf } = aPool()
    pool.show('a')
    pool.send(['b', 'c'])
    pool.show('d')
    expect([notesOf('a').ended, notesOf('b').ended, notesOf('c').ended]).toEqual(['destroyed', '', ''])
    notesOf('b').become({ pendingEdits: 1, saved: false })
    notesOf('b').become({ connection: 'online' })
    expect(notesOf('b').ended).toBe('')
    notesOf('b').become({ pendingEdits: 0, saved: true })
    expect(notesOf('b').ended).toBe('destroyed')
    // Another page has sent it meanwhile.
    notesOf('c').become({ connection: 'online' })
    expect(notesOf('c').ended).toBe('destroyed')
  })

  it('tell in which of them something waits: out of reach or refused, not what is on its way', () => {
    const { pool, notesOf } = aPool()
    pool.show('a')
    notesOf('a').become({ connection: 'online', pendingEdits: 1, saved: false })
    pool.show('b')
    expect(pool.waiting()).toEqual([])
    notesOf('a').become({ connection: 'offline', keptHere: true })
    notesOf('b').become({ connection: 'refused', pendingEdits: 2, saved: false })
    const told = [
      { slotId: 'a', edits: 1, isRefused: false, keptHere: true },
      { slotId: 'b', edits: 2, isRefused: true, keptHere: false },
    ]
    expect(pool.waiting()).toEqual(told)
    const before = pool.waiting()
    notesOf('a').become({ synced: false })
    expect(pool.waiting()).toBe(before)
    notesOf('a').become({ connection: 'online', pendingEdits: 0, saved: true })
    expect(pool.waiting()).toEqual(told.slice(1))
  })

  it('tell whether something ends with the page: what is neither saved nor kept in the browser', () => {
    const { pool, notesOf } = aPool()
    const told: boolean[] = []
    pool.show('a')
    pool.subscribe(() => told.push(pool.endsWithPage()))
    notesOf('a').become({ connection: 'online', pendingEdits: 1, saved: false, endsWithPage: true })
    notesOf('a').become({ pendingEdits: 2 })
    notesOf('a').become({ endsWithPage: false })
    notesOf('a').become({ endsWithPage: true })
    pool.leave()
    notesOf('a').become({ pendingEdits: 0, saved: true, endsWithPage: false })
    expect(told.filter((each, index) => each !== told[index - 1])).toEqual([true, false, true, false])
  })

  it('that were not taken in wait no more when they are let go, shown or not', async () => {
    const { pool, notesOf } = aPool()
    pool.show('a')
    notesOf('a').become({ connection: 'refused', pendingEdits: 2, saved: false })
    pool.show('b')
    await pool.forget('a')
    expect(pool.waiting()).toEqual([])
    expect(pool.get('a')).toBeNull()
  })

  it('tell when they come and go', () => {
    const { pool } = aPool()
    let told = 0
    pool.subscribe(() => {
      told += 1
    })
    pool.show('a')
    pool.leave()
    expect(told).toBe(2)
  })
})
