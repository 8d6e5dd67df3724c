// The few forms that envelopes from the server are made of.

export const isText = (value: unknown): value is string => typeof value === 'string'

export const isNumber = (value: unknown): value is number => Number.isFinite(value)

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

export function isList<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem)
}

export function isOneOf<T>(known: readonly T[], value: unknown): value is T {
  return known.some((one) => one === value)
}
