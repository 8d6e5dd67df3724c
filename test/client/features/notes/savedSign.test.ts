// "Saved" is said only of what is on the server's disk.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initialNotesStatus } from '#client/connection/notes/notesStatus.ts'
import type { NotesStatus } from '#client/connection/notes/notesStatus.ts'
import { savedSign } from '#client/features/notes/writing/savedWords.ts'

const online: NotesStatus = { ...initialNotesStatus, connection: 'online', synced: true, keptHere: true }

describe('the sign', () => {
  it('says saved when everything has been saved for a moment, and saving until then', () => {
    expect(savedSign(online, true)).toEqual({ kind: 'saved' })
    expect(savedSign(online, false)).toEqual({ kind: 'saving' })
    expect(savedSign({ ...online, saved: false, pendingEdits: 1 }, true)).toEqual({ kind: 'saving' })
  })

  it('counts what waits while the connection is lost', () => {
    const offline: NotesStatus = { ...online, connection: 'offline', synced: false }
    expect(savedSign({ ...offline, pendingEdits: 3, saved: false }, false)).toEqual({
      kind: 'waiting',
      edits: 3,
      keptHere: true,
    })
    expect(savedSign(offline, true)).toEqual({ kind: 'offline' })
  })

  it('counts what waits in the notes of other slots too, and says that everything is saved only when it is', () => {
    const offline: NotesStatus = { ...online, connection: 'offline', synced: false }
    const elsewhere = [{ edits: 2, keptHere: false }]
    expect(savedSign(offline, true, elsewhere)).toEqual({ kind: 'waiting', edits: 2, keptHere: false })
    expect(savedSign({ ...offline, pendingEdits: 3, saved: false }, true, elsewhere)).toEqual({
      kind: 'waiting',
      edits: 5,
      keptHere: false,
    })
    expect(savedSign(online, true, elsewhere)).toEqual({ kind: 'saved' })
  })

  it('speaks of no saving while notes are opened in which nothing has been written here', () => {
    expect(savedSign({ ...online, synced: false, saved: false }, true)).toEqual({ kind: 'connecting' })
    expect(savedSign({ ...online, saved: false }, true)).toEqual({ kind: 'connecting' })
  })

  it('says that it is connecting before it knows anything', () => {
    expect(savedSign(initialNotesStatus, true)).toEqual({ kind: 'connecting' })
  })

  it('never says saved while an edit is not', () => {
    const status = fc.record({
      connection: fc.constantFrom(
        'connecting' as const,
        'online' as const,
        'offline' as const,
        'refused' as const,
      ),
      refusedCode: fc.constant(null),
      synced: fc.boolean(),
      pendingEdits: fc.nat(5),
      saved: fc.boolean(),
      keptHere: fc.boolean(),
    })
    fc.assert(
      fc.property(status, fc.boolean(), (any, hasSettled) => {
        if (savedSign(any, hasSettled).kind === 'saved') expect(any.saved && any.synced).toBe(true)
      }),
    )
  })
})
