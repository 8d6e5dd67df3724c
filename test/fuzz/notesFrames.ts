// Frames for the notes socket that no honest client sends.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { notesMessage, notesSync } from '#shared/protocol/notes.ts'
import * as frames from '#test/server/notes/frames.ts'
import type { Dice } from './dice.ts'
import { hostileValue } from './hostileJson.ts'

/** A document with everything that real ones have: text, marks, nested types, attributes and deletions. */
function richUpdate(dice: Dice): Uint8Array {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment('default')
  const text = new Y.XmlText('Regionens styrkor: åkerbruk, ÄVEN skog'.slice(0, 9 + dice.below(30)))
  const paragraph = new Y.XmlElement(dice.oneOf(['paragraph', 'script', 'iframe', '__proto__']))
  paragraph.insert(0, [text])
  fragment.insert(0, [paragraph, new Y.XmlElement('bulletList')])
  text.format(2, 5, { bold: true, link: { href: dice.oneOf(['https://exempel.se', 'javascript:alert(1)']) } })
  text.delete(3, 4)
  fragment.delete(1, 1)
  doc.getMap('__proto__').set('constructor', { toString: 1 })
  return Y.encodeStateAsUpdate(doc)
}

/** Bytes with some of them changed, the end cut off, or something put after it. */
function mangled(frame: Uint8Array, dice: Dice): Uint8Array {
  const bytes = Uint8Array.from(frame)
  for (let times = dice.below(5); times > 0; times -= 1) bytes[dice.below(bytes.length)] = dice.below(256)
  const end = dice.chance() < 0.3 ? dice.below(bytes.length) : bytes.length
  return Uint8Array.from([...bytes.subarray(0, end), ...dice.bytes(dice.chance() < 0.2 ? dice.below(8) : 0)])
}

/** A message whose length says more, or less, than there is. */
function lyingLength(dice: Dice): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, dice.oneOf([notesMessage.sync, notesMessage.awareness]))
  if (dice.chance() < 0.7) encoding.writeVarUint(encoder, dice.below(3))
  encoding.writeVarUint(encoder, dice.oneOf([0, 1, 127, 128, 2 ** 31, 2 ** 32, 2 ** 48, 2 ** 53 - 1]))
  encoding.writeUint8Array(encoder, dice.bytes(dice.below(40)))
  return encoding.toUint8Array(encoder)
}

/** Presence of many, of others, with clocks that cannot be, or with states of any kind. */
function presenceBomb(dice: Dice): Uint8Array {
  const entries = Array.from({ length: 1 + (dice.chance() < 0.1 ? dice.below(400) : dice.below(3)) }, () => {
    const id = dice.oneOf([0, 1, 7, 2 ** 32, 2 ** 53 - 1, dice.below(1000)])
    return [id, dice.oneOf([0, 1, 2 ** 31, 2 ** 53 - 1]), hostileValue(dice)] as const
  })
  return frames.presence(...entries)
}

/** An update, as Yjs writes them, of a client that lies about its clocks, parents or predecessors. */
function hostileUpdate(dice: Dice): Uint8Array {
  const encoder = encoding.createEncoder()
  const write = (value: number) => encoding.writeVarUint(encoder, value)
  const number = () => dice.oneOf([0, 1, 2, 5, 127, 2 ** 31, 2 ** 48, 2 ** 53 - 1])
  write(1)
  write(dice.oneOf([0, 1, 2, 1000]))
  write(number())
  write(number())
  // What a struct is: its kind in the low bits, then whether it names neighbours and a parent.
  encoding.writeUint8(encoder, dice.below(256))
  for (let times = dice.below(12); times > 0; times -= 1) write(number())
  if (dice.chance() < 0.5)
    encoding.writeVarString(encoder, dice.oneOf(['default', '__proto__', '\0', 'x'.repeat(500)]))
  encoding.writeUint8Array(encoder, dice.bytes(dice.below(20)))
  return encoding.toUint8Array(encoder)
}

const step1With = (vector: Uint8Array): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, notesMessage.sync)
  encoding.writeVarUint(encoder, notesSync.step1)
  encoding.writeVarUint8Array(encoder, vector)
  return encoding.toUint8Array(encoder)
}

const kinds: readonly ((dice: Dice) => Uint8Array | string)[] = [
  (dice) => dice.bytes(dice.below(200)),
  (dice) => mangled(frames.update(richUpdate(dice)), dice),
  (dice) => mangled(frames.step2(richUpdate(dice)), dice),
  (dice) => mangled(frames.presence([7, 1, { cursor: null }]), dice),
  (dice) => frames.update(mangled(richUpdate(dice), dice)),
  (dice) => frames.update(richUpdate(dice)),
  (dice) => frames.update(hostileUpdate(dice)),
  (dice) => frames.step2(hostileUpdate(dice)),
  lyingLength,
  presenceBomb,
  presenceBomb,
  (dice) => step1With(dice.bytes(dice.below(60))),
  (dice) => step1With(mangled(Y.encodeStateVector(new Y.Doc()), dice)),
  (dice) => Uint8Array.from([dice.below(256), ...dice.bytes(dice.below(10))]),
  () => frames.queryPresence,
  () => frames.step1(new Y.Doc()),
  (dice) => (dice.chance() < 0.1 ? hostileValue(dice) : frames.queryPresence),
  (dice) => (dice.chance() < 0.01 ? new Uint8Array(2 * 1024 * 1024 + dice.below(1024)) : lyingLength(dice)),
]

/** A frame; a string is sent as a text message. */
export const hostileNotesFrame = (dice: Dice): Uint8Array | string => dice.oneOf(kinds)(dice)
