// A series as people meet it: a dialogue put into it, what both sides say of its areas, the next dialogue, and what is left for it.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { addDays, dayOf } from '#shared/time/stockholm.ts'
import { barriersIn } from './support/accessibility.ts'
import { newPerson } from './support/browser.ts'
import { setComputer } from './support/clock.ts'
import { isTooWide, playAll, visits } from './support/visits.ts'
import type { PersonOptions } from './support/visits.ts'
import { phone } from './support/windows.ts'

const { stage, browser, open } = visits(playAll)

const phoneInTheDark = { viewport: phone, colorScheme: 'dark' } as const

const asFacilitator = (path: string, options: PersonOptions = {}) =>
  open(stage().linkOf('facilitator', 'vinnova'), path, options)

const peopleSchema = z.array(
  z.object({
    name: z.string(),
    organisationId: z.string().nullable(),
    role: z.string(),
    link: z.object({ url: z.url() }).nullable(),
  }),
)

/** Where the tests have come to; each builds on those before it. */
const made = { seriesId: '', nextId: '', presenterLink: '' }

describe('a series', () => {
  it('is made from the start page, and a dialogue that has been held is put into it', async () => {
    const page = await asFacilitator('/')
    await page.getByRole('link', { name: 'Dialogserier' }).click()
    await page.getByRole('button', { name: 'Ny serie' }).click()
    await page.getByLabel('Namn').fill('Smart energi')
    await page.getByLabel('Tema').fill('Energi och transporter')
    expect(await barriersIn(page)).toEqual([])
    await page.getByRole('button', { name: 'Skapa serien' }).click()
    await page.getByText('Serien har inga snabbdialoger än.').waitFor()
    made.seriesId = new URL(page.url()).pathname.split('/').at(-1) ?? ''

    await page.goto(`${stage().url}/d/${stage().dialogueId}/setup`)
    await page.getByLabel('Dialogserie').selectOption({ label: 'Smart energi' })
    await page.getByRole('button', { name: 'Lägg i serien' }).click()
    await page.getByRole('button', { name: 'Ta ut ur serien' }).waitFor()
    expect(stage().state().details.seriesId).toBe(made.seriesId)
    await page.goto(`${stage().url}/d/${stage().dialogueId}/summary`)
    await page.getByRole('link', { name: 'Till dialogserien' }).click()
    await page.getByRole('heading', { name: 'Smart energi', exact: true }).waitFor()
  })

  it('shows what both sides say of an area, and that they differ', async () => {
    const [areaId = ''] = Object.keys(stage().state().areas.areas)
    const reported = { areaId, type: 'outcome.report' } as const
    const today = dayOf(stage().now())
    await stage().by('facilitator', 'vinnova', {
      type: 'reportRound.open',
      opensOn: today,
      dueOn: addDays(today, 14),
    })
    await stage().by('presenter', 'dalarna', {
      ...reported,
      organisationId: 'dalarna',
      fields: { kinds: ['project'], text: 'Förstudien har börjat.', link: null, day: null },
    })
    await stage().by('panel', 'energimyndigheten', {
      ...reported,
      organisationId: 'energimyndigheten',
      fields: { kinds: ['contact'], text: null, link: 'https://example.org/mote', day: null },
    })
    for (const options of [{}, phoneInTheDark]) {
      const page = await asFacilitator(`/series/${made.seriesId}`, options)
      await page.getByText('Sidorna säger olika saker').waitFor()
      await page.getByText('Projekt startat', { exact: true }).waitFor()
      await page.getByText('2 av 4 svar (50 %)').waitFor()
      await page.getByText(/^Region Dalarna: projekt startat/).waitFor()
      expect(await barriersIn(page)).toEqual([])
      expect(await isTooWide(page)).toBe(false)
    }
  })

  it('is shown to somebody in one of its dialogues, and to nobody else', async () => {
    const guest = await open(stage().linkOf('presenter', 'dalarna'), `/series/${made.seriesId}`)
    await guest.getByRole('heading', { name: 'Smart energi', exact: true }).waitFor()
    expect(await guest.getByRole('link', { name: 'Starta nästa dialog' }).count()).toBe(0)
    await guest.goto(`${stage().url}/series/${made.seriesId}/next`)
    await guest.getByText('Bara seriens processledare startar nästa dialog').waitFor()
    await guest.goto(`${stage().url}/series/nowhere`)
    await guest.getByText('Serien finns inte här').waitFor()
    expect(await barriersIn(guest)).toEqual([])
  })
})

