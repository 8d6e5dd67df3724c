// Commands that were given on one page and are sent by the next.
import { beforeEach, describe, expect, it } from 'vitest'
import { momentaryLife } from '#client/connection/dialogue/commandQueue.ts'
import { keptFor } from '#client/connection/kept/keptDialogue.ts'
import { settled } from '#test/server/notes/fakeScheduler.ts'
import { BrowserScene, area, idsSentBy, pause, refusedOn, sentBy } from './browserScene.ts'

let browser: BrowserScene

beforeEach(() => {
  browser = new BrowserScene()
})

describe('commands of a page that is gone', () => {
  it('are counted by the next page while it is offline, and sent with the same ids, before what is given on it', async () => {
    await browser.leaveBehind(area('Vätgas'), area('Batterier'))
    const before = [...browser.kept.keys()]
    const page = browser.openPage()
    page.wire.break()
    await settled()
    expect(page.store.get().unanswered).toBe(2)
    void page.connection.give(area('Skog'))
    page.connection.wakeUp()
    page.welcome()
    expect(sentBy(page)).toEqual(['Vätgas', 'Batterier', 'Skog'])
    expect(idsSentBy(page).slice(0, 2)).toEqual(before)
  })

  it('are sent by a page that is let in at once, and forgotten when they are answered', async () => {
    await browser.leaveBehind(area('Vätgas'))
    const page = browser.openPage()
    page.welcome()
    await settled()
    expect(sentBy(page)).toEqual(['Vätgas'])
    page.wire.commands[0]?.answer({ ok: true, seq: 4 })
    await settled()
    expect(browser.kept.size).toBe(0)
    expect(page.store.get()).toMatchObject({ unanswered: 0, refused: [] })
  })

  it('that are refused are told of, on every page until their user has seen it', async () => {
    await browser.leaveBehind(area('Vätgas'))
    for (const isSeen of [false, true]) {
      const page = browser.openPage()
      page.welcome()
      await settled()
      page.wire.commands[0]?.answer({ ok: false, rejection: { code: 'wrong-phase', message: 'No' } })
      await settled()
      const [refused] = page.store.get().refused
      expect(refused).toMatchObject({ command: area('Vätgas'), code: 'wrong-phase' })
      expect(page.store.get().unanswered).toBe(0)
      if (isSeen) page.connection.dismiss(refused?.commandId ?? '')
      page.vanish()
      expect(page.store.get().refused).toHaveLength(isSeen ? 0 : 1)
      expect(browser.kept.size).toBe(isSeen ? 0 : 1)
    }
  })

  it('are done when it is so already', async () => {
    await browser.leaveBehind(pause)
    const page = browser.openPage()
    page.welcome()
    await settled()
    page.wire.commands[0]?.answer({ ok: false, rejection: { code: 'already-so', message: 'It is' } })
    await settled()
    expect(page.store.get().refused).toEqual([])
    expect(browser.kept.size).toBe(0)
  })

  it('wait on when the server can store nothing or has had enough for now', async () => {
    await browser.leaveBehind(area('Vätgas'))
    const page = browser.openPage()
    for (const code of ['unavailable', 'too-many'] as const) {
      page.welcome()
      await settled()
      page.wire.commands.at(-1)?.answer({ ok: false, rejection: { code, message: 'Later' } })
      await settled()
      expect(page.store.get()).toMatchObject({ status: 'reconnecting', unanswered: 1, refused: [] })
      await browser.scheduler.advance(500)
    }
    expect(browser.kept.size).toBe(1)
  })

  it('meant for a moment are not sent when it has passed, which is told', async () => {
    await browser.leaveBehind(pause, area('Vätgas'))
    await browser.scheduler.advance(momentaryLife + 1)
    const page = browser.openPage()
    page.welcome()
    await settled()
    expect(sentBy(page)).toEqual(['Vätgas'])
    expect(refusedOn(page)).toEqual(['too-late'])
  })

  it('meant for a moment are sent again when the server may have heard them', async () => {
    const first = browser.openPage()
    first.welcome()
    void first.connection.give(pause)
    await settled()
    first.vanish()
    await browser.scheduler.advance(momentaryLife + 1)
    const page = browser.openPage()
    page.welcome()
    await settled()
    expect(idsSentBy(page)).toEqual(idsSentBy(first))
  })

  it('are not sent after more than a day, which is told at once', async () => {
    await browser.leaveBehind(area('Vätgas'))
    await browser.scheduler.advance(keptFor + 1)
    const page = browser.openPage()
    page.wire.break()
    await settled()
    expect(refusedOn(page)).toEqual(['too-late'])
    expect(page.store.get().unanswered).toBe(0)
  })

  it('are left alone by a page of somebody else', async () => {
    await browser.leaveBehind(area('Vätgas'))
    const [kept] = browser.kept.values()
    if (kept !== undefined) browser.kept.set(kept.commandId, { ...kept, personId: 'somebody' })
    const page = browser.openPage()
    page.welcome()
    await settled()
    expect(sentBy(page)).toEqual([])
    expect(page.store.get().unanswered).toBe(0)
  })

  it('are removed and told of when their giver is not in the dialogue any more', async () => {
    for (const isLetIn of [true, false]) {
      await browser.leaveBehind(area('Vätgas'))
      const page = browser.openPage()
      if (isLetIn) {
        page.welcome()
        await settled()
        page.wire.push('farewell', 'revoked')
      } else page.wire.refuse('not-invited')
      await settled()
      expect(refusedOn(page)).toEqual(['no-access'])
      expect(browser.kept.size).toBe(0)
      page.vanish()
    }
  })

  it('wait for the next page when this one is too old to talk with the server', async () => {
    await browser.leaveBehind(area('Vätgas'))
    const page = browser.openPage()
    page.wire.break()
    page.wire.refuse('old-version')
    void page.connection.give(area('Skog'))
    await settled()
    expect(page.store.get().refused).toEqual([])
    page.vanish()
    const next = browser.openPage()
    next.welcome()
    await settled()
    expect(sentBy(next)).toEqual(['Vätgas', 'Skog'])
  })
})
