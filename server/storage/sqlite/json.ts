// A column that holds JSON text.
import { z } from 'zod'

/** Parses the text, then what it says. */
export const jsonColumn = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        // The parser's message would quote the text.
        context.addIssue('not JSON')
        return z.NEVER
      }
    })
    .pipe(schema)
