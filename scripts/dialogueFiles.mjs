// Tells, in a file of the build, which files a page of a dialogue may come to need, so that it can have them kept before it is offline.

/** Where the client asks for the list (client/app/keptPages.ts). */
const fileName = 'dialogueFiles.json'
/** By this module a page knows its build: the script that holds it is named in the list. */
const knownBy = '/client/app/keptPages.ts'
/** Views are fetched from here; those of dialogues that are running lie in the folder below. */
const routes = '/client/app/routes.tsx'
const rooms = '/client/app/room/'

/**
 * What is used of a chunk of the build.
 * @typedef {{
 *   type: 'chunk', fileName: string, facadeModuleId: string | null, moduleIds: string[], imports: string[],
 *   dynamicImports: string[], viteMetadata?: { importedCss: Set<string>, importedAssets: Set<string> }
 * }} Chunk
 */

/**
 * A plugin for the build of the client. The list is `{ script, files }`: the script by which a build is known, and the paths of
 * all that pages of a dialogue fetch, except the views that prepare one or are about no dialogue.
 * @returns {import('vite').Plugin}
 */
export function dialogueFiles() {
  return {
    name: 'dialogue-files',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        /** @type {Map<string, Chunk>} */
        const chunks = new Map()
        for (const [name, output] of Object.entries(bundle))
          if (output.type === 'chunk') chunks.set(name, output)
        const first = [...chunks.values()].find(({ moduleIds }) =>
          moduleIds.some((id) => id.endsWith(knownBy)),
        )
        const routesId = first?.moduleIds.find((id) => id.endsWith(routes))
        const views =
          routesId === undefined ? undefined : this.getModuleInfo(routesId)?.dynamicallyImportedIds
        if (first === undefined || views === undefined) throw new Error(`${knownBy} or ${routes} has moved`)
        const others = new Set(views.filter((id) => !id.includes(rooms)))
        const files = [...reached(first, chunks, others)].map((name) => `/${name}`)
        this.emitFile({
          type: 'asset',
          fileName,
          source: JSON.stringify({ script: `/${first.fileName}`, files: files.toSorted() }),
        })
      },
    },
  }
}

/**
 * The names of `start` and of everything that it leads to, but for what only the views in `others` lead to.
 * @param {Chunk} start
 * @param {ReadonlyMap<string, Chunk>} chunks
 * @param {ReadonlySet<string>} others
 * @returns {Set<string>}
 */
function reached(start, chunks, others) {
  const names = new Set([start.fileName])
  /** @type {Chunk[]} */
  const toFollow = [start]
  for (let chunk = toFollow.pop(); chunk !== undefined; chunk = toFollow.pop()) {
    for (const style of chunk.viteMetadata?.importedCss ?? []) names.add(style)
    const next = chunk.dynamicImports.filter((name) => !others.has(chunks.get(name)?.facadeModuleId ?? ''))
    for (const name of [...chunk.imports, ...next]) {
      const found = chunks.get(name)
      if (found === undefined || names.has(name)) continue
      names.add(name)
      toFollow.push(found)
    }
  }
  return names
}
