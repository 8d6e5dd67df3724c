// The words of a page in English: none of them Swedish of the product's own, none of them the name of a text that is missing.
import type { Page } from 'playwright-core'
import { en } from '#client/app/language/en.ts'
import { enPages } from '#client/app/language/enPages.ts'
import { sv } from '#client/app/language/sv.ts'
import { svPages } from '#client/app/language/svPages.ts'

interface Text {
  /** The path of the text, for example `agenda.status.live`. */
  readonly key: string
  readonly words: string
}

function textsIn(messages: unknown, key = ''): readonly Text[] {
  if (typeof messages === 'string') return [{ key, words: messages }]
  return Object.entries(messages ?? {}).flatMap(([name, below]: [string, unknown]) =>
    textsIn(below, key === '' ? name : `${key}.${name}`),
  )
}

const inEnglish = textsIn({ ...en, ...enPages })
const inSwedish = textsIn({ ...sv, ...svPages })

const keys = new Set(
  // As i18next gives them back: without the namespace, and without the ending for a count.
  inSwedish.map(({ key }) => key.replace(/^[^.]+\./, '').replace(/_(one|other)$/, '')),
)
const english = new Set(inEnglish.map(({ words }) => words))

const escaped = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

// A text with values in it is known by what stands around them, if that is enough to know it by.
const swedish = inSwedish
  .filter(({ words }) => !english.has(words) && !words.includes('<'))
  .flatMap(({ words }) => {
    const parts = words.replaceAll('{{count}}', '0').split(/\{\{[^}]*\}\}/)
    const isKnown = parts.length === 1 || parts.join('').replaceAll(/\P{L}/gu, '').length >= 12
    return isKnown
      ? [
          new RegExp(
            `^${parts
              .map(escaped)
              .join('.+')
              .replaceAll('0', String.raw`\d+`)}$`,
            'su',
          ),
        ]
      : []
  })

/**
 * What is said in the page that is no English of the product's: Swedish texts, names of texts, values left out. `written` is what
 * people have written, in whatever language they did.
 */
export async function strayWords(page: Page, written: readonly string[]): Promise<readonly string[]> {
  const said = await page.evaluate(() => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode() !== null) texts.push(walker.currentNode.nodeValue ?? '')
    for (const element of document.querySelectorAll('*')) {
      for (const name of ['aria-label', 'aria-description', 'placeholder', 'title', 'alt']) {
        texts.push(element.getAttribute(name) ?? '')
      }
    }
    return texts.map((text) => text.trim())
  })
  return [...new Set(said)]
    .filter((text) => !written.includes(text))
    .filter(
      (text) =>
        text.includes('{{') ||
        (keys.has(text) && /[.A-Z]/.test(text) && /^[a-z]/.test(text)) ||
        swedish.some((pattern) => pattern.test(text)),
    )
}
