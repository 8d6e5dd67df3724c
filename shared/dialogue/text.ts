// Text that people write: trimmed, bounded, and free of control characters.
import { z } from 'zod'

// Tab and line feed are text; other control characters, and the directional overrides that can disguise a name, are not.
const forbidden = /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/u

/** A required text of one or more lines, at most `max` characters after trimming. */
export const textSchema = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !forbidden.test(text), 'Control characters are not allowed')

/** A required text on one line, at most `max` characters after trimming. */
export const lineSchema = (max: number) =>
  textSchema(max).refine((text) => !/[\n\t]/.test(text), 'Line breaks are not allowed')

/** A day in a calendar, as ISO 8601 (`2026-11-21`); days that do not exist are refused. */
export const daySchema = z.iso.date()

/**
 * A link that a person may be sent to: http or https alone. Line breaks and other control characters are taken out, as browsers do:
 * it stands on a line of its own in letters and calendars.
 */
export const webAddressSchema = z
  .string()
  .overwrite((text) => text.replaceAll(/\p{Cc}/gu, '').trim())
  .max(2000)
  .refine((text) => {
    const parsed = z.url({ protocol: /^https?$/ }).safeParse(text)
    return parsed.success
  }, 'Only http and https addresses are allowed')
