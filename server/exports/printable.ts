// Text that every file format can hold.

// XML 1.0 has no place for these, and one of them in a document is enough for Word or Excel to refuse the whole file.
const unprintable = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu

/** `text` without control characters and halves of characters; line breaks and tabs stay. */
export function printable(text: string): string {
  return text.toWellFormed().replace(unprintable, '')
}
