// archive.json: everything, in a form that is named and that gives the dialogue back.
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { archiveSchema } from '#server/exports/archive/schema.ts'
import { notesBlocks } from '#server/exports/notes/blocks.ts'
import { replay } from '#shared/dialogue/evolve.ts'
import { exampleSnapshot, notesOf, plain } from './exampleSnapshot.ts'
import { madeText } from './files.ts'

async function archived(snapshot = exampleSnapshot()) {
  return archiveSchema.parse(JSON.parse(await madeText('archive.json', snapshot)))
}

describe('archive.json', () => {
  it('names its schema and fits it', async () => {
    expect(await archived()).toMatchObject({
      schema: 'snabbdialog-archive/1',
      dialogueId: 'dialogue1',
      source: 'https://dialog.example.se/d/dialogue1',
      directory: [
        { id: 'leader', name: 'Facilitator Exempel' },
        { id: 'officer', name: 'Handläggare Energimyndigheten' },
      ],
    })
  })

  it('holds a log from which the same state follows', async () => {
    const { log, state, dialogueId } = await archived()
    expect(replay(dialogueId, log)).toEqual(state)
  })

  it('holds the notes as Yjs gives them back, and as text', async () => {
    const snapshot = exampleSnapshot()
    const [notes] = (await archived(snapshot)).notes
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Buffer.from(notes?.yjs ?? '', 'base64'))
    expect(notesBlocks(doc)).toEqual(notesBlocks(snapshot.notes.get(notes?.slotId ?? '') ?? new Y.Doc()))
    expect(notes?.text).toContain('- [x] Kontakta kommunen')
  })

  it('is the same text for the same dialogue, in whatever order names and notes were read', async () => {
    const snapshot = exampleSnapshot()
    const other = notesOf(plain('Inledande ord'))
    const opening = snapshot.state.agenda.slots[0]?.id ?? ''
    const one = { ...snapshot, notes: new Map([...snapshot.notes, [opening, other]]) }
    const two = {
      ...snapshot,
      notes: new Map([[opening, other], ...snapshot.notes]),
      directory: Object.fromEntries(Object.entries(snapshot.directory).toReversed()),
    }
    expect(await madeText('archive.json', two)).toBe(await madeText('archive.json', one))
    expect((await archived(two)).notes.map(({ slotId }) => slotId)).toEqual([...two.notes.keys()])
  })
})
