// LibreOffice as somebody who receives the files: it opens them and says what it found, as text and as PDF.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { officePrograms } from '#scripts/setup/office.mjs'

const run = promisify(execFile)

/** Long enough for a machine that does much else; in milliseconds. */
const LONGEST = 100_000

/** What LibreOffice calls its formats, with the options of each: UTF-8 is 76, a tab 9, a semicolon 59, a quotation mark 34. */
const toCsv = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1'
const toText = 'txt:Text (encoded):UTF8'
const fromCsv = '--infilter=Text - txt - csv (StarCalc):59,34,76,1'

const endingSchema = z.enum(['.xlsx', '.docx', '.csv'])
type Ending = z.infer<typeof endingSchema>

/** A file as it was opened. */
export interface Opened {
  /** Cells by sheet, row and column, as the sheet shows them; the only sheet of a CSV file is called as the file. None for a text. */
  readonly sheets: Readonly<Record<string, readonly (readonly string[])[]>>
  /** What a text document says; empty for sheets. */
  readonly text: string
  /** What the pages of its PDF say, with single blanks for whatever parts words. */
  readonly printed: string
}

/** Opens files by their names: `.xlsx`, `.docx` and `.csv` files, whose names hold no hyphen. */
export async function openAll(
  files: Readonly<Record<string, Uint8Array>>,
): Promise<Readonly<Record<string, Opened>>> {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'))
  try {
    return await openIn(folder, files)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function openIn(
  folder: string,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<Readonly<Record<string, Opened>>> {
  const names = Object.keys(files)
  await mkdir(join(folder, 'given'))
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, 'given', name), bytes)
  const of = (ending: Ending) => names.filter((name) => name.endsWith(ending))
  // A run for each way of reading and writing, not for each file; two at once would fight over the profile.
  await convert(folder, of('.xlsx'), toCsv, 'cells.xlsx')
  await convert(folder, of('.csv'), toCsv, 'cells.csv', fromCsv)
  await convert(folder, of('.docx'), toText, 'text.docx')
  await convert(folder, of('.xlsx'), 'pdf', 'pages.xlsx')
  await convert(folder, of('.docx'), 'pdf', 'pages.docx')
  await convert(folder, of('.csv'), 'pdf', 'pages.csv', fromCsv)
  const opened: Record<string, Opened> = {}
  for (const name of names) opened[name] = await readBack(folder, name)
  return opened
}

async function convert(
  folder: string,
  names: readonly string[],
  format: string,
  into: string,
  ...more: readonly string[]
): Promise<void> {
  if (names.length === 0) return
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const target = ['--convert-to', format, '--outdir', join(folder, into)]
  const paths = names.map((name) => join(folder, 'given', name))
  const flags = [profile, '--headless', '--norestore', ...more, ...target]
  // Its own home keeps the profile of whoever runs the tests out of it.
  await run(officePrograms().soffice, [...flags, ...paths], {
    timeout: LONGEST,
    env: { ...process.env, HOME: folder },
  })
}

async function readBack(folder: string, name: string): Promise<Opened> {
  const ending = endingSchema.parse(extname(name))
  const stem = basename(name, ending)
  const pages = join(folder, `pages${ending}`, `${stem}.pdf`)
  const printed = await run(officePrograms().pdftotext, ['-enc', 'UTF-8', pages, '-'])
  return {
    sheets: ending === '.docx' ? {} : await sheetsOf(join(folder, `cells${ending}`), stem),
    text: ending === '.docx' ? await readFile(join(folder, 'text.docx', `${stem}.txt`), 'utf8') : '',
    printed: printed.stdout.replaceAll(/\s+/g, ' '),
  }
}

/** Every sheet is a file of its own: `name-sheet.csv`; the one of a CSV file is called as the file. */
async function sheetsOf(folder: string, stem: string): Promise<Opened['sheets']> {
  const sheets: Record<string, string[][]> = {}
  for (const file of await readdir(folder)) {
    if (!file.startsWith(`${stem}-`) && file !== `${stem}.csv`) continue
    const sheet = file === `${stem}.csv` ? stem : file.slice(stem.length + 1, -'.csv'.length)
    sheets[sheet] = rowsOf(await readFile(join(folder, file), 'utf8'))
  }
  return sheets
}

/** Rows of fields between tabs; a field with a line break or a tab in it is between quotation marks. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n\r"]*))(\t|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end !== '\t' && end !== '') rows.push([])
  }
  return rows.filter((row) => row.some((field) => field !== ''))
}
