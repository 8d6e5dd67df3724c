// Where the stored databases of each version lie.
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { READ_MODELS_VERSION } from '#server/storage/results.ts'

/** Which version of the read models the programs wrote that had a schema of `version`. */
export const readModelsVersionAt = (version: number): number => (version < 7 ? 1 : READ_MODELS_VERSION)

export type Kind = 'sqlite' | 'postgres'

const folderOf = (kind: Kind): string => fileURLToPath(new URL(kind, import.meta.url))

/** The file that holds a database of `version`, which need not be there. */
export const fixtureFile = (kind: Kind, version: number): string =>
  `${folderOf(kind)}/${String(version).padStart(4, '0')}.sql`

/** The versions that there are databases of, the earliest first. */
export function storedVersions(kind: Kind): readonly number[] {
  if (!existsSync(folderOf(kind))) return []
  return readdirSync(folderOf(kind))
    .map((name) => Number(/^(\d{4})\.sql$/.exec(name)?.[1]))
    .toSorted((a, b) => a - b)
}
