// Which series a request may put a dialogue into.
import { managedSeries } from '#server/loop/scope.ts'
import type { Standing } from '#server/loop/standing.ts'
import type { Services } from '../services.ts'
import { HttpProblem } from './problem.ts'

/**
 * Whoever puts a dialogue into a series sees the whole series from then on, so it must be one that she leads on already. Whether there
 * is another one of that id is not told. Rejects with a `StorageError`. @throws HttpProblem that names `field`.
 */
export async function requireManaged(
  seriesId: string,
  standing: Standing,
  field: string,
  { storage }: Pick<Services, 'storage'>,
): Promise<void> {
  if ((await managedSeries(standing, storage)).includes(seriesId)) return
  throw new HttpProblem('malformed', {
    fields: [{ path: field, message: 'You lead on no such series' }],
  })
}
