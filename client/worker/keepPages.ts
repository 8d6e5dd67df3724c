// The service worker below /d/: keeps the files that a dialogue's page is made of, so that it can be opened again without a
// network. It keeps the built client alone; nothing that the server answers to a person ever comes here.

declare const self: ServiceWorkerGlobalScope

/** Each build has a cache of its own, named by this and by a script that only pages of that build name. */
const prefix = 'snabbdialog/'
/** The page: one and the same at every address. */
const shell = '/'

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(file(request))
})

// What a page tells: the script that its build is known by, and files that it has fetched.
self.addEventListener('message', (event) => {
  const told: unknown = event.data
  if (!isListOfFiles(told)) return
  const [script, ...files] = told
  if (script !== undefined) event.waitUntil(keep(script, files))
})

const isListOfFiles = (told: unknown): told is readonly string[] =>
  Array.isArray(told) && told.every((path) => typeof path === 'string' && path.startsWith('/assets/'))

/** As the server has it; only when there is no way to the server, as it was kept. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await caches.match(shell)
    if (kept !== undefined) return kept
    throw error
  }
}

/** A file with a hash of its content in its name never changes. */
async function file(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}

/** The page itself is kept last, so that no page is kept without its files; earlier builds go when this one is whole. */
async function keep(script: string, files: readonly string[]): Promise<void> {
  const cache = await caches.open(prefix + script)
  for (const path of [script, ...files]) {
    // One after the other, and after whatever a page needs now.
    if ((await cache.match(path)) === undefined) await cache.add(new Request(path, { priority: 'low' }))
  }
  if ((await cache.match(shell)) !== undefined) return
  const response = await fetch(shell)
  // The server may have a newer build by now; the page that is opened next tells of that one.
  if (!response.ok || !(await response.clone().text()).includes(script)) return
  await cache.put(shell, response)
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== prefix + script) await caches.delete(name)
  }
}
