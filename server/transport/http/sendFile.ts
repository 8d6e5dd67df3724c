// Files as answers: a name that survives, a kind, and nothing of it kept on the way.
import type { Response } from 'express'

/** A file as an answer. */
export interface AnsweredFile {
  /** With its ending; characters that some file system refuses are taken out. */
  readonly name: string
  readonly contentType: string
  readonly bytes: Uint8Array
}

/** Answers with a file to save. */
export function sendFile(response: Response, { name, contentType, bytes }: AnsweredFile): void {
  // Express writes the name both plainly and by RFC 5987, so that å, ä and ö survive.
  response.attachment(fileName(name))
  response.setHeader('Content-Type', contentType)
  response.setHeader('Cache-Control', 'no-store')
  response.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

/** A name that every file system takes. */
function fileName(text: string): string {
  return text.replace(/[<>:"/\\|?*]+/g, ' ').replace(/\s+/g, ' ')
}
