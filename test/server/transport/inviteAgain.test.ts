// Inviting the people of one dialogue to the next, over HTTP.
import { describe, expect, it } from 'vitest'
import type { InvitedAgain, InvitedPerson } from '#shared/protocol/http/people.ts'
import type { NextDialogue, Series } from '#shared/protocol/http/series.ts'
import type { CreatedDialogue } from '#shared/protocol/http/session.ts'
import { wanted } from '../dialogue/house.ts'
import type { Browser } from './browser.ts'
import { newDialogue } from './dialogue.ts'
import { startTestServer } from './testServer.ts'

describe('the people of an earlier dialogue', () => {
  it('are invited with the role they had, each by a name and a link of her own', async () => {
    const { facilitator, api, nextApi, again, invite } = await twoDialogues()
    const presenter = await invite('presenter', 'dalarna', 'Presentatör Exempel')
    const email = 'panel@example.org'
    await facilitator.json(`${api}/people/${presenter.person.id}`, {
      method: 'PATCH',
      body: { email, language: 'en' },
    })
    await invite('panel', 'vinnova', 'Panel Exempel')
    await invite('display')
    expect(await again(facilitator)).toEqual({ invited: 2 })
    const people = await facilitator.json<readonly InvitedPerson[]>(`${nextApi}/people`)
    expect(people).toMatchObject([
      { name: 'Facilitator Exempel', role: 'facilitator', link: null },
      { name: 'Presentatör Exempel', email, language: 'en', organisationId: 'dalarna', role: 'presenter' },
      { name: 'Panel Exempel', email: null, organisationId: 'vinnova', role: 'panel' },
    ])
    const [, same] = people
    expect(same?.id).not.toBe(presenter.person.id)
    expect(same?.link).toMatchObject({ usedAt: null })
    expect(new URL(same?.link?.url ?? '').pathname).not.toBe(presenter.path)
    // The earlier link leads to the earlier dialogue alone, and the new one to the new.
    expect((await presenter.browser.ask(`${nextApi}/earlier`)).status).toBe(403)
    await presenter.browser.ask(new URL(same?.link?.url ?? '').pathname)
    expect((await presenter.browser.ask(`${nextApi}/earlier`)).status).toBe(200)
  })

  it('are left out when they have been removed or erased, or their organisation stays away', async () => {
    const { facilitator, api, nextApi, again, invite } = await twoDialogues(['dalarna', 'vinnova'])
    const removed = await invite('presenter', 'dalarna', 'Borttagen Exempel')
    const erased = await invite('panel', 'vinnova', 'Raderad Exempel')
    await invite('presenter', 'halland', 'Bortavarande Exempel')
    await invite('listener', 'dalarna', 'Kvar Exempel')
    await facilitator.ask(`${api}/people/${removed.person.id}`, { method: 'DELETE' })
    await facilitator.ask(`${api}/people/${erased.person.id}?erase=1`, { method: 'DELETE' })
    expect(await again(facilitator)).toEqual({ invited: 1 })
    const people = await facilitator.json<readonly InvitedPerson[]>(`${nextApi}/people`)
    expect(people.map(({ name }) => name)).toEqual(['Facilitator Exempel', 'Kvar Exempel'])
  })

  it('are invited once, however often that is asked for, and not again when they were removed here', async () => {
    const { facilitator, nextApi, again, invite } = await twoDialogues()
    await invite('presenter', 'dalarna', 'Ena Exempel')
    await invite('presenter', 'dalarna', 'Andra Exempel')
    await again(facilitator)
    const [, one] = await facilitator.json<readonly InvitedPerson[]>(`${nextApi}/people`)
    await facilitator.ask(`${nextApi}/people/${one?.id ?? ''}`, { method: 'DELETE' })
    expect(await again(facilitator)).toEqual({ invited: 0 })
    const people = await facilitator.json<readonly InvitedPerson[]>(`${nextApi}/people`)
    expect(people.map(({ name }) => name)).toEqual(['Facilitator Exempel', 'Andra Exempel'])
  })

  it('are invited once, also when that is asked for several times at once', async () => {
    const { facilitator, nextApi, again, invite } = await twoDialogues()
    await invite('presenter', 'dalarna', 'Ena Exempel')
    await invite('presenter', 'dalarna', 'Andra Exempel')
    const answers = await Promise.all([again(facilitator), again(facilitator), again(facilitator)])
    expect(answers.map(({ invited }) => invited).toSorted((a, b) => a - b)).toEqual([0, 0, 2])
    expect(await facilitator.json(`${nextApi}/people`)).toHaveLength(3)
  })

  it('are not invited again when they were erased here', async () => {
    const { facilitator, nextApi, again, invite } = await twoDialogues()
    await invite('presenter', 'dalarna', 'Raderad Exempel')
    await again(facilitator)
    const [, one] = await facilitator.json<readonly InvitedPerson[]>(`${nextApi}/people`)
    await facilitator.ask(`${nextApi}/people/${one?.id ?? ''}?erase=1`, { method: 'DELETE' })
    expect(await again(facilitator)).toEqual({ invited: 0 })
  })

  it('that have accounts come in as themselves, without a link', async () => {
    const { server, facilitator, dialogueId, nextApi, again } = await twoDialogues()
    const organisation = { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const }
    const colleague = { id: 'colleague', name: 'Kollega Exempel', email: null, language: 'sv' as const }
    await server.services.storage.access.people.insert({
      ...colleague,
      account: { organisation },
      createdAt: server.scheduler.now(),
    })
    const room = await server.services.rooms.find(dialogueId)
    await room?.give({
      command: {
        type: 'person.invite',
        personId: 'colleague',
        organisationId: 'vinnova',
        role: 'facilitator',
        via: 'link',
      },
      giver: { kind: 'server', onBehalfOf: null },
      commandId: null,
    })
    expect(await again(facilitator)).toEqual({ invited: 1 })
    expect(await again(facilitator)).toEqual({ invited: 0 })
    const people = await facilitator.json<readonly InvitedPerson[]>(`${nextApi}/people`)
    expect(people.at(-1)).toMatchObject({ id: 'colleague', role: 'facilitator', link: null })
  })

  it('are invited only by somebody who may manage people in both', async () => {
    const { server, nextApi, again, invite, facilitator } = await twoDialogues()
    const { browser: earlierFacilitator } = await invite('facilitator', 'vinnova')
    expect(await again(earlierFacilitator)).toMatchObject({ status: 403 })
    const body = { name: 'Processledare Exempel', organisationId: 'vinnova', role: 'facilitator' }
    const invited = await facilitator.json<InvitedPerson>(`${nextApi}/people`, { method: 'POST', body })
    const nextFacilitator = server.browser()
    await nextFacilitator.ask(new URL(invited.link?.url ?? '').pathname)
    expect(await again(nextFacilitator)).toMatchObject({ status: 403 })
    expect(await again(server.browser())).toMatchObject({ status: 401 })
    expect(await again(facilitator, 'nowhere')).toMatchObject({ status: 404 })
    expect(await again(facilitator, 7)).toMatchObject({ status: 400 })
  })
})

