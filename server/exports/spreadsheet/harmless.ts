// Formula injection: text that somebody wrote must stay text when a spreadsheet opens it.

// What Excel, LibreOffice and Google Sheets may take for the start of a formula (OWASP, "CSV Injection"), full-width
// forms included, also when blanks come first.
const startsFormula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u

/**
 * `text` with an apostrophe before it when it begins like a formula. It applies to XLSX as well as to CSV: a typed text cell
 * is no formula in Excel itself, but becomes one when the sheet is saved as CSV and opened again.
 */
export function harmless(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text
}
