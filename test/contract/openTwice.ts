// How the contract gets at the storage that it is run on.
import type { Storage } from '#server/storage/storage.ts'

/** Opens a new, empty storage, twice where that is possible: as two servers would that share it. */
export type OpenTwice = () => Promise<{ readonly one: Storage; readonly other: Storage }>
