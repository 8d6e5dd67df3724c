// Branded time: a point in time cannot pass for a length of time.

declare const instantBrand: unique symbol
declare const durationBrand: unique symbol

/** A point in time: epoch milliseconds of the server's clock. */
export type Instant = number & { readonly [instantBrand]: true }

/** A length of time in milliseconds; may be negative where the name says offset or adjustment. */
export type Duration = number & { readonly [durationBrand]: true }

/** A source of the present moment, injected so that tests decide what time it is. */
export type Clock = () => Instant

/** Brands epoch milliseconds. */
export const instant = (epochMs: number): Instant => epochMs as Instant

/** Brands a length in milliseconds. */
export const milliseconds = (ms: number): Duration => ms as Duration

/** A length given in whole or fractional seconds. */
export const seconds = (count: number): Duration => milliseconds(count * 1000)

/** A length given in whole or fractional minutes. */
export const minutes = (count: number): Duration => milliseconds(count * 60_000)

/** The moment `duration` after `from`. */
export const later = (from: Instant, duration: Duration): Instant => instant(from + duration)

/** How long it is from `start` to `end`; negative when `end` comes first. */
export const between = (start: Instant, end: Instant): Duration => milliseconds(end - start)
