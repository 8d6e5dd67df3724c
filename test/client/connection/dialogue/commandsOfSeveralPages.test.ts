// What becomes of commands on a page that is left, and on two that are open beside each other.
import { beforeEach, describe, expect, it } from 'vitest'
import { settled } from '#test/server/notes/fakeScheduler.ts'
import { BrowserScene, area, idsSentBy, refusedOn, sentBy } from './browserScene.ts'

let browser: BrowserScene

beforeEach(() => {
  browser = new BrowserScene()
})

describe('two pages beside each other', () => {
  it('both send what one of them has given offline, under one id, and neither keeps it after the answer', async () => {
    const one = browser.openPage()
    one.wire.break()
    const result = one.connection.give(area('Vätgas'))
    await settled()
    const other = browser.openPage()
    other.welcome()
    one.connection.wakeUp()
    one.welcome()
    await settled()
    expect(idsSentBy(other)).toEqual(idsSentBy(one))
    for (const page of [one, other]) page.wire.commands[0]?.answer({ ok: true, seq: 4 })
    await settled()
    expect(await result).toEqual({ ok: true, value: 4 })
    expect(other.store.get().unanswered).toBe(0)
    expect(browser.kept.size).toBe(0)
  })

  it('tell once of what was refused: where it was given', async () => {
    const one = browser.openPage()
    one.wire.break()
    const result = one.connection.give(area('Vätgas'))
    await settled()
    const other = browser.openPage()
    for (const page of [other, one]) {
      page.connection.wakeUp()
      page.welcome()
      await settled()
      page.wire.commands[0]?.answer({ ok: false, rejection: { code: 'wrong-phase', message: 'No' } })
      await settled()
    }
    expect(await result).toMatchObject({ ok: false, error: { code: 'wrong-phase' } })
    expect(refusedOn(other)).toEqual([])
    expect(browser.kept.size).toBe(0)
  })
})

describe('a page that is left', () => {
  it('would lose what the browser does not keep, and says so until it is answered', async () => {
    browser = new BrowserScene({ keepsAnything: false })
    const page = browser.openPage()
    page.welcome()
    expect(page.store.get().endsWithPage).toBe(false)
    const result = page.connection.give(area('Vätgas'))
    await settled()
    expect(page.store.get().endsWithPage).toBe(true)
    page.wire.commands[0]?.answer({ ok: true, seq: 4 })
    expect((await result).ok).toBe(true)
    expect(page.store.get().endsWithPage).toBe(false)
  })

  it('would lose nothing that the browser keeps', async () => {
    const page = browser.openPage()
    page.wire.break()
    void page.connection.give(area('Vätgas'))
    await settled()
    expect(page.store.get()).toMatchObject({ unanswered: 1, endsWithPage: false })
  })

  it('leaves what waits to the next view of the dialogue on the same page, which sends it', async () => {
    const page = browser.openPage()
    page.wire.break()
    void page.connection.give(area('Vätgas'))
    page.connection.close()
    // A form saves what was written last when it is taken away.
    void page.connection.give(area('Skog'))
    await settled()
    const next = browser.openPage()
    next.welcome()
    await settled()
    expect(sentBy(next)).toEqual(['Vätgas', 'Skog'])
  })

  it('refuses what waits when nothing keeps it', async () => {
    browser = new BrowserScene({ keepsAnything: false })
    const page = browser.openPage()
    page.wire.break()
    const result = page.connection.give(area('Vätgas'))
    await settled()
    page.connection.close()
    expect(await result).toMatchObject({ ok: false, error: { code: 'unavailable' } })
    expect(await page.connection.give(area('Skog'))).toMatchObject({ ok: false })
  })
})
