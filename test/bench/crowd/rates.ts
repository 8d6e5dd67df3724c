// What goes on in each dialogue of a crowd, however many take part.

/** Edits a second, by five who type. */
export const EDITS_PER_SECOND = 10

/** Signals raised or withdrawn a second. */
export const SIGNALS_PER_SECOND = 0.5
