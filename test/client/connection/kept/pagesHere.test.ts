// Which pages of a browser are still there, with locks as a browser has them.
import { expect, it, vi } from 'vitest'
import { pageHere } from '#client/connection/kept/pagesHere.ts'

/** Locks that are held until their page lets go of them. */
function browserLocks() {
  const held = new Set<string>()
  const request = vi.fn<(name: string) => Promise<unknown>>((name) => {
    held.add(name)
    return new Promise(() => undefined)
  })
  const query = async () => ({ held: [...held].map((name) => ({ name })), pending: [] })
  return { locks: { request, query }, letGo: () => held.clear() }
}

it('another page is there until it is gone, and no page is elsewhere than itself', async () => {
  const { locks, letGo } = browserLocks()
  const [one, other] = [pageHere(locks), pageHere(locks)]
  expect(await one.isElsewhere(other.id)).toBe(true)
  expect(await one.isElsewhere(one.id)).toBe(false)
  expect(await one.isElsewhere('a page of yesterday')).toBe(false)
  letGo()
  expect(await one.isElsewhere(other.id)).toBe(false)
})

it('no other page is there in a browser without locks', async () => {
  const [one, other] = [pageHere(undefined), pageHere(undefined)]
  expect(await one.isElsewhere(other.id)).toBe(false)
})

it('no other page is there in a browser that does not answer', async () => {
  const { locks } = browserLocks()
  const refusing = { ...locks, query: () => Promise.reject(new Error('The page is going away')) }
  const [one, other] = [pageHere(refusing), pageHere(refusing)]
  expect(await one.isElsewhere(other.id)).toBe(false)
})
