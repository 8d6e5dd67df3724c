// Headings of a text that is put below another heading, with no level skipped, as readers of the outline need it.
import type { Block } from './block.ts'

/** `blocks` with their headings below one of `level`: the highest level in use comes next, the others follow on. */
export function headingsBelow(level: number, blocks: readonly Block[]): readonly Block[] {
  const used = [...new Set(headingLevels(blocks))].toSorted((a, b) => a - b)
  return lowered(blocks, (from) => Math.min(6, level + 1 + used.indexOf(from)))
}

function headingLevels(blocks: readonly Block[]): readonly number[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' ? [block.level] : partsOf(block).flatMap(headingLevels),
  )
}

function lowered(blocks: readonly Block[], to: (level: number) => number): readonly Block[] {
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'heading':
        return { ...block, level: to(block.level) }
      case 'bullets':
      case 'numbers':
        return { ...block, items: block.items.map((item) => lowered(item, to)) }
      case 'tasks':
        return {
          ...block,
          items: block.items.map((item) => ({ ...item, blocks: lowered(item.blocks, to) })),
        }
      case 'quote':
        return { ...block, blocks: lowered(block.blocks, to) }
      case 'paragraph':
      case 'code':
      case 'rule':
      case 'table':
      case 'bars':
      case 'squares':
        return block
    }
  })
}

function partsOf(block: Block): readonly (readonly Block[])[] {
  switch (block.kind) {
    case 'bullets':
    case 'numbers':
      return block.items
    case 'tasks':
      return block.items.map(({ blocks }) => blocks)
    case 'quote':
      return [block.blocks]
    case 'heading':
    case 'paragraph':
    case 'code':
    case 'rule':
    case 'table':
    case 'bars':
    case 'squares':
      return []
  }
}
