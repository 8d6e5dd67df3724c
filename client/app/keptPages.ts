// Has the files of the client kept in the browser, so that a dialogue can be opened again without a network: tells the service
// worker (client/worker/keepPages.ts), which does it, what this page is made of, and what other views of a dialogue are.
import { isList, isObject, isText } from '#client/connection/wire/envelope.ts'
import { seconds } from '#shared/time/instant.ts'

/** Those that were not needed wait until the page has been at rest for so long, and for as much again at most, each page its own time. */
const restTime = seconds(5)

/** The name of this script has a hash of the build in it, by which the worker knows the build. */
const build = pathOf(import.meta.url)

/** Keeps the files at these paths. */
type Keep = (paths: readonly string[]) => void

/** `null` as long as nothing is to be kept, and where the browser cannot. */
let keeping: Promise<Keep | null> | null = null
let keepsAll = false

/** Begins to keep what pages are made of: what has been fetched so far, and each file that is fetched from now on. */
export async function keepPages(): Promise<void> {
  keeping = begin()
  const keep = await keeping
  if (keep === null) return
  const observer = new PerformanceObserver((fetched) => keep(filesIn(fetched.getEntries())))
  observer.observe({ type: 'resource', buffered: true })
}

/** Has the other views of dialogues kept too, once the page has come to rest. Does nothing unless pages are kept, nor a second time. */
export async function keepOtherViews(): Promise<void> {
  const keep = await keeping
  if (keep === null || keepsAll || savesData()) return
  keepsAll = true
  await rest()
  keep(await otherFiles())
}

async function begin(): Promise<Keep | null> {
  const registration = await registered()
  return (
    registration &&
    ((paths) => {
      const worker = registration.active ?? registration.waiting ?? registration.installing
      worker?.postMessage([build, ...paths], [])
    })
  )
}

/** `null` where the browser does not let it be, as in some private windows: pages then need the network. */
async function registered(): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator)) return null
  try {
    return await navigator.serviceWorker.register('/keepPages.js', { scope: '/d/' })
  } catch {
    return null
  }
}

/** Whether the user pays for what is fetched, and has said that it is to be little. */
function savesData(): boolean {
  const connection: unknown = 'connection' in navigator ? navigator.connection : null
  return isObject(connection) && connection['saveData'] === true
}

/** Resolves when the page has had what it needs for a while, and has nothing else to do. */
async function rest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, restTime * (1 + Math.random())))
  if ('requestIdleCallback' in window) await new Promise((resolve) => requestIdleCallback(resolve))
}

/** The files of this build that any view of a dialogue needs; none when the server has another build by now, or is not reached. */
async function otherFiles(): Promise<readonly string[]> {
  try {
    const list: unknown = await (await fetch('/dialogueFiles.json')).json()
    if (!isObject(list) || list['script'] !== build) return []
    return isList(list['files'], isText) ? list['files'] : []
  } catch {
    return []
  }
}

function pathOf(address: string): string {
  return new URL(address, window.location.href).pathname
}

const filesIn = (entries: PerformanceEntryList): readonly string[] =>
  entries.map(({ name }) => pathOf(name)).filter((path) => path.startsWith('/assets/'))
