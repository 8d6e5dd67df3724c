// @vitest-environment jsdom
// What a page tells the service worker to keep, and when.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const told = vi.fn<(paths: readonly string[]) => void>()
const asked = vi.fn<typeof fetch>()

/** Loads the module anew, as a page does, in a browser that has fetched one file of the build. */
async function newPage({ saveData = false, worker = true } = {}) {
  vi.resetModules()
  vi.stubGlobal('navigator', {
    connection: { saveData },
    ...(worker && { serviceWorker: { register: async () => ({ active: { postMessage: told } }) } }),
  })
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      readonly #notice: (fetched: { getEntries: () => { name: string }[] }) => void
      constructor(notice: (fetched: { getEntries: () => { name: string }[] }) => void) {
        this.#notice = notice
      }
      observe() {
        this.#notice({ getEntries: () => [{ name: '/assets/first-1.css' }, { name: '/api/session' }] })
      }
    },
  )
  return import('#client/app/keptPages.ts')
}

/** The build of a page as it tells it. */
const build = () => told.mock.calls[0]?.[0][0]
const rest = () => vi.advanceTimersByTimeAsync(10_000)

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', asked)
  asked.mockImplementation(async () => Response.json({ script: build(), files: ['/assets/Display-1.js'] }))
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  told.mockReset()
})

it('is told at once of what the page has fetched, and of what the server answers never', async () => {
  const { keepPages } = await newPage()
  await keepPages()
  expect(told.mock.calls).toEqual([[[build(), '/assets/first-1.css'], []]])
})

it('is told of the other views when a page of a dialogue has come to rest, and once', async () => {
  const { keepPages, keepOtherViews } = await newPage()
  await keepPages()
  void keepOtherViews()
  void keepOtherViews()
  await vi.advanceTimersByTimeAsync(4000)
  expect(asked).not.toHaveBeenCalled()
  await rest()
  expect(told.mock.calls.slice(1)).toEqual([[[build(), '/assets/Display-1.js'], []]])
})

it('is told of no other views by whoever saves data', async () => {
  const { keepPages, keepOtherViews } = await newPage({ saveData: true })
  await keepPages()
  void keepOtherViews()
  await rest()
  expect(asked).not.toHaveBeenCalled()
  expect(told).toHaveBeenCalledOnce()
})

it('is told of no files of another build, nor of any when the list is not reached', async () => {
  for (const answer of [
    async () => Response.json({ script: '/assets/first-2.js', files: ['/assets/Display-2.js'] }),
    () => Promise.reject(new TypeError('offline')),
  ]) {
    asked.mockImplementation(answer)
    const { keepPages, keepOtherViews } = await newPage()
    await keepPages()
    void keepOtherViews()
    await rest()
    expect(told.mock.calls.flatMap(([paths]) => paths)).not.toContain('/assets/Display-2.js')
  }
})

it('is not there in every browser, and nothing is kept then', async () => {
  const { keepPages, keepOtherViews } = await newPage({ worker: false })
  await keepOtherViews()
  await keepPages()
  await keepOtherViews()
  expect(told).not.toHaveBeenCalled()
  expect(asked).not.toHaveBeenCalled()
})
