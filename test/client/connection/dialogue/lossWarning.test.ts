// The question before a page is closed on which something would be lost.
import { expect, it } from 'vitest'
import { createDialogueStore } from '#client/connection/dialogue/dialogueStore.ts'
import { warnOfLoss } from '#client/connection/dialogue/lossWarning.ts'

const isAskedIn = (window: EventTarget) =>
  !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

it('is asked only while there is something that ends with the page, and not after the dialogue is left', () => {
  const store = createDialogueStore()
  const window = new EventTarget()
  const { subscribe } = store
  const stop = warnOfLoss({ subscribe, endsWithPage: () => store.get().endsWithPage }, window)
  expect(isAskedIn(window)).toBe(false)
  store.set({ endsWithPage: true })
  expect(isAskedIn(window)).toBe(true)
  store.set({ endsWithPage: false })
  expect(isAskedIn(window)).toBe(false)
  store.set({ endsWithPage: true })
  stop()
  expect(isAskedIn(window)).toBe(false)
})

it('is asked from the first about what is held already', () => {
  const window = new EventTarget()
  const stop = warnOfLoss({ endsWithPage: () => true, subscribe: () => () => undefined }, window)
  expect(isAskedIn(window)).toBe(true)
  stop()
  expect(isAskedIn(window)).toBe(false)
})
