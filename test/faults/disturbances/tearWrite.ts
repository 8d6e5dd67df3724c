// A write that the power cut short: real frames of SQLite's log, of which one does not reach the disk whole.
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

const LOG_HEADER = 32
const FRAME_HEADER = 24

/** What was torn. */
export interface TornWrite {
  /** How many frames the write had. */
  readonly frames: number
  /** Whether the file ends inside a frame; otherwise a frame of full length holds something else. */
  readonly cut: boolean
}

/**
 * Lets `write` commit into the database `file`, which nobody has open, and tears what it wrote: afterwards it is as if the power had
 * gone while the disk was at it. What was committed before stays as it was. Rejects when `write` left nothing to tear.
 */
export async function tearWrite(
  file: string,
  write: (db: DatabaseSync) => Promise<void>,
  chance: () => number,
): Promise<TornWrite> {
  const before = existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : Buffer.alloc(0)
  const db = new DatabaseSync(file)
  db.exec('PRAGMA wal_autocheckpoint = 0')
  await write(db)
  const log = readFileSync(`${file}-wal`)
  // Closing would bring the log into the file and remove it, so both are kept as they are now.
  copyFileSync(file, `${file}.torn`)
  db.close()

  const first = sameTurn(before, log) ? committedFrames(before) : 0
  const frames = committedFrames(log) - first
  if (frames <= 0) throw new Error('The write left no frame to tear')
  const size = frameSize(log)
  const start = LOG_HEADER + (first + Math.floor(chance() * frames)) * size
  const at = start + 1 + Math.floor(chance() * (size - 1))
  const cut = chance() < 0.5
  if (!cut) for (let index = at; index < start + size; index += 1) log[index] = (log[index] ?? 0) ^ 0xff
  writeFileSync(`${file}-wal`, cut ? log.subarray(0, at) : log)
  renameSync(`${file}.torn`, file)
  rmSync(`${file}-shm`, { force: true })
  return { frames, cut }
}

/** How many frames of a log SQLite would take, up to the last that ends a transaction. */
function committedFrames(log: Buffer): number {
  if (log.length < LOG_HEADER) return 0
  const size = frameSize(log)
  let committed = 0
  for (let frame = 0; LOG_HEADER + (frame + 1) * size <= log.length; frame += 1) {
    const at = LOG_HEADER + frame * size
    if (!log.subarray(at + 8, at + 16).equals(turnOf(log))) break
    // The frame that ends a transaction says how many pages the database has then; the others say 0.
    if (log.readUInt32BE(at + 4) > 0) committed = frame + 1
  }
  return committed
}

const frameSize = (log: Buffer): number => FRAME_HEADER + log.readUInt32BE(8)

/** The salt by which frames of the log's present turn are told from those left over from an earlier one. */
const turnOf = (log: Buffer): Buffer => log.subarray(16, 24)

const sameTurn = (one: Buffer, other: Buffer): boolean =>
  one.length >= LOG_HEADER && turnOf(one).equals(turnOf(other))
