import { describe, expect, it } from 'vitest'

interface Words {
  readonly [key: string]: string | Words | readonly string[]
}

// Found by their names, so that a feature that comes later is held to the same without anybody remembering it.
const swedish = import.meta.glob<{ messages: Words }>('/client/**/messages.sv.ts', { eager: true })
const english = import.meta.glob<{ messages: Words }>('/client/**/messages.en.ts', { eager: true })
const registries = import.meta.glob<string>('/client/app/language/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const parts = Object.keys(swedish).map((path) => path.replace('messages.sv.ts', ''))

function wordsOf(files: typeof swedish, part: string, language: string): Map<string, string> {
  const file = files[`${part}messages.${language}.ts`]
  return new Map(file === undefined ? [] : flatten(file.messages))
}

function flatten(words: Words | readonly string[], above = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${above}${key}`, value]] : flatten(value, `${above}${key}.`),
  )
}

/** The values that each text names, by its key. */
const placeholders = (words: Map<string, string>) =>
  Object.fromEntries(
    [...words].map(([key, text]) => [
      key,
      new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name)),
    ]),
  )

describe('the texts', () => {
  it('are found', () => {
    expect(parts.length).toBeGreaterThan(5)
    expect(Object.keys(english)).toHaveLength(parts.length)
  })

  describe.each(parts)('of %s', (part) => {
    const sv = wordsOf(swedish, part, 'sv')
    const en = wordsOf(english, part, 'en')

    it('are the same in both languages', () => {
      expect(new Set(en.keys())).toEqual(new Set(sv.keys()))
    })

    it('are never empty', () => {
      expect([...sv, ...en].filter(([, text]) => text.trim() === '')).toEqual([])
    })

    it('name the same values in both languages', () => {
      expect(placeholders(en)).toEqual(placeholders(sv))
    })

    it('have both forms where they count', () => {
      const stems = (form: string) =>
        new Set([...sv.keys()].filter((key) => key.endsWith(form)).map((key) => key.slice(0, -form.length)))
      expect(stems('_one')).toEqual(stems('_other'))
    })

    it('are registered in both languages', () => {
      const line = part.startsWith('/client/app/') ? part.replace('/client/app/', '../') : `#${part.slice(1)}`
      for (const language of ['sv', 'en']) {
        const registry = ['', 'Pages'].map((kind) => registries[`/client/app/language/${language}${kind}.ts`])
        expect(registry.join('\n')).toContain(`'${line}messages.${language}.ts'`)
      }
    })
  })
})
