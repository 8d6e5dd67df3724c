// The version of the dialogue socket's messages.

/**
 * Grows when a message changes so that an older client would misread it; an older client is then asked to reload.
 * 1 — the first.
 */
export const PROTOCOL_VERSION = 1
