// Versions of notes over HTTP, kept by a whole server.
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { assert } from '#shared/lib/assert.ts'
import type { NotesVersion, NotesVersionContent } from '#shared/protocol/http/notesVersions.ts'
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import { SETTLING } from '#server/notes/versions/versionKeeper.ts'
import { newDialogue } from './dialogue.ts'
import { startTestServer } from './testServer.ts'
import type { TestServer } from './testServer.ts'

/** A live dialogue, with something written in the notes of its first slot. */
async function scene(wishes: { readonly storage?: MemoryStorage } = {}) {
  const storage = wishes.storage ?? new MemoryStorage()
  const server = await startTestServer({ storage })
  const { dialogueId, facilitator, api, invite } = await newDialogue(server)
  const room = await server.services.rooms.find(dialogueId)
  assert(room !== null, 'the dialogue is there')
  const personId = Object.keys(room.state.participants.people)[0] ?? ''
  const give = async (command: Parameters<typeof room.give>[0]['command']) => {
    const giver = { kind: 'person', personId } as const
    const answer = await room.give({ command, commandId: crypto.randomUUID(), giver })
    assert(answer.ok, `${command.type} is taken`)
  }
  await give({ type: 'dialogue.start' })
  const slotId = room.state.timer.liveSlotId ?? ''
  const doc = new Y.Doc()
  const write = async (text: string) => {
    const before = Y.encodeStateVector(doc)
    doc.getText('notes').insert(doc.getText('notes').length, text)
    const bytes = Y.encodeStateAsUpdate(doc, before)
    await storage.notes.append([{ dialogueId, slotId, bytes, personId, at: server.scheduler.now() }])
  }
  const next = () => give({ type: 'slot.next', from: room.state.timer.liveSlotId ?? '' })
  return { server, storage, facilitator, invite, next, write, path: `${api}/notes/${slotId}/versions` }
}

function textOf({ update }: NotesVersionContent): string {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Buffer.from(update, 'base64'))
  return doc.getText('notes').toJSON()
}

const settle = ({ scheduler }: TestServer) => scheduler.advance(SETTLING)

describe('the versions of a slot', () => {
  it('are kept when the facilitator goes on, and read by her', async () => {
    const { server, facilitator, next, write, path } = await scene()
    await write('Fokusområden')
    await next()
    await settle(server)
    await write(' som ändrats')
    const listed = await facilitator.json<readonly NotesVersion[]>(path)
    expect(listed).toMatchObject([{ number: 1, cause: 'ended', personId: null }])
    expect(Object.keys(listed[0] ?? {}).toSorted()).toEqual(
      ['at', 'cause', 'contentId', 'keptAt', 'number', 'personId', 'schema'].toSorted(),
    )
    const content = await facilitator.json<NotesVersionContent>(`${path}/1`)
    expect(content.version).toEqual(listed[0])
    expect(textOf(content)).toBe('Fokusområden')
    for (const number of ['2', '0', 'x']) {
      expect((await facilitator.ask(`${path}/${number}`)).status).toBe(404)
    }
  })

  it('can be added to by hand, for a reason that is known', async () => {
    const { facilitator, write, path } = await scene()
    await write('Så långt')
    const post = (body: unknown) => facilitator.ask(path, { method: 'POST', body })
    expect((await post({ cause: 'asked' })).status).toBe(201)
    for (const body of [{ cause: 'ended' }, {}]) {
      expect((await post(body)).status).toBe(400)
    }
    expect(textOf(await facilitator.json<NotesVersionContent>(`${path}/1`))).toBe('Så långt')
    expect((await facilitator.ask(path.replace(/notes\/[^/]+/, 'notes/nowhere'))).status).toBe(404)
  })

  it('are nobody else’s to see', async () => {
    const { invite, path } = await scene()
    for (const role of ['presenter', 'panel', 'listener', 'display'] as const) {
      const { browser } = await invite(role)
      expect((await browser.ask(path)).status).toBe(403)
    }
  })

  it('are kept by a server that stops before they have settled', async () => {
    const { server, storage, next, write, path } = await scene()
    await write('Sista orden')
    await next()
    await server.close()
    const [, , , dialogueId = '', , slotId = ''] = path.split('/')
    expect(await storage.notesVersions.list({ dialogueId, slotId })).toHaveLength(1)
  })
})
