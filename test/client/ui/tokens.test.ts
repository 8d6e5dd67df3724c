import { describe, expect, it } from 'vitest'
import { dark, light } from '#client/ui/tokens.ts'
import type { Palette } from '#client/ui/tokens.ts'

/** Relative luminance as WCAG 2 defines it, from `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const text: readonly (readonly [keyof Palette, readonly (keyof Palette)[]])[] = [
  ['ink', ['paper', 'surface', 'actionTint', 'soonTint', 'overTint']],
  ['quiet', ['paper', 'surface', 'actionTint']],
  ['action', ['paper', 'surface', 'actionTint']],
  ['soon', ['paper', 'surface', 'soonTint']],
  ['over', ['paper', 'surface', 'overTint']],
  ['onFilled', ['actionFilled', 'overFilled']],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s scheme', (_name, palette) => {
  it.each(text.flatMap(([colour, grounds]) => grounds.map((ground) => [colour, ground] as const)))(
    '%s can be read on %s',
    (colour, ground) => {
      expect(contrast(palette[colour], palette[ground])).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(['paper', 'surface'] as const)('the edge of what can be filled in stands out on %s', (ground) => {
    expect(contrast(palette.border, palette[ground])).toBeGreaterThanOrEqual(3)
  })

  it('the focus ring stands out on the page and beside the primary button', () => {
    expect(contrast(palette.action, palette.paper)).toBeGreaterThanOrEqual(3)
    expect(contrast(palette.actionFilled, palette.paper)).toBeGreaterThanOrEqual(2.5)
  })
})
