// Blocks in Word: headings, paragraphs, lists, check-boxes, quotes, code.
import { AlignmentType, BorderStyle, HeadingLevel, LevelFormat, Paragraph, TextRun } from 'docx'
import type { FileChild, IParagraphOptions, NumberingDefinition } from 'docx'
import type { Language } from '#shared/lib/language.ts'
import type { Block } from '../document/block.ts'
import { wordBars, wordSquares } from './pictures.ts'
import { lines, runs } from './runs.ts'
import { wordTable } from './tables.ts'

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

/** Word's lists have nine levels; what is deeper stays at the last. */
const deepestLevel = 8
const step = 360
/** In twentieths of a point. */
const belowTable = 160

/** Whether there is a table right before a block, and right after it. */
interface Tables {
  readonly before: boolean
  readonly after: boolean
}

/** Writes blocks, and counts the numbered lists as it goes so that each begins anew. */
export class BlockWriter {
  #lists = 0
  readonly #language: Language

  constructor(language: Language) {
    this.#language = language
  }

  write(blocks: readonly Block[]): readonly FileChild[] {
    return this.#blocks(blocks, 0)
  }

  #blocks(blocks: readonly Block[], depth: number): readonly FileChild[] {
    return blocks.flatMap((block, index) => {
      const [before, after] = [isTable(blocks[index - 1]), isTable(blocks[index + 1])]
      // Two tables in a row would be read as one.
      const between = before && isTable(block) ? [new Paragraph({ style: 'TableText' })] : []
      return [...between, ...this.#block(block, depth, { before, after })]
    })
  }

  /** What leads up to a table stays on its page, and what comes after one keeps its distance. */
  #block(block: Block, depth: number, tables: Tables): readonly FileChild[] {
    switch (block.kind) {
      case 'heading': {
        const level = headings[block.level - 1] ?? HeadingLevel.HEADING_6
        return [new Paragraph({ heading: level, children: runs(block.content) })]
      }
      case 'paragraph':
        return [
          new Paragraph({
            ...indented(depth),
            keepNext: tables.after,
            ...(tables.before ? { spacing: { before: belowTable } } : {}),
            children: runs(block.content),
          }),
        ]
      case 'bullets':
        return this.#list(block.items, depth, bullets)
      case 'numbers':
        return this.#list(block.items, depth, numbersFrom(block.start))
      case 'tasks':
        return block.items.flatMap(({ checked, blocks }) =>
          this.#item(blocks, depth, {
            indent: { left: (depth + 1) * step, hanging: step },
            lead: [new TextRun(`${checked ? '☑' : '☐'} `)],
          }),
        )
      case 'quote':
        return this.#blocks(block.blocks, depth + 1)
      case 'code':
        return [new Paragraph({ ...indented(depth), children: lines(block.text), style: 'Code' })]
      case 'rule':
        return [
          new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'C9D1DC' } } }),
        ]
      case 'table':
        return [wordTable(block.table, this.#language)]
      case 'bars':
        return [wordBars(block.picture)]
      case 'squares':
        return [wordSquares(block.picture)]
    }
  }

  #list(
    items: readonly (readonly Block[])[],
    depth: number,
    reference: NumberingDefinition,
  ): readonly FileChild[] {
    const instance = (this.#lists += 1)
    const numbering = { reference, level: Math.min(depth, deepestLevel), instance }
    return items.flatMap((blocks) => this.#item(blocks, depth, { numbering }))
  }

  /** The first paragraph carries the number or check-box, the rest stands indented below it. */
  #item(
    blocks: readonly Block[],
    depth: number,
    { lead = [], ...options }: Pick<IParagraphOptions, 'numbering' | 'indent'> & { lead?: TextRun[] },
  ): readonly FileChild[] {
    const [first, ...rest] = blocks
    const content = first?.kind === 'paragraph' || first?.kind === 'heading' ? first.content : []
    const below = content.length === 0 ? blocks : rest
    return [
      new Paragraph({ ...options, children: [...lead, ...runs(content)] }),
      ...this.#blocks(below, depth + 1),
    ]
  }
}

/** What is drawn as a table in Word. */
function isTable(block: Block | undefined): boolean {
  return block?.kind === 'table' || block?.kind === 'bars' || block?.kind === 'squares'
}

function indented(depth: number): Pick<IParagraphOptions, 'indent'> {
  return depth === 0 ? {} : { indent: { left: depth * step } }
}

const bullets: NumberingDefinition = {
  reference: 'bullets',
  levels: levels((level) => ({ format: LevelFormat.BULLET, text: ['•', '◦', '▪'][level % 3] ?? '•' })),
}

/** Lists that begin at the same number share a definition. */
function numbersFrom(start: number): NumberingDefinition {
  return {
    reference: `numbers-from-${start}`,
    levels: levels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start })),
  }
}

function levels(
  look: (level: number) => Pick<NumberingDefinition['levels'][number], 'format' | 'text' | 'start'>,
): NumberingDefinition['levels'] {
  return Array.from({ length: deepestLevel + 1 }, (_, level) => ({
    level,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: (level + 1) * step, hanging: step } } },
    ...look(level),
  }))
}
