// The fonts of the Word files. Every program that opens them has these or others with letters of the same width, so that what fits
// its line and its column in one does in all.

/** Of all text. */
export const font = 'Arial'

/** Of code, with signs of equal width. */
export const fixedFont = 'Courier New'
