// The follow-ups of a dialogue that has been held, across dialogues: found, changed, handed over, commented on.
import { describe, expect, it } from 'vitest'
import { barriersIn } from './support/accessibility.ts'
import { newPerson } from './support/browser.ts'
import { followLink, isTooWide, playAll, visits } from './support/visits.ts'
import { phone } from './support/windows.ts'

const { stage, browser, open } = visits(playAll)

const meeting = 'Boka möte om systemdemonstratorn'
const material = 'Skicka underlaget om laddinfrastruktur'

describe('follow-ups across dialogues', () => {
  it('shows a guest what her organisation owns, and changes its status', async () => {
    const guest = await open(stage().linkOf('panel', 'tillvaxtverket'), '/follow-ups')
    await guest.getByText(meeting).waitFor()
    expect(await guest.getByText(material).count()).toBe(0)
    await guest.getByLabel(`Status för ${meeting}`).selectOption({ label: 'pågår' })
    await guest.getByText('Sparat.').waitFor()
    expect(await barriersIn(guest)).toEqual([])
    const [{ status } = { status: null }] = Object.values(stage().state().followUps.followUps).filter(
      ({ what }) => what === meeting,
    )
    expect(status).toBe('in-progress')
  })

  it('takes a comment, and keeps it in the history', async () => {
    const guest = await open(stage().linkOf('panel', 'tillvaxtverket'), '/follow-ups')
    await guest.getByRole('button', { name: meeting }).click()
    await guest.getByLabel('Kommentar').fill('Mötet är i januari')
    await guest.getByRole('button', { name: 'Kommentera' }).click()
    await guest.getByText(/kommenterade: Mötet är i januari/).waitFor()
    expect(await barriersIn(guest)).toEqual([])
  })

  it('shows the facilitator all, and the address keeps what she looks for', async () => {
    const page = await open(stage().linkOf('facilitator', 'vinnova'), '/follow-ups?whose=all')
    await page.getByText(material).waitFor()
    await page.getByLabel('Sök', { exact: true }).fill('laddinfra')
    await page.getByText('1 uppföljning', { exact: true }).waitFor()
    await page.waitForURL(/text=laddinfra/)
    await page.reload()
    await page.getByText(material).waitFor()
    expect(await page.getByText(meeting).count()).toBe(0)
  })

  it('changes several at once', async () => {
    const page = await open(stage().linkOf('facilitator', 'vinnova'), '/follow-ups?whose=all')
    await page.getByLabel('Välj alla på sidan').check()
    await page.getByRole('button', { name: 'Ändra 2 uppföljningar' }).click()
    await page.getByText('2 ändrade, 0 ändrades inte.').waitFor()
    const statuses = Object.values(stage().state().followUps.followUps).map(({ status }) => status)
    expect(statuses).toEqual(['done', 'done'])
  })

  it('is free of barriers in the dark, on a phone, with all filters open', async () => {
    const page = await open(stage().linkOf('facilitator', 'vinnova'), '/follow-ups?whose=all&group=owner', {
      viewport: phone,
      colorScheme: 'dark',
    })
    await page.getByText(material).waitFor()
    await page.getByRole('button', { name: 'Fler filter' }).click()
    await page.getByLabel('Region').first().waitFor()
    expect(await barriersIn(page)).toEqual([])
    expect(await isTooWide(page)).toBe(false)
  })
})

describe('the pulse after a dialogue', () => {
  it('is answered once, and shows nothing until enough have answered', async () => {
    const page = await open(stage().linkOf('panel', 'tillvaxtverket'), `/d/${stage().dialogueId}/summary`)
    await page.getByRole('radio', { name: '4', exact: true }).check()
    await page.getByRole('button', { name: 'Skicka svaret' }).click()
    await page.getByText('Svara på de två första frågorna.').waitFor()
    await page.getByRole('radio', { name: 'Delvis' }).check()
    expect(await barriersIn(page)).toEqual([])
    await page.getByRole('button', { name: 'Skicka svaret' }).click()
    await page.getByText('Tack, ditt svar är sparat.').waitFor()
    await page.reload()
    await page.getByText('Svaren visas när minst 5 har svarat').waitFor()
    expect(await page.getByRole('button', { name: 'Skicka svaret' }).count()).toBe(0)
  })

  it('shows what all said together from five answers on', async () => {
    const organisations = ['energimyndigheten', 'dalarna', 'halland', 'norrbotten'] as const
    for (const organisationId of organisations) {
      const role = organisationId === 'energimyndigheten' ? 'panel' : 'presenter'
      const person = await newPerson(browser())
      await followLink(person, stage().linkOf(role, organisationId))
      const data = { valuable: 5, rightActors: 'yes', next: null }
      const answer = await person.request.post(`${stage().url}/api/dialogues/${stage().dialogueId}/pulse`, {
        data,
        headers: { origin: stage().url },
      })
      expect(answer.status()).toBe(204)
      await person.close()
    }
    const page = await open(stage().linkOf('facilitator', 'vinnova'), `/d/${stage().dialogueId}/summary`, {
      colorScheme: 'dark',
    })
    await page.getByText('4,8 av 5 i snitt, 5 svar.').waitFor()
    expect(await barriersIn(page)).toEqual([])
  })
})
