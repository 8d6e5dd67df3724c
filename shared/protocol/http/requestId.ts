// The id of a write over HTTP, by which the server knows a repeat: the answer may be lost though the write was carried out.

/**
 * The header that a write brings its id in, a UUID. Whoever asks for the same thing again, without having seen an answer, brings the same id,
 * and makes nothing twice; ids of different people are different writes. Without it each asking is another.
 */
export const REQUEST_ID_HEADER = 'Idempotency-Key'
