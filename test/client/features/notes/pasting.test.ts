// @vitest-environment jsdom
// What is copied in other programs and pasted into the notes keeps its words, apart from each other and in order.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { rowsAsLines } from '#client/features/notes/writing/pastedTables.ts'
import { plainText } from '#client/features/notes/writing/plainText.ts'
import { endings, fragmentOf, open } from './editorScene.ts'

function pasted(html: string): string {
  const doc = new Y.Doc()
  open(doc).editor.view.pasteHTML(html, new ClipboardEvent('paste'))
  return plainText(fragmentOf(doc)).trim()
}

const tableOf = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`

const end = () => {
  for (const ending of endings.splice(0)) ending()
}

describe('pasting', () => {
  it.each([
    [
      'a spreadsheet',
      '<google-sheets-html-origin><style>td {border: 0}</style><table><tbody><tr><td>Region Skåne</td><td><b>Vätgas</b></td></tr><tr><td></td><td>Stål</td></tr><tr><td></td></tr></tbody></table>',
      'Region Skåne · Vätgas\nStål',
    ],
    [
      'a table with a head and a caption',
      '<table><caption>Regioner</caption><thead><tr><th>Namn</th><th>Ort</th></tr></thead><tbody><tr><td>A</td><td>B</td></tr></tbody></table>',
      'Regioner\nNamn · Ort\nA · B',
    ],
    [
      'a word processor’s page',
      '<html xmlns:o="x"><head><style>p{}</style></head><body><!--StartFragment--><h1>Rubrik<o:p></o:p></h1><p class=MsoNormal>Text <u>under</u> <s>strök</s><o:p></o:p></p><table class=MsoTableGrid><tr><td><p class=MsoNormal>Cell A</p></td><td><p class=MsoNormal>Cell B</p></td></tr><tr><td><p>ett</p><p>två</p></td><td>tre</td></tr></table><!--EndFragment--></body></html>',
      'Rubrik\nText under strök\nCell A · Cell B\nett\ntvå\ntre',
    ],
    [
      'a table in a table',
      '<table><tr><td>ute</td><td><table><tr><td>inne</td><td>bredvid</td></tr></table></td></tr></table>',
      'ute\ninne · bredvid',
    ],
    [
      'a message',
      '<div><div>Hej <span itemtype="http://schema.skype.com/Mention">alla</span></div><div>rad två<br>rad tre</div><blockquote><p>citat</p></blockquote><pre><code>kod\nrad</code></pre></div>',
      'Hej alla\nrad två\nrad tre\ncitat\nkod\nrad',
    ],
    [
      'a list in a list',
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-x"><p dir="ltr">Första</p><ul><li aria-level="1"><p>punkt</p></li><ul><li aria-level="2"><p>under</p></li></ul></ul></b>',
      'Första\npunkt\nunder',
    ],
  ])('%s', (_what, html, text) => {
    expect(pasted(html)).toBe(text)
  })

  it('loses no letter of a table, however it is made up, and keeps their order', { timeout: 90_000 }, () => {
    const { tree } = fc.letrec<{ tree: string; cell: string }>((tie) => ({
      tree: fc
        .array(fc.array(tie('cell'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
        .map(tableOf),
      cell: fc
        .array(
          fc.oneof(
            { depthSize: 'small' },
            fc.constant('@'),
            fc.constantFrom(
              '<p>@</p>',
              '<div>@</div>',
              '<b>@</b>',
              '@<br>@',
              '<ul><li>@</li></ul>',
              '<div><p>@</p>@</div>',
            ),
            tie('tree'),
          ),
          { maxLength: 3 },
        )
        .map((parts) => parts.join('')),
    }))
    fc.assert(
      fc.property(tree, (html) => {
        let count = 0
        const filled = html.replaceAll('@', () => String.fromCodePoint(0x4e00 + count++))
        const all = Array.from({ length: count }, (_, index) => String.fromCodePoint(0x4e00 + index))
        expect(pasted(filled).match(/[\u4e00-\u9fff]/gu) ?? []).toEqual(all)
      }),
      { numRuns: 30, plugins: [fc.afterEach(end)] },
    )
  })

  it('leaves alone what holds no table', () => {
    const html = '<p data-pm-slice="1 1 []">ett &amp; två</p>'
    expect(rowsAsLines(html)).toBe(html)
  })
})
