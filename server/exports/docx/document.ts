// A document as a Word file: title, language, styles, and page numbers.
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { IStylesOptions } from 'docx'
import type { Language } from '#shared/lib/language.ts'
import type { TextDocument } from '../document/block.ts'
import { BlockWriter } from './blocks.ts'
import { fixedFont, font } from './fonts.ts'

const ink = '1B2430'
const wordLanguage: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' }

/** The bytes of a .docx file. `pageWord` stands before the page's number. */
export async function writeDocx(
  document: TextDocument,
  language: Language,
  pageWord: string,
): Promise<Uint8Array> {
  const page = new Paragraph({
    alignment: AlignmentType.RIGHT,
    style: 'TableText',
    children: [
      new TextRun({ children: [`${pageWord} `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
    ],
  })
  const file = new Document({
    title: document.title,
    creator: document.author,
    lastModifiedBy: document.author,
    styles: styles(wordLanguage[language]),
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
          },
        },
        footers: { default: new Footer({ children: [page] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(document.title)] }),
          ...new BlockWriter(language).write(document.blocks),
        ],
      },
    ],
  })
  return Packer.toBuffer(file)
}

function styles(language: string): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { font, size, bold: true, color: ink },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: { font, size: 21, color: ink, language: { value: language } },
        // Said outright, or LibreOffice lets the lines of larger text run into each other.
        paragraph: { spacing: { after: 100, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font, size: 38, bold: true, color: ink },
        paragraph: { spacing: { after: 160, line: 252, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(28, 360),
      heading2: heading(24, 280),
      heading3: heading(22, 220),
      heading4: heading(21, 200),
      heading5: heading(21, 200),
      heading6: heading(21, 200),
    },
    paragraphStyles: [
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        run: { size: 18 },
        paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } },
      },
      { id: 'TableHeader', name: 'Table Header', basedOn: 'TableText', run: { bold: true } },
      { id: 'Code', name: 'Code', basedOn: 'Normal', run: { font: fixedFont, size: 19 } },
    ],
  }
}
