// What whoever runs the product reads, taken apart: its sections, its tables and its examples.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { assert } from '#shared/lib/assert.ts'

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')

export const readme = read('README.md')
export const deployment = read('docs/deployment.md')

/** The part of a document under a heading, up to the next one of its level. */
export function section(document: string, heading: string): string {
  const start = document.indexOf(`\n${heading}\n`)
  assert(start !== -1, `there is a section ${heading}`)
  const level = heading.split(' ')[0] ?? ''
  const end = document.indexOf(`\n${level} `, start + heading.length)
  return document.slice(start, end === -1 ? undefined : end)
}

const isRule = (line: string | undefined): boolean => line?.startsWith('| -') === true

/** The rows of the tables in a text, without their heads, each as its cells. */
export function rowsIn(text: string): readonly (readonly string[])[] {
  const lines = text.split('\n').filter((line) => line.startsWith('|'))
  return lines
    .filter((line, index) => !isRule(line) && !isRule(lines[index + 1]))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
}

/** The examples in a text that are in such a language, in order. */
export function examplesIn(text: string, language: string): readonly string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm')
  return [...text.matchAll(fence)].map(([, example = '']) => example)
}
