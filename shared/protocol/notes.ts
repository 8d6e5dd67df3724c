// The numbers of the notes socket that server and client must agree on; docs/protocol.md tells them byte by byte.

/** Where the notes socket lives: `/notes/<dialogueId>/<slotId>`. */
export const NOTES_PATH = '/notes'

/** The name of the Y.XmlFragment that holds a slot's text: what the editor binds to, and what exports read. */
export const NOTES_FRAGMENT = 'default'

/** The attribute of paragraphs and headings that says when they were begun, in epoch milliseconds of the server's clock. */
export const NOTES_BEGUN_AT = 'begunAt'

/**
 * The attribute of paragraphs and headings that were put into the text and not taken out again. No element that can hold text is ever
 * deleted: what somebody writes in it meanwhile would be deleted with it. Without the attribute it is not shown while it is empty.
 */
export const NOTES_STANDS = 'stands'

/**
 * The version of the document's own schema (its node types and marks). A client that lacks a node type deletes it from the
 * document, so one that says it is older than the server is asked to reload.
 *
 * 1: headings, lists, check-boxes, bold, italic and links; when each paragraph was begun.
 * 2: references to areas and follow-ups. A document of version 1 is one of version 2 without any.
 * 3: references and line breaks stand inside the text of a line; what is taken out of the text stays in the document, empty.
 */
export const NOTES_SCHEMA_VERSION = 3

/** Message types: the first varUint of every frame. All but `stored` are y-websocket's own. */
export const notesMessage = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** How many of this connection's SyncStep2 and Update messages are on disk. */
  stored: 100,
} as const

/** The second varUint of a sync message. */
export const notesSync = { step1: 0, step2: 1, update: 2 } as const

/** Parameters of the connection's address. */
export const notesParam = {
  /** `1`: the client knows message type 100 and wants it. */
  ack: 'ack',
  /** The client's `NOTES_SCHEMA_VERSION`; a stock client sends none. */
  schema: 'schema',
  /** Which of several identities to act as; read by whoever decides on access. */
  as: 'as',
} as const

/** Why the server ends a connection. A stock client stops for good at 4400–4499 and tries again at every other code. */
export const notesClose = {
  /** A frame was larger than the server takes. */
  tooBig: 1009,
  /** The server restarts; come back. */
  restarting: 1012,
  /** Storage failed or the client reads too slowly; come back, unsaved edits are sent again then. */
  tryAgainLater: 1013,
  /** A frame that is no message of this protocol, or an update that cannot be one. */
  badFrame: 4400,
  /** No session, or one that has ended. */
  noSession: 4401,
  /** The session may not do this here: open the room, or write in it. */
  notAllowed: 4403,
  /** There is no such dialogue or slot. */
  noSuchRoom: 4404,
  /** The client's schema is older than the server's: reload the page. */
  olderSchema: 4409,
  /** The document has reached its largest size. */
  documentFull: 4413,
} as const

export type NotesCloseCode = (typeof notesClose)[keyof typeof notesClose]

/** Whether a close code says that trying again is pointless. */
export function closesForGood(code: number): boolean {
  return code >= 4400 && code < 4500
}
