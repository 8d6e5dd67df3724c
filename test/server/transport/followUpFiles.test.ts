// What a filter of follow-ups shows, as files: all of it, for whoever may take it away.
import nodeIcal from 'node-ical'
import type { VEvent } from 'node-ical'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { ROWS_A_PAGE } from '#shared/protocol/followUpFilter.ts'
import type { Problem } from '#shared/protocol/http/problem.ts'
import type { Browser } from './browser.ts'
import { command, record, tableOf, twoDialogues } from './followUps.ts'
import { startTestServer } from './testServer.ts'

const path = '/api/follow-ups/export'

async function csvOf(browser: Browser, parameters = ''): Promise<readonly string[]> {
  const text = await (await browser.ask(`${path}.csv${parameters}`)).text()
  return text.trim().split('\r\n')
}

async function eventsOf(browser: Browser): Promise<readonly VEvent[]> {
  const parsed = nodeIcal.sync.parseICS(await (await browser.ask(`${path}.ics`)).text())
  return Object.values(parsed).filter((part): part is VEvent => part?.type === 'VEVENT')
}

describe('the file of a filter', () => {
  it('holds what the filter shows in its order, whichever page is asked for', async () => {
    const { facilitator, dialogueId } = await twoDialogues(await startTestServer())
    for (let each = 0; each < ROWS_A_PAGE; each += 1) {
      await record(facilitator, dialogueId, `Åtgärd ${String(each).padStart(2, '0')}`)
    }
    const lines = await csvOf(facilitator, '?owner=dalarna&sort=-what&page=2')
    expect(lines[0]).toMatch(/^Uppföljning;Ägare;Kontaktperson;Klart senast;Status;Område;Regioner;/)
    expect(lines.slice(1).map((line) => line.split(';')[0])).toEqual([
      ...Array.from(
        { length: ROWS_A_PAGE },
        (_, each) => `Åtgärd ${String(each).padStart(2, '0')}`,
      ).toReversed(),
      'Skriv ansökan',
      'Boka möte',
    ])
  })

  it('is a workbook with typed dates, a frozen header and a filter', async () => {
    const { facilitator } = await twoDialogues(await startTestServer())
    const answer = await facilitator.ask(`${path}.xlsx?owner=vinnova&lang=en`)
    expect(answer.headers.get('content-disposition')).toContain('2026-11-21 Follow-ups.xlsx')
    const [sheet] = await readXlsxFile(Buffer.from(await answer.arrayBuffer()))
    expect(sheet?.sheet).toBe('Follow-ups')
    expect(sheet?.data[1]?.slice(0, 5)).toEqual([
      'Vinnovas egen',
      'Vinnova',
      null,
      new Date('2026-12-01T00:00:00Z'),
      'Open',
    ])
  })

  it('is a calendar whose entries keep their ids, and count up when they change', async () => {
    const { facilitator, otherId } = await twoDialogues(await startTestServer())
    const [row] = (await tableOf(facilitator, '?owner=vinnova')).rows
    const uid = `follow-up-${row?.followUpId ?? ''}@${otherId}`
    const found = async () => (await eventsOf(facilitator)).find((event) => event.uid === uid)
    expect(await found()).toMatchObject({ sequence: 0, datetype: 'date', status: 'CONFIRMED' })
    await command(facilitator, otherId, {
      type: 'followUp.change',
      followUpId: row?.followUpId ?? '',
      baseRevision: 1,
      changes: { dueDate: '2026-12-24' },
    })
    const after = await found()
    expect(after?.sequence).toBe(1)
    expect([after?.start.getMonth(), after?.start.getDate()]).toEqual([11, 24])
    expect(after?.description).toContain('Ägare: Vinnova')
  })

  it('holds of others what the asker may take away, and what her organisation owns wherever it is', async () => {
    const { guest, invite } = await twoDialogues(await startTestServer())
    expect((await csvOf(guest.browser)).slice(1)).toHaveLength(2)
    const { browser: listener } = await invite('listener', 'skane')
    expect((await tableOf(listener)).total).toBe(1)
    expect((await csvOf(listener)).slice(1)).toEqual([])
  })

  it('is refused when the address asks for something unknown', async () => {
    const { facilitator } = await twoDialogues(await startTestServer())
    const answer = await facilitator.ask(`${path}.csv?regon=dalarna&lang=sv`)
    expect(answer.status).toBe(400)
    expect(((await answer.json()) as Problem).fields).toEqual([{ path: 'regon', message: 'unknown-key' }])
    expect((await facilitator.ask(`${path}.pdf`)).status).toBe(404)
  })
})
