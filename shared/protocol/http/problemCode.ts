// Why a request over HTTP is refused, as a code that the interface puts into words.

export const problemCodes = [
  'malformed',
  'no-session',
  'not-allowed',
  'not-found',
  'conflict',
  'too-large',
  'too-many',
  'foreign-origin',
  'unavailable',
  'busy',
  'not-made',
  'internal',
] as const
export type ProblemCode = (typeof problemCodes)[number]
