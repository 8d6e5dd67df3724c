// JSON as nobody should send it: values of wrong kinds, and messages with some of their parts replaced, taken away or added.
import type { Dice } from './dice.ts'

/** JSON as text of its own, for what JSON.stringify would not write. */
interface Raw {
  readonly text: string
}

const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`
const deepObject = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

/** Values as they stand in JSON. */
const values: readonly string[] = [
  'null',
  'true',
  '0',
  '-1',
  '1e308',
  '-1e999',
  '9007199254740993',
  '0.1',
  '""',
  '" "',
  '"\\u0000"',
  '"\\ud800"',
  '"\\u202e\\u2066"',
  '"__proto__"',
  '"constructor"',
  '"toString"',
  '"../../etc/passwd"',
  '"<script>alert(1)</script>"',
  '"javascript:alert(1)"',
  '"2026-13-45"',
  '"=1+1"',
  '[]',
  '{}',
  '[null]',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '{"length":4294967295}',
  '{"toJSON":"x","then":"y"}',
  '{"_placeholder":true,"num":0}',
]

/** Any value at all, as JSON. */
export function hostileValue(dice: Dice): string {
  const turn = dice.chance()
  if (turn < 0.03) return deep(200 + dice.below(4000))
  if (turn < 0.05) return deepObject(200 + dice.below(2000))
  if (turn < 0.08) return JSON.stringify('å'.repeat(dice.below(20_000)))
  if (turn < 0.1) return `[${Array.from({ length: dice.below(3000) }, () => '1').join()}]`
  return dice.oneOf(values)
}

/** `message` as JSON, with one to three of its parts made hostile. */
export function mutated(message: unknown, dice: Dice): string {
  let tree: unknown = structuredClone(message)
  for (let times = 1 + dice.below(3); times > 0; times -= 1) tree = changed(tree, dice)
  return written(tree)
}

/** JSON that ends too early, or goes on. */
export function torn(json: string, dice: Dice): string {
  return dice.chance() < 0.5
    ? json.slice(0, dice.below(json.length + 1))
    : json + dice.oneOf(['}', ']', ',', '\0', json])
}

function changed(tree: unknown, dice: Dice): unknown {
  const entries =
    typeof tree === 'object' && tree !== null && !isRaw(tree) ? Object.entries<unknown>({ ...tree }) : []
  if (entries.length === 0 || dice.chance() < 0.1) return { text: hostileValue(dice) } satisfies Raw
  const [key, value] = dice.oneOf(entries)
  const turn = dice.chance()
  const rest = entries.filter(([name]) => name !== key)
  const others = ((): [string, unknown][] => {
    if (turn < 0.1) return rest
    if (turn < 0.2)
      return [
        ...entries,
        [dice.oneOf(['__proto__', 'constructor', 'extra', '', 'type', 'then']), { text: hostileValue(dice) }],
      ]
    return entries.map(([name, each]) => [name, name === key ? changed(value, dice) : each])
  })()
  return Array.isArray(tree) ? others.map(([, each]) => each) : new Map(others)
}

const isRaw = (tree: object): tree is Raw =>
  Object.keys(tree).join() === 'text' && 'text' in tree && typeof tree.text === 'string'

/** Maps are objects, whose keys may be any: `__proto__` would be lost in a real one. */
function written(tree: unknown): string {
  if (tree instanceof Map) {
    return `{${[...tree].map(([key, value]) => `${JSON.stringify(key)}:${written(value)}`).join()}}`
  }
  if (Array.isArray(tree)) return `[${tree.map(written).join()}]`
  if (typeof tree === 'object' && tree !== null) {
    if (isRaw(tree)) return tree.text
    return written(new Map(Object.entries(tree)))
  }
  return JSON.stringify(tree) ?? 'null'
}
