// A letter as mail programs get it: as text and as HTML, in the light and in the dark, on a phone.
import { describe, expect, it } from 'vitest'
import { letterHtml, letterText } from '#server/mail/letter.ts'
import type { Letter } from '#server/mail/letter.ts'

const letter: Letter = {
  subject: 'Inbjudan: <Ö-drift> & vätgas',
  paragraphs: [
    { lines: ['Hej Exempel!'] },
    {
      about: 'Boka möte',
      lines: ['Klart senast: 2027-01-15', { what: 'Videomöte', url: 'https://video.example/m?a=1&b=2' }],
    },
    { link: { words: 'Öppna', url: 'https://dialog.example/l/x' } },
  ],
  footer: { why: 'Varför', stop: 'Sluta', stopUrl: 'https://dialog.example/u/x' },
  language: 'sv',
}

describe('a letter', () => {
  it('says what an address is for, and leads there where it is HTML', () => {
    expect(letterText(letter)).toContain(
      'Boka möte\nKlart senast: 2027-01-15\nVideomöte: https://video.example/m?a=1&b=2\n',
    )
    expect(letterHtml(letter)).toMatch(
      /Videomöte: <a href="https:\/\/video\.example\/m\?a=1&amp;b=2"[^>]*>https:\/\/video\.example\/m\?a=1&amp;b=2<\/a>/,
    )
  })

  it('says which language it is in, and what it is about', () => {
    expect(letterHtml(letter)).toContain('<html lang="sv">')
    expect(letterHtml(letter)).toContain('<title>Inbjudan: &lt;Ö-drift&gt; &amp; vätgas</title>')
  })

  it('is as wide as a phone, and breaks what is longer than a line', () => {
    expect(letterHtml(letter)).toContain(
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
    )
    expect(letterHtml(letter)).toMatch(/<body [^>]*overflow-wrap:anywhere/)
  })

  it('has colours of its own in the dark, for everything that has a colour in the light', () => {
    const html = letterHtml(letter)
    expect(html).toContain('<meta name="color-scheme" content="light dark">')
    const [, dark = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? []
    const coloured = [...html.matchAll(/<(\w+) (?:class="(\w+)" )?[^>]*style="[^"]*(?:color|background):/g)]
    expect(coloured).toHaveLength(5)
    for (const [, element = '', name] of coloured)
      expect(dark).toContain(name === undefined ? ` ${element}{` : `.${name}`)
    for (const rule of dark.matchAll(/(?<!-)(?:color|background):#[^;}]+/g))
      expect(rule[0]).toContain('!important')
  })
})
