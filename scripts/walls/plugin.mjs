// The project's own lint rules: the walls between its rooms, and no reading of the clock where time is handed in.
import { posix, relative, sep } from 'node:path'
import { definePlugin, defineRule } from '@oxlint/plugins'
import { root } from '../paths.mjs'
import { refusal } from './rooms.mjs'

/** Every way to name another file: import, export from, import(), and import types. */
const imports = defineRule({
  create(context) {
    const file = relative(root, context.filename).split(sep).join(posix.sep)
    /** @param {import('@oxlint/plugins').ESTree.Expression | null} source */
    const inspect = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return
      const message = refusal(file, source.value)
      if (message !== undefined) context.report({ node: source, message })
    }
    return {
      ImportDeclaration: (node) => inspect(node.source),
      ExportNamedDeclaration: (node) => inspect(node.source),
      ExportAllDeclaration: (node) => inspect(node.source),
      ImportExpression: (node) => inspect(node.source),
      TSImportType: (node) => inspect(node.source),
    }
  },
})

const givenTime =
  'Time and chance are handed in here (a Clock, ids, a seed), so that the same input gives the same output.'

/** `Date.now()`, `new Date()`, `Date()` and `Math.random()`; `new Date(instant)` is plain arithmetic and allowed. */
const noAmbientTime = defineRule({
  create(context) {
    return {
      MemberExpression(node) {
        const { object, property } = node
        if (object.type !== 'Identifier' || property.type !== 'Identifier') return
        const name = `${object.name}.${property.name}`
        if (name === 'Date.now' || name === 'Math.random' || name === 'performance.now') {
          context.report({ node, message: givenTime })
        }
      },
      NewExpression(node) {
        const bare =
          node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0
        if (bare) context.report({ node, message: givenTime })
      },
      CallExpression(node) {
        const bare = node.callee.type === 'Identifier' && node.callee.name === 'Date'
        if (bare) context.report({ node, message: givenTime })
      },
    }
  },
})

export default definePlugin({
  meta: { name: 'walls' },
  rules: { imports, 'no-ambient-time': noAmbientTime },
})
