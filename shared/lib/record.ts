// Records as immutable maps.

/** A copy of `record` without `key`. */
export function omitKey<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _omitted, ...rest } = record
  return rest
}
