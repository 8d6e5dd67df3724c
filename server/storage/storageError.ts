// How a storage says that it could not do what was asked.

/**
 * full: no space left · busy: locked by somebody else for longer than we wait · taken: what was to be added has an id that is there
 * already · closed: used after `close` · corrupt: what is stored cannot be what we wrote · other: anything else, as another broken
 * constraint or a failing disk.
 */
export type StorageErrorCode = 'full' | 'busy' | 'taken' | 'closed' | 'corrupt' | 'other'

/** A failure of the storage. Its message tells what failed and holds nothing of what was stored. */
export class StorageError extends Error {
  readonly code: StorageErrorCode

  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StorageError'
    this.code = code
  }
}
