// What is measured side by side: four servers, and how a client of each speaks.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { notesMessage, notesSync, NOTES_PATH, NOTES_SCHEMA_VERSION } from '#shared/protocol/notes.ts'

export const contenders = ['ours', 'hocuspocus', 'yWebsocket', 'relay'] as const

export type Contender = (typeof contenders)[number]

const documentName = 'bench'
/** Hocuspocus' message type and subtype of a client's first message. */
const [auth, token] = [2, 0]

/** The path and query a client opens. */
export const addressOf: Readonly<Record<Contender, string>> = {
  ours: `${NOTES_PATH}/${documentName}/slot?ack=1&schema=${NOTES_SCHEMA_VERSION}`,
  hocuspocus: '/',
  yWebsocket: `/${documentName}`,
  relay: '/',
}

/** What a client sends as soon as it is connected: who it is, where that is asked for, and its question for the document. */
export function greeting(contender: Contender): readonly Uint8Array[] {
  if (contender === 'relay') return []
  const question = frame(contender, notesSync.step1, Y.encodeStateVector(new Y.Doc()))
  if (contender !== 'hocuspocus') return [question]
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, documentName)
  encoding.writeVarUint(encoder, auth)
  encoding.writeVarUint(encoder, token)
  encoding.writeVarString(encoder, 'none')
  return [encoding.toUint8Array(encoder), question]
}

/** The frame that tells of an edit. */
export const editFrame = (contender: Contender, update: Uint8Array): Uint8Array =>
  frame(contender, notesSync.update, update)

/** The frame that tells of presence; `content` as y-protocols encodes it. */
export function awarenessFrame(contender: Contender, content: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  if (contender === 'hocuspocus') encoding.writeVarString(encoder, documentName)
  encoding.writeVarUint(encoder, notesMessage.awareness)
  encoding.writeVarUint8Array(encoder, content)
  return encoding.toUint8Array(encoder)
}

/** Hocuspocus puts the document's name before what is y-websocket's own otherwise. */
function frame(contender: Contender, type: number, content: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  if (contender === 'hocuspocus') encoding.writeVarString(encoder, documentName)
  encoding.writeVarUint(encoder, notesMessage.sync)
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, content)
  return encoding.toUint8Array(encoder)
}
