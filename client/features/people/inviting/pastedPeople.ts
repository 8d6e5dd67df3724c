// Reads people pasted as lines: name; organisation; and, if wanted, e-mail.
import { z } from 'zod'
import { personNameSchema } from '#shared/protocol/directory.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import { matchOrganisation } from './organisationMatch.ts'

/** Why a line cannot be invited as it stands. */
export type LineProblem =
  | 'no-organisation'
  | 'unknown-organisation'
  | 'several-organisations'
  | 'no-name'
  | 'bad-name'
  | 'bad-email'
  | 'twice'
  | 'invited-already'

/** One pasted line, understood or not. */
export interface PastedLine {
  /** Which line of the paste, counted from 1. */
  readonly line: number
  readonly name: string
  /** The organisation as it was written. */
  readonly written: string
  readonly email: string | null
  /** The organisation it was matched to. */
  readonly organisation: Organisation | null
  /** `null` when the line can be invited. */
  readonly problem: LineProblem | null
}

/** Somebody who is invited already. */
interface Known {
  readonly name: string
  readonly organisationId: string | null
}

const emailSchema = z.email().max(254)
const headings = new Set(['namn', 'name'])

/**
 * Reads a paste line by line. Fields are parted by tab when it comes from a spreadsheet, else by semicolon, else by comma; empty
 * lines and a heading ("Namn;Organisation") are passed over. A person named twice for the same organisation is a problem on the second,
 * and so is one who is invited already.
 */
export function readPastedPeople(
  pasted: string,
  organisations: readonly Organisation[],
  invited: readonly Known[] = [],
): readonly PastedLine[] {
  const keyOf = ({ name, organisationId }: Known) =>
    JSON.stringify([name.toLocaleLowerCase('sv'), organisationId])
  const known = new Set(invited.map(keyOf))
  const seen = new Set<string>()
  return pasted
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text, line }) => text !== '' && !(line === 1 && isHeading(text)))
    .map(({ text, line }) => {
      const read = readLine(text, line, organisations)
      const key = keyOf({ name: read.name, organisationId: read.organisation?.id ?? null })
      const again = known.has(key) ? 'invited-already' : seen.has(key) ? 'twice' : null
      seen.add(key)
      return { ...read, problem: read.problem ?? again }
    })
}

function readLine(text: string, line: number, organisations: readonly Organisation[]): PastedLine {
  const [name = '', written = '', email = ''] = fieldsOf(text)
  const match = matchOrganisation(written, organisations)
  const organisation = match.kind === 'one' ? match.organisation : null
  const read = { line, name, written, email: email === '' ? null : email, organisation }
  return { ...read, problem: problemOf(read, match.kind) }
}

function problemOf(
  { name, written, email }: Pick<PastedLine, 'name' | 'written' | 'email'>,
  match: ReturnType<typeof matchOrganisation>['kind'],
): LineProblem | null {
  if (name === '') return 'no-name'
  if (!personNameSchema.safeParse(name).success) return 'bad-name'
  if (written === '') return 'no-organisation'
  if (match === 'none') return 'unknown-organisation'
  if (match === 'several') return 'several-organisations'
  if (email !== null && !emailSchema.safeParse(email).success) return 'bad-email'
  return null
}

const separators = ['\t', ';', ',']

function fieldsOf(text: string): readonly string[] {
  const separator = separators.find((candidate) => text.includes(candidate)) ?? ';'
  return text.split(separator).map((field) => field.trim())
}

const isHeading = (text: string): boolean => headings.has(fieldsOf(text)[0]?.toLocaleLowerCase('sv') ?? '')
