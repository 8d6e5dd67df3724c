// What holds for every export: what was agreed in the room stands in it, with å, ä and ö, in both languages.
import nodeIcal from 'node-ical'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { exportFile, exportFiles } from '#server/exports/exports.ts'
import type { ExportName } from '#server/exports/exports.ts'
import type { ExportSnapshot } from '#server/exports/snapshot.ts'
import { isAllowed } from '#shared/dialogue/permissions.ts'
import { roles } from '#shared/dialogue/role.ts'
import { agreed, exampleSnapshot } from './exampleSnapshot.ts'
import { made, madeText, partsOf, withoutTags } from './files.ts'

/** All text of an export, as the program that it is meant for reads it. */
async function textOf(name: ExportName, snapshot: ExportSnapshot): Promise<string> {
  switch (name) {
    case 'follow-ups.xlsx':
    case 'attendance.xlsx': {
      const sheets = await readXlsxFile(Buffer.from(await made(name, snapshot)))
      return sheets.flatMap(({ data }) => data.flat()).join('\n')
    }
    case 'follow-ups.ics': {
      const parts = Object.values(nodeIcal.sync.parseICS(await madeText(name, snapshot)))
      return parts
        .map((part) => (part?.type === 'VEVENT' ? JSON.stringify([part.summary, part.description]) : ''))
        .join('\n')
    }
    case 'report.docx':
      return withoutTags(partsOf(await made(name, snapshot))['word/document.xml'] ?? '')
    case 'follow-ups.csv':
    case 'report.md':
    case 'archive.json':
      return madeText(name, snapshot)
  }
}

const names = Object.keys(exportFiles) as ExportName[]
const withResults = names.filter((name) => name !== 'attendance.xlsx')

describe.each(['sv', 'en'] as const)('in %s', (language) => {
  it.each(withResults)('%s holds a follow-up made in the dialogue, with its owner', async (name) => {
    const text = await textOf(name, exampleSnapshot(language))
    expect(text).toContain(agreed)
    expect(text.toLowerCase()).toContain('energimyndigheten')
  })

  it.each(names)('%s keeps å, ä and ö', async (name) => {
    const text = await textOf(name, exampleSnapshot(language))
    expect(text).toMatch(name === 'follow-ups.ics' ? /vätgas för sjöfart/ : /Region Örebro län/)
    expect(text).not.toContain('\uFFFD')
  })

  it.each(names)('%s can be made of a dialogue that has only just been created', async (name) => {
    const { state, ...rest } = exampleSnapshot(language)
    const { timer: _run, ...before } = state
    const untouched = {
      phase: 'preparing',
      startedAt: null,
      endedAt: null,
      liveSlotId: null,
      runs: {},
      plan: [],
      undo: null,
    } as const
    const empty = { areas: { areas: {} }, followUps: { followUps: {} }, attendance: { visits: {} } }
    const snapshot = { ...rest, notes: new Map(), state: { ...before, timer: untouched, ...empty } }
    await expect(made(name, snapshot)).resolves.toBeInstanceOf(Uint8Array)
  })
})

describe('the exports', () => {
  it('are found by their file names alone', () => {
    expect(names.every((name) => exportFile(name) === exportFiles[name])).toBe(true)
    expect(exportFile('constructor')).toBeUndefined()
    expect(exportFile('../secret')).toBeUndefined()
  })

  it('that name everybody who came are for the facilitator alone', () => {
    const allowed = (name: ExportName) =>
      roles.filter((role) => isAllowed(role, exportFiles[name].action, { own: false, ended: true }))
    expect(allowed('attendance.xlsx')).toEqual(['facilitator'])
    expect(allowed('archive.json')).toEqual(['facilitator'])
    expect(allowed('report.docx')).toEqual(['facilitator', 'presenter', 'panel'])
  })

  it('say who was erased without naming anybody', async () => {
    const csv = await madeText('follow-ups.csv', { ...exampleSnapshot(), directory: {} })
    expect(csv).toContain(`${agreed};Energimyndigheten;Raderad person;`)
  })
})
