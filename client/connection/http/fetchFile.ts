// Files that the server makes: fetched whole, under the name that it gives them.
import { err, ok } from '#shared/lib/result.ts'
import { problemOf } from './api.ts'
import type { ApiResult } from './api.ts'

export interface FetchedFile {
  /** With its ending. */
  readonly name: string
  readonly content: Blob
}

/** The file that `path` answers with (it begins with `/api/`), or why there is none. Never rejects. */
export async function fetchFile(path: string): Promise<ApiResult<FetchedFile>> {
  try {
    const response = await fetch(path, { credentials: 'same-origin' })
    if (!response.ok) return err(await problemOf(response))
    return ok({
      name: nameIn(response.headers.get('content-disposition') ?? ''),
      content: await response.blob(),
    })
  } catch {
    return err({ code: 'offline', fields: [] })
  }
}

// RFC 6266: a name with å, ä or ö stands there twice, and only the second of them is whole.
function nameIn(disposition: string): string {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? []
  const [, plain] = /filename="([^"]*)"/i.exec(disposition) ?? []
  return encoded === undefined ? (plain ?? '') : decodeURIComponent(encoded)
}
