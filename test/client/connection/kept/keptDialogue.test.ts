// @vitest-environment jsdom
// The dialogue as it is kept in the browser for a page that is opened again without a network.
import { beforeEach, expect, it, vi } from 'vitest'
import { createDialogueStore } from '#client/connection/dialogue/dialogueStore.ts'
import { createKeeping } from '#client/connection/dialogue/keepDialogue.ts'
import { dialogueShelf, forgetDialogues, keptFor } from '#client/connection/kept/keptDialogue.ts'
import type { Role } from '#shared/dialogue/role.ts'
import { instant, later, milliseconds, minutes } from '#shared/time/instant.ts'
import { stateAt } from '../dialogue/connectionScene.ts'

const noon = instant(1_800_000_000_000)
/** This computer's clock is three minutes slow. */
const clockOffset = minutes(3)
const seatOf = (role: Role) => ({
  personId: 'leader',
  name: 'Facilitator Exempel',
  organisationId: 'vinnova',
  role,
})
const kept = { seat: seatOf('presenter'), state: stateAt(3), knownAt: noon, clockOffset }

interface Page {
  readonly dialogueId?: string
  readonly as?: string
  readonly build?: string
  /** How long after noon the page reads. */
  readonly after?: number
}

const shelf = ({ dialogueId = 'dialogue1', as, build = 'a', after = 0 }: Page = {}) =>
  dialogueShelf({
    dialogueId,
    as,
    storage: localStorage,
    build,
    now: () => later(noon, milliseconds(after - clockOffset)),
  })

/** A page that shows the dialogue and is online. */
function shown(role: Role = 'presenter') {
  const store = createDialogueStore()
  const forgetNotes = vi.fn<(personId: string | null) => void>()
  const keeping = createKeeping({
    store,
    shelf: shelf(),
    as: undefined,
    forgetNotes,
    serverNow: () => noon,
    now: () => later(noon, milliseconds(-clockOffset)),
  })
  keeping.follow()
  store.set({ status: 'online', seat: seatOf(role), state: stateAt(3) })
  return { store, keeping, forgetNotes }
}

beforeEach(() => localStorage.clear())

it('is there again for the same seat in the same dialogue, and for no other', () => {
  shelf().keep(kept)
  expect(shelf().read()).toMatchObject(kept)
  expect(shelf({ as: 'somebody' }).read()).toBeNull()
  expect(shelf({ dialogueId: 'dialogue2' }).read()).toBeNull()
})

it('is not shown by a page of another build, nor when it is more than a day old', () => {
  shelf().keep(kept)
  expect(shelf({ build: 'b' }).read()).toBeNull()
  expect(shelf({ after: keptFor }).read()).not.toBeNull()
  expect(shelf({ after: keptFor + 1 }).read()).toBeNull()
})

it('leaves the browser a day later, when another dialogue is kept', () => {
  shelf().keep(kept)
  localStorage.setItem('snabbdialog.dialogue/broken/', '{"build":"a"')
  const late = shelf({ dialogueId: 'dialogue2', after: keptFor + 1 })
  late.keep({ ...kept, knownAt: later(noon, keptFor) })
  expect(Object.keys(localStorage)).toEqual(['snabbdialog.dialogue/dialogue2/'])
})

it('is nothing when what is kept cannot be read', () => {
  for (const text of ['{"build":"a"', '{}', '{"build":"a","seat":null,"state":{"seq":3}}']) {
    localStorage.setItem('snabbdialog.dialogue/dialogue1/', text)
    expect(shelf().read()).toBeNull()
  }
})

it('makes way for nothing at all in a browser without room for it', () => {
  shelf().keep(kept)
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  shelf().keep(kept)
  expect(shelf().read()).toBeNull()
})

const somebodyElse = { ...kept, seat: { ...seatOf('panel'), personId: 'somebody' } }

it('goes for whoever is not let in any more under every address, and stays for others in the same browser', () => {
  shelf().keep(kept)
  shelf({ as: 'leader' }).keep(kept)
  shelf({ as: 'somebody' }).keep(somebodyElse)
  shelf({ dialogueId: 'dialogue2' }).keep(kept)
  shelf().forget('leader')
  expect(Object.keys(localStorage)).toEqual([
    'snabbdialog.dialogue/dialogue1/somebody',
    'snabbdialog.dialogue/dialogue2/',
  ])
  shelf().forget(null)
  expect(Object.keys(localStorage)).toEqual(['snabbdialog.dialogue/dialogue2/'])
})

it('goes for everybody but those who still have a seat', () => {
  shelf().keep(kept)
  shelf({ as: 'somebody' }).keep(somebodyElse)
  forgetDialogues(localStorage, ['somebody'])
  expect(Object.keys(localStorage)).toEqual(['snabbdialog.dialogue/dialogue1/somebody'])
})

it('goes with signing out, and nothing else does', () => {
  shelf().keep(kept)
  shelf({ dialogueId: 'dialogue2' }).keep(kept)
  localStorage.setItem('snabbdialog.language', 'sv')
  forgetDialogues(localStorage)
  expect(Object.keys(localStorage)).toEqual(['snabbdialog.language'])
})

it('is kept when the page is put aside, and when the connection is lost', () => {
  shown().keeping.leave()
  expect(shelf().read()).toMatchObject(kept)
  localStorage.clear()
  shown().store.set({ status: 'reconnecting' })
  expect(shelf().read()).toMatchObject(kept)
})

it('holds no names of others, nor who waits to be let in', () => {
  const { store, keeping } = shown()
  store.set({ directory: { guest: { id: 'guest', name: 'Presentatör Exempel' } } })
  store.set({ lobby: [{ id: 'l', name: 'Gäst Exempel', organisationId: 'vinnova', since: noon }] })
  keeping.leave()
  expect(localStorage).toHaveLength(1)
  expect(localStorage.getItem(localStorage.key(0) ?? '')).not.toMatch(/Presentatör|Gäst/)
})

it('is left as it is by a page that has been offline since', () => {
  const { store, keeping } = shown()
  store.set({ status: 'reconnecting' })
  shelf().keep({ ...kept, state: stateAt(4) })
  keeping.leave()
  expect(shelf().read()?.state).toEqual(stateAt(4))
})

it('is removed as soon as the page learns that it has no access any more', () => {
  for (const status of [
    { farewell: 'revoked' },
    { farewell: 'removed' },
    { refused: 'not-invited' },
  ] as const) {
    shelf().keep(kept)
    const { store, keeping, forgetNotes } = shown()
    store.set({ status })
    keeping.leave()
    expect(shelf().read()).toBeNull()
    expect(forgetNotes).toHaveBeenCalledExactlyOnceWith('leader')
  }
})

it('is removed by a page that is too old for the server, which leaves the notes for the one that follows it', () => {
  shelf().keep(kept)
  const { store, forgetNotes } = shown()
  store.set({ status: { refused: 'old-version' } })
  expect(shelf().read()).toBeNull()
  expect(forgetNotes).not.toHaveBeenCalled()
})

it('is not kept for a shared screen', () => {
  shown('display').keeping.leave()
  expect(localStorage).toHaveLength(0)
})
