// docs/benchmarks.md: one section a bench, written by the bench itself, with machine, versions and date.
import { readFile, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'

const file = fileURLToPath(new URL('../../../docs/benchmarks.md', import.meta.url))

const preamble = `# Benchmarks

Each section is written by the command it names, which anyone can run again. Machines differ and this one was shared: what counts
is the ratio between what was measured side by side, not the bare figure.
`

/** Writes the section of one bench, in the place of an earlier one. `packages` are those whose versions matter. */
export async function writeSection(
  title: string,
  command: string,
  packages: readonly string[],
  body: string,
): Promise<void> {
  const versions = await Promise.all(packages.map(async (name) => `${name} ${await versionOf(name)}`))
  const [cpu] = cpus()
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB`
  const where = [machine, `Node ${process.versions.node}`, ...versions].join(' · ')
  const day = new Date().toISOString().slice(0, 10)
  const section = `## ${title}\n\n\`${command}\` · ${day} · ${where}\n\n${body.trim()}\n`
  const before = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return preamble
    throw error
  })
  const [head = preamble, ...sections] = before.split(/^(?=## )/m)
  const others = sections.filter((each) => !each.startsWith(`## ${title}\n`))
  const ordered = [...others, section].toSorted((a, b) => a.localeCompare(b, 'en'))
  const text = [head, ...ordered].map((part) => part.trim()).join('\n\n')
  await writeFile(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }))
}

async function versionOf(name: string): Promise<string> {
  const path = fileURLToPath(new URL(`../../../node_modules/${name}/package.json`, import.meta.url))
  const parsed: unknown = JSON.parse(await readFile(path, 'utf8'))
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : '?'
}