describe('how many can be invited again', () => {
  it('is told by organisation to whoever manages people there, and not of herself', async () => {
    const { facilitator, seriesId, invite } = await twoDialogues()
    await invite('presenter', 'dalarna')
    await invite('listener', 'dalarna')
    const { people } = await facilitator.json<NextDialogue>(`/api/series/${seriesId}/next`)
    expect(people).toEqual({ dalarna: 2 })
  })

  it('is none for somebody who leads on the series without facilitating its latest dialogue', async () => {
    const { server, facilitator, seriesId, dialogueId, invite } = await twoDialogues()
    await invite('presenter', 'dalarna')
    await invite('facilitator', 'vinnova')
    const room = await server.services.rooms.find(dialogueId)
    const [herself = ''] = Object.keys(room?.state.participants.people ?? {})
    await room?.give({
      command: { type: 'person.remove', personId: herself },
      giver: { kind: 'server', onBehalfOf: null },
      commandId: null,
    })
    const { people, from } = await facilitator.json<NextDialogue>(`/api/series/${seriesId}/next`)
    expect(from).toMatchObject({ dialogueId })
    expect(people).toEqual({})
  })
})

/** A dialogue in a series, and a later one outside it in which these organisations take part. */
async function twoDialogues(coming: readonly string[] = ['dalarna', 'halland', 'vinnova', 'skane']) {
  const server = await startTestServer()
  const scene = await newDialogue(server)
  const { facilitator, dialogueId } = scene
  const { id: seriesId } = await facilitator.json<Series>('/api/series', {
    method: 'POST',
    body: { title: 'Smart energi', theme: 'Energi' },
  })
  await facilitator.ask(`/api/dialogues/${dialogueId}/series`, { method: 'PUT', body: { seriesId } })
  const next = await facilitator.json<CreatedDialogue>('/api/dialogues', {
    method: 'POST',
    body: { ...wanted, organisations: wanted.organisations.filter(({ id }) => coming.includes(id)) },
  })
  const nextApi = `/api/dialogues/${next.dialogueId}`
  const again = (browser: Browser, from: unknown = dialogueId) =>
    browser.json<InvitedAgain>(`${nextApi}/people/again`, { method: 'POST', body: { from } })
  return { ...scene, server, seriesId, nextApi, again }
}
