// A letter as text and as HTML: the same paragraphs in both.
import type { Language } from '#shared/lib/language.ts'

/** A heading, a paragraph of lines, the first of which may be what the others are about, or a link that the letter is about. */
export type Paragraph =
  | { readonly heading: string }
  | { readonly lines: readonly Line[]; readonly about?: string }
  | { readonly link: { readonly words: string; readonly url: string } }

/** A line of a paragraph: words, or an address with what it is. */
export type Line = string | { readonly what: string; readonly url: string }

export interface Letter {
  readonly subject: string
  readonly paragraphs: readonly Paragraph[]
  /** Small print below everything: why one gets it, and where it is stopped. */
  readonly footer: { readonly why: string; readonly stop: string; readonly stopUrl: string }
  readonly language: Language
}

/** The letter as plain text. */
export function letterText({ paragraphs, footer }: Letter): string {
  const body = paragraphs.map((paragraph) => {
    if ('heading' in paragraph) return `${paragraph.heading}\n${'-'.repeat(paragraph.heading.length)}`
    if ('link' in paragraph) return `${paragraph.link.words}:\n${paragraph.link.url}`
    const about = paragraph.about === undefined ? [] : [paragraph.about]
    return [...about, ...paragraph.lines.map(lineText)].join('\n')
  })
  return [...body, `-- \n${footer.why}\n${footer.stop}: ${footer.stopUrl}`].join('\n\n') + '\n'
}

const lineText = (line: Line) => (typeof line === 'string' ? line : `${line.what}: ${line.url}`)

/**
 * The letter as HTML that mail programs show alike: no pictures, no scripts, one column. Its looks stand in the elements, as many
 * programs take nothing else; those that know dark mode find its colours in the head.
 */
export function letterHtml({ subject, paragraphs, footer, language }: Letter): string {
  const body = paragraphs.map((paragraph) => {
    if ('heading' in paragraph) return `<h2 style="${heading}">${escaped(paragraph.heading)}</h2>`
    if ('link' in paragraph) {
      const { words, url } = paragraph.link
      return `<p style="margin:24px 0"><a class="button" href="${escaped(url)}" style="${button}">${escaped(words)}</a></p>`
    }
    const about = paragraph.about === undefined ? [] : [`<strong>${escaped(paragraph.about)}</strong>`]
    return `<p>${[...about, ...paragraph.lines.map(lineHtml)].join('<br>')}</p>`
  })
  return [
    `<!doctype html>`,
    `<html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">`,
    `<title>${escaped(subject)}</title><style>${inTheDark}</style></head>`,
    `<body class="page" style="${page}">`,
    ...body,
    `<p class="small" style="${small}">${escaped(footer.why)}<br><a href="${escaped(footer.stopUrl)}" style="color:#4a5565">${escaped(footer.stop)}</a></p>`,
    `</body></html>`,
  ].join('\n')
}

const lineHtml = (line: Line) =>
  typeof line === 'string'
    ? escaped(line)
    : `${escaped(line.what)}: <a href="${escaped(line.url)}" style="color:#1d4f91">${escaped(line.url)}</a>`

const page =
  'margin:0 auto;padding:24px;max-width:36em;font:16px/1.5 system-ui,sans-serif;color:#16202c;background:#fff;overflow-wrap:anywhere'
const button =
  'display:inline-block;padding:10px 18px;background:#1d4f91;color:#fff;text-decoration:none;border-radius:4px'
const heading = 'margin:28px 0 8px;font-size:18px;line-height:1.3'
const small = 'margin-top:32px;padding-top:12px;border-top:1px solid #d5dbe3;font-size:13px;color:#4a5565'

// Only `!important` is stronger than what stands in the element.
const inTheDark = [
  ':root{color-scheme:light dark}',
  '@media (prefers-color-scheme:dark){',
  '.page{background:#16202c!important;color:#e6ebf2!important}',
  '.page a{color:#9cc2f5!important}',
  '.page .button{background:#9cc2f5!important;color:#10233d!important}',
  '.page .small,.page .small a{color:#a9b6c6!important;border-color:#3b4858!important}',
  '}',
].join('')

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML shows it. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
