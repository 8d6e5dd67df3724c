// The flood on the notes socket: of frames that the server takes, and costs something, or of such that end the connection.
import * as Y from 'yjs'
import { NOTES_PATH } from '#shared/protocol/notes.ts'
import * as frames from '#test/server/notes/frames.ts'
import type { Dice } from '../dice.ts'
import { hostileNotesFrame } from '../notesFrames.ts'
import type { Target } from '../scene.ts'
import { someAddress } from './pace.ts'
import { pour } from './pour.ts'
import type { Frame, PouredOut } from './pour.ts'

/** So many frames are made beforehand and sent again and again: to make one takes longer than to send it. */
const MADE = 100

/** Pours until it is `over`: into honest people's notes, where a listener may only read, or into others. */
export function floodNotes({ among, own }: Target, dice: Dice, over: () => boolean): Promise<PouredOut> {
  const mayWrite = dice.chance() < 0.5
  const { url, cookie, dialogueId, slotId } = mayWrite ? own : among
  return pour({
    address: `${url.replace('http', 'ws')}${NOTES_PATH}/${dialogueId}/${slotId}?ack=1`,
    headers: { cookie, origin: url, 'x-forwarded-for': someAddress() },
    begin: async () => undefined,
    frame: dice.chance() < 0.5 ? lasting(mayWrite, dice) : ending(dice),
    over,
  })
}

function ending(dice: Dice): () => Frame {
  const made = Array.from({ length: MADE }, () => hostileNotesFrame(dice))
  return () => dice.oneOf(made)
}

/** Edits of a letter each, questions for everything there is, and cursors that move. */
function lasting(mayWrite: boolean, dice: Dice): () => Frame {
  const doc = new Y.Doc()
  const text = doc.getText('notes')
  let edit: Uint8Array = frames.step1(doc)
  doc.on('update', (update: Uint8Array) => {
    edit = frames.update(update)
  })
  let clock = 0
  const questions = [frames.step1(new Y.Doc()), frames.queryPresence]
  return () => {
    const turn = dice.chance()
    if (turn < 0.5 && mayWrite) {
      text.insert(text.length, 'x')
      return edit
    }
    if (turn < 0.7) return dice.oneOf(questions)
    clock += 1
    return frames.presence([doc.clientID, clock, JSON.stringify({ cursor: clock })])
  }
}
