// Has the files of the client kept in the browser, so that a dialogue can be opened again without a network: tells the service
// worker (client/worker/keepPages.ts), which does it, what this page is made of.

/** Begins to keep them, where the browser can: those fetched so far, and each that is fetched from now on. */
export async function keepPages(): Promise<void> {
  const registration = await registered()
  if (registration === null) return
  const tell = (paths: readonly string[]) => {
    const worker = registration.active ?? registration.waiting ?? registration.installing
    // The name of this script has a hash of the build in it, by which the worker knows the build.
    worker?.postMessage([pathOf(import.meta.url), ...paths], [])
  }
  const observer = new PerformanceObserver((fetched) => tell(filesIn(fetched.getEntries())))
  observer.observe({ type: 'resource', buffered: true })
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

const pathOf = (address: string) => new URL(address, window.location.href).pathname

const filesIn = (entries: PerformanceEntryList): readonly string[] =>
  entries.map(({ name }) => pathOf(name)).filter((path) => path.startsWith('/assets/'))
