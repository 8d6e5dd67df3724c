// Mantine's theme, made from the tokens, and the same tokens as CSS variables (`--paper`, `--ink`, `--action` …).
import { createTheme } from '@mantine/core'
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core'
import { dark, light, spaces, textSizes } from './tokens.ts'
import type { Palette } from './tokens.ts'

// Mantine wants ten shades of each colour; shade 7 is the filled ground in the light scheme, 8 in the dark.
const blue: MantineColorsTuple = [
  '#e8effa',
  '#d3e1f5',
  '#b5cef0',
  '#93bcf7',
  '#6b9be0',
  '#4a7fca',
  '#3a6fbb',
  light.actionFilled,
  dark.actionFilled,
  '#123465',
]
const amber: MantineColorsTuple = [
  '#fdf0cf',
  '#fae3ae',
  '#f7d583',
  '#f2bd54',
  '#dca033',
  '#b97f1b',
  '#98620b',
  light.soon,
  '#7d4b00',
  '#4f3000',
]
const red: MantineColorsTuple = [
  '#fdeae8',
  '#fad2ce',
  '#ffb8b1',
  '#ff9a90',
  '#e96a60',
  '#d5483e',
  '#c1372e',
  light.overFilled,
  dark.overFilled,
  '#6d1510',
]
const gray: MantineColorsTuple = [
  '#f4f5f6',
  '#eceef1',
  light.line,
  '#c9cdd4',
  light.border,
  '#676e79',
  light.quiet,
  '#3d434c',
  '#262a31',
  light.ink,
]
const darkGrays: MantineColorsTuple = [
  dark.ink,
  '#c9ced6',
  dark.quiet,
  dark.border,
  '#434a55',
  '#2b3039',
  dark.surface,
  dark.paper,
  '#0f1115',
  '#0a0c0f',
]

const font = "'Inter Variable', system-ui, sans-serif"
const field = { defaultProps: { size: 'md' } }
// The list itself scrolls, which arrows go through, and not a box around it, which no key would come to.
const choices = {
  defaultProps: {
    size: 'md',
    withScrollArea: false,
    styles: { options: { maxHeight: 'min(220px, 40dvh)', overflowY: 'auto' } },
  },
}

/** The theme for `MantineProvider`. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 7, dark: 8 },
  colors: { blue, amber, red, gray, dark: darkGrays },
  black: light.ink,
  fontFamily: font,
  headings: {
    fontFamily: font,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: textSizes.title, lineHeight: '1.25' },
      h2: { fontSize: textSizes.large, lineHeight: '1.35' },
      h3: { fontSize: textSizes.body, lineHeight: '1.5' },
      h4: { fontSize: textSizes.body, lineHeight: '1.5' },
      h5: { fontSize: textSizes.small, lineHeight: '1.5' },
      h6: { fontSize: textSizes.small, lineHeight: '1.5' },
    },
  },
  fontSizes: {
    xs: textSizes.small,
    sm: textSizes.small,
    md: textSizes.body,
    lg: textSizes.large,
    xl: textSizes.title,
  },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.4', xl: '1.25' },
  spacing: { xs: spaces.one, sm: spaces.oneHalf, md: spaces.two, lg: spaces.three, xl: spaces.four },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '16px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: field,
    TextInput: field,
    Textarea: field,
    NumberInput: field,
    Select: choices,
    NativeSelect: field,
    MultiSelect: choices,
    Autocomplete: choices,
    TagsInput: choices,
    Checkbox: field,
    Radio: field,
    SegmentedControl: field,
    Anchor: { defaultProps: { underline: 'always' } },
    // What would take the focus first is no item, and a menu may hold nothing else that takes it.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, hideDetached: false } },
    // In a low window what one goes through in it can move its button out of sight.
    Popover: { defaultProps: { hideDetached: false } },
  },
})

const asVariables = (palette: Palette) =>
  Object.fromEntries(
    Object.entries(palette).map(([name, value]) => [
      `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      String(value),
    ]),
  )

const shared = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--quiet)',
  '--mantine-color-anchor': 'var(--action)',
  '--mantine-color-error': 'var(--over)',
  '--mantine-color-placeholder': 'var(--quiet)',
  '--mantine-color-default-border': 'var(--border)',
  '--mantine-color-blue-text': 'var(--action)',
  '--mantine-color-blue-light': 'var(--action-tint)',
  '--mantine-color-blue-light-color': 'var(--action)',
  '--mantine-color-blue-outline': 'var(--action)',
  '--mantine-color-amber-text': 'var(--soon)',
  '--mantine-color-amber-light': 'var(--soon-tint)',
  '--mantine-color-amber-light-color': 'var(--soon)',
  '--mantine-color-red-text': 'var(--over)',
  '--mantine-color-red-light': 'var(--over-tint)',
  '--mantine-color-red-light-color': 'var(--over)',
  '--mantine-color-red-outline': 'var(--over)',
}

/** The tokens as CSS variables for each scheme, and Mantine's own variables set to them. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...asVariables(light), ...shared },
  dark: { ...asVariables(dark), ...shared },
})
