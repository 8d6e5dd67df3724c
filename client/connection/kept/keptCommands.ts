// Commands that the server has not answered, kept in the browser: a page that is loaded anew still has them to send.
import * as idb from 'lib0/indexeddb'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import { between } from '#shared/time/instant.ts'
import type { Clock, Instant } from '#shared/time/instant.ts'
import { isNumber, isObject, isText } from '../wire/envelope.ts'
import { keptFor } from './keptDialogue.ts'

/** The database that holds them all, each under its id. */
const DATABASE = 'snabbdialog-commands'
const STORE = 'commands'

/** A command as it waits for an answer. */
export interface KeptCommand {
  readonly commandId: string
  readonly dialogueId: string
  readonly personId: string
  /** The page on which it was given. */
  readonly pageId: string
  readonly command: ClientCommandInput
  /** This computer's time. */
  readonly givenAt: Instant
  /** Its place among those that its page has given. */
  readonly place: number
  /** Whether the server may have heard it. */
  readonly sent: boolean
}

/** Where the commands of one dialogue are kept. Pages of the same browser share it. */
export interface CommandShelf {
  /**
   * What this person has given and knows no answer to, in the order that it was given; `null`: what anybody has. What is older
   * than a day is removed, and is among them this last time. Nothing where the browser keeps nothing.
   */
  readonly read: (personId: string | null) => Promise<readonly KeptCommand[]>
  /** Keeps it, in place of what was kept under its id; resolves to whether the browser has done so. */
  readonly keep: (command: Omit<KeptCommand, 'dialogueId' | 'pageId'>) => Promise<boolean>
  readonly remove: (commandId: string) => Promise<void>
  /** Removes all that this person has given here; `null`: what anybody has. */
  readonly forget: (personId: string | null) => Promise<void>
}

interface ShelfNeeds {
  readonly dialogueId: string
  /** The page that keeps. */
  readonly pageId: string
  /** This computer's time. */
  readonly now: Clock
}

export function commandShelf({ dialogueId, pageId, now }: ShelfNeeds): CommandShelf {
  const isOld = ({ givenAt }: KeptCommand) => between(givenAt, now()) > keptFor
  const isOf = (personId: string | null) => (kept: KeptCommand) =>
    kept.dialogueId === dialogueId && (personId === null || kept.personId === personId)

  return {
    async read(personId) {
      const all = await allKept()
      await tried(removeAll(all.filter(isOld)))
      return all.filter(isOf(personId)).toSorted((a, b) => a.givenAt - b.givenAt || a.place - b.place)
    },
    keep: (command) =>
      tried(change((store) => store.put({ ...command, dialogueId, pageId }, command.commandId))),
    remove: async (commandId) => void (await tried(change((store) => store.delete(commandId)))),
    forget: async (personId) => void (await tried(removeAll((await allKept()).filter(isOf(personId))))),
  }
}

/** How many commands these people have given, in any dialogue, that the server may lack. */
export async function countKeptCommands(personIds: readonly string[]): Promise<number> {
  return (await allKept()).filter(isBy(personIds)).length
}

/** Removes every command that these people have given: for signing out. Rejects when the browser does not let it. */
export async function forgetCommandsOf(personIds: readonly string[]): Promise<void> {
  await removeAll((await allKept()).filter(isBy(personIds)))
}

const isBy = (personIds: readonly string[]) => (kept: KeptCommand) => personIds.includes(kept.personId)

async function removeAll(commands: readonly KeptCommand[]): Promise<void> {
  if (commands.length === 0) return
  await change((store) => {
    for (const { commandId } of commands) store.delete(commandId)
  })
}

/** Whether it was done: a browser that keeps nothing costs no command as long as the page stays. */
const tried = (work: Promise<void>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  )

async function allKept(): Promise<readonly KeptCommand[]> {
  try {
    return await inDatabase(async (db) => {
      const [store] = idb.transact(db, [STORE], 'readonly')
      const found: unknown[] = store === undefined ? [] : await idb.getAll(store)
      return found.filter(isKeptCommand)
    })
  } catch {
    return []
  }
}

/** Resolves when the change is on disk. */
function change(make: (store: IDBObjectStore) => unknown): Promise<void> {
  return inDatabase(
    (db) =>
      new Promise((resolve, reject) => {
        const transaction = db.transaction([STORE], 'readwrite')
        transaction.addEventListener('complete', () => resolve())
        transaction.addEventListener('abort', () =>
          reject(transaction.error ?? new Error('The browser gave the change up')),
        )
        make(transaction.objectStore(STORE))
      }),
  )
}

async function inDatabase<T>(work: (db: IDBDatabase) => Promise<T>): Promise<T> {
  const db = await idb.openDB(DATABASE, (made) => idb.createStores(made, [[STORE]]))
  try {
    return await work(db)
  } finally {
    db.close()
  }
}

// Another build may have written it.
const isKeptCommand = (kept: unknown): kept is KeptCommand =>
  isObject(kept) &&
  isText(kept['commandId']) &&
  isText(kept['dialogueId']) &&
  isText(kept['personId']) &&
  isText(kept['pageId']) &&
  isObject(kept['command']) &&
  isText(kept['command']['type']) &&
  isNumber(kept['givenAt']) &&
  isNumber(kept['place']) &&
  typeof kept['sent'] === 'boolean'