describe('the next dialogue', () => {
  it('begins with who took part, a quarter later, and leaves out whoever is not ticked', async () => {
    const page = await asFacilitator(`/series/${made.seriesId}`)
    await setComputer(page, stage())
    await page.reload()
    await page.getByRole('link', { name: 'Starta nästa dialog' }).click()
    await expect.poll(() => page.getByLabel('Datum').inputValue()).toBe('2027-02-22')
    await expect.poll(() => page.getByRole('combobox', { name: 'Starttid' }).inputValue()).toBe('09:00')
    await page.getByLabel('Rubrik').fill('Smart energi: nästa steg')
    await page.getByLabel('Region Halland').uncheck()
    expect(await barriersIn(page)).toEqual([])
    await page.getByRole('button', { name: 'Skapa nästa dialog' }).click()
    await page.getByRole('heading', { name: 'Smart energi: nästa steg' }).waitFor()
    made.nextId = new URL(page.url()).pathname.split('/')[2] ?? ''
    await page.getByRole('heading', { name: 'Kvar sedan förra gången' }).waitFor()
    expect(await page.getByRole('list', { name: 'Program' }).getByText('Region Halland').count()).toBe(0)
  })

  it('has invited the people of those who come along again, each with a new link', async () => {
    const page = await asFacilitator(`/d/${made.nextId}/setup/people`)
    const asked = async (dialogueId: string) => {
      const answer = await page.request.get(`${stage().url}/api/dialogues/${dialogueId}/people`)
      return peopleSchema.parse(await answer.json()).filter(({ role }) => role !== 'display')
    }
    const [before, after] = [await asked(stage().dialogueId), await asked(made.nextId)]
    const kept = before.filter(({ organisationId }) => organisationId !== 'halland')
    expect(after.map(({ name }) => name).toSorted()).toEqual(kept.map(({ name }) => name).toSorted())
    const links = (people: typeof after) => people.flatMap(({ link }) => link?.url ?? [])
    expect(links(after)).toHaveLength(after.length - 1)
    expect(links(after).filter((url) => links(before).includes(url))).toEqual([])
    await page
      .getByText(kept.at(-1)?.name ?? '')
      .first()
      .waitFor()
  })

  it('has what is left beside its agenda, and takes it up there by one press', async () => {
    const page = await asFacilitator(`/d/${made.nextId}/setup/agenda`)
    await page.getByText('Elektrifierade tunga transporter').first().waitFor()
    await page.getByText('Boka möte om systemdemonstratorn').first().waitFor()
    await page.getByRole('button', { name: 'Lägg i programmet: Elektrifierade tunga transporter' }).click()
    await page.getByText('Finns i programmet').waitFor()
    expect(await barriersIn(page)).toEqual([])
    const narrow = await asFacilitator(`/d/${made.nextId}/setup/agenda`, phoneInTheDark)
    await narrow.getByText('Boka möte om systemdemonstratorn').first().waitFor()
    expect(await barriersIn(narrow)).toEqual([])
    expect(await isTooWide(narrow)).toBe(false)
  })

  it('has it at hand for the facilitator in the room', async () => {
    const page = await asFacilitator(`/d/${made.nextId}`)
    await page.getByRole('button', { name: 'Kvar sedan förra gången (3)' }).click()
    await page.getByText('Skicka underlaget om laddinfrastruktur').first().waitFor()
    expect(await barriersIn(page)).toEqual([])
  })

  it('shows a region what is left of its own', async () => {
    const facilitator = await newPerson(browser())
    const first = await facilitator.newPage()
    await first.goto(stage().linkOf('facilitator', 'vinnova'))
    const answer = await facilitator.request.post(`${stage().url}/api/dialogues/${made.nextId}/people`, {
      data: { name: 'Exempel, presentatör', organisationId: 'dalarna', role: 'presenter' },
      headers: { origin: stage().url },
    })
    const { link } = z.object({ link: z.object({ url: z.url() }) }).parse(await answer.json())
    for (const options of [{}, phoneInTheDark]) {
      const page = await open(link.url, `/d/${made.nextId}`, options)
      await page.getByText('2 saker kvar för er sedan förra gången').waitFor()
      await page.getByText('Elektrifierade tunga transporter').first().waitFor()
      expect(await page.getByText('Skicka underlaget om laddinfrastruktur').count()).toBe(0)
      expect(await barriersIn(page)).toEqual([])
    }
    made.presenterLink = link.url
  })

  it('keeps it to one line for the region while it presents, and puts it first for the facilitator', async () => {
    const page = await asFacilitator(`/d/${made.nextId}`)
    await page.getByRole('button', { name: 'Starta dialogen' }).click()
    await page.getByRole('button', { name: /^Nästa/ }).click()
    await page.getByRole('button', { name: 'Kvar sedan förra gången (3)' }).click()
    const first = page.getByRole('dialog').getByRole('heading', { level: 3 }).first()
    await first.getByText('Nu', { exact: true }).waitFor()
    expect(await first.innerText()).toContain('Region Dalarna')
    expect(await barriersIn(page)).toEqual([])
    const presenter = await open(made.presenterLink, `/d/${made.nextId}`)
    await presenter.getByText('2 saker kvar för er sedan förra gången').waitFor()
    expect(await presenter.getByText('Boka möte om systemdemonstratorn').first().isVisible()).toBe(false)
    expect(await barriersIn(presenter)).toEqual([])
  })
})
