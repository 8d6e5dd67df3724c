// What the notes refer to, in the exports: how it stands when it is exported, in the export's language.
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { regionFile } from '#server/exports/region/files.ts'
import { RESULT_REFERENCE } from '#shared/protocol/resultReference.ts'
import type { ResultReference } from '#shared/protocol/resultReference.ts'
import { NOTES_FRAGMENT } from '#shared/protocol/notes.ts'
import { agreed, exampleSnapshot } from './exampleSnapshot.ts'
import { made, madeText, partsOf, withoutTags } from './files.ts'

type Content = readonly (string | Partial<ResultReference>)[]

/** Notes with one paragraph: words, and the references that stand in them. */
function notesWith(...content: Content): Y.Doc {
  const text = new Y.XmlText()
  const pieces = content.map((piece) => (typeof piece === 'string' ? piece : reference(piece)))
  text.applyDelta(pieces.map((insert) => ({ insert })))
  return notesOf(text)
}

/** The same as it was written before: words, and the references between them. */
function earlierNotesWith(...content: Content): Y.Doc {
  return notesOf(
    ...content.map((piece) => (typeof piece === 'string' ? new Y.XmlText(piece) : reference(piece))),
  )
}

function reference(attributes: Partial<ResultReference>): Y.XmlElement {
  const node = new Y.XmlElement(RESULT_REFERENCE)
  for (const [name, value] of Object.entries(attributes)) if (value) node.setAttribute(name, value)
  return node
}

function notesOf(...content: (Y.XmlElement | Y.XmlText)[]): Y.Doc {
  const doc = new Y.Doc()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, content)
  doc.getXmlFragment(NOTES_FRAGMENT).insert(0, [paragraph])
  return doc
}

/** The example, with notes of its first presentation that refer to its area and to the follow-up of that. */
function referringSnapshot(language: 'sv' | 'en', write = notesWith) {
  const snapshot = exampleSnapshot(language)
  const [followUp] = Object.values(snapshot.state.followUps.followUps)
  const [area] = Object.values(snapshot.state.areas.areas)
  const notes = write(
    'Vi enades: ',
    { kind: 'followUp', id: followUp?.id ?? '', label: 'Det som stod när den skrevs in' },
    ' under ',
    { kind: 'area', id: area?.id ?? '', label: 'Vätgas' },
    ' och ',
    { kind: 'followUp', id: 'nowhere', label: 'Det som inte kom fram' },
  )
  const slotId = [...snapshot.notes.keys()][0] ?? ''
  return { ...snapshot, notes: new Map([[slotId, notes]]) }
}

const inSwedish =
  `Vi enades: Uppföljning: ${agreed} – Energimyndigheten – 15 jan 2027 – öppen` +
  ' under Område: Vätgas för sjöfart – Region Örebro län, Energimyndigheten, Vinnova – Systemdemonstrator – öppen' +
  ' och Uppföljning: Det som inte kom fram – inte registrerad'

describe('a reference in the notes', () => {
  it('is told in the Markdown report as the thing stands, and by its label when there is no such thing', async () => {
    expect(await madeText('report.md', referringSnapshot('sv'))).toContain(inSwedish)
  })

  it('is told as well where it stands between the words, as it did in earlier versions', async () => {
    expect(await madeText('report.md', referringSnapshot('sv', earlierNotesWith))).toContain(inSwedish)
  })

  it('is told once where it was put in once, though people who moved its line at once have both written it', async () => {
    const snapshot = referringSnapshot('sv')
    const slotId = [...snapshot.notes.keys()][0] ?? ''
    const moved = { kind: 'area', id: 'nowhere', label: 'Havsvind', place: 'p' } as const
    const notes = new Map([[slotId, notesWith('Se ', moved, ' och ', moved, '.')]])
    const report = await madeText('report.md', { ...snapshot, notes })
    expect(report.split('Havsvind')).toHaveLength(2)
  })

  it('is told in English beside it', async () => {
    const report = await madeText('report.md', referringSnapshot('en'))
    expect(report).toContain(`Follow-up: ${agreed} – Energimyndigheten – 15 Jan 2027 – open`)
    expect(report).toContain('Follow-up: Det som inte kom fram – not recorded')
  })

  it('stands in the Word report and in the archive’s text', async () => {
    const parts = partsOf(await made('report.docx', referringSnapshot('sv')))
    expect(withoutTags(parts['word/document.xml'] ?? '')).toContain(inSwedish)
    expect(await madeText('archive.json', referringSnapshot('sv'))).toContain(inSwedish)
  })

  it('stands in the extract of a region as in the report', async () => {
    const snapshot = referringSnapshot('sv')
    const { language, now } = snapshot
    const region = { id: 'orebro', name: 'Region Örebro län' }
    const extract = { region, dialogues: [snapshot], areas: [], followUps: [], language, now }
    const document = partsOf(await regionFile('docx', extract))['word/document.xml'] ?? ''
    expect(withoutTags(document)).toContain(inSwedish)
    const sheets = await readXlsxFile(Buffer.from(await regionFile('xlsx', extract)))
    expect(sheets.flatMap(({ data }) => data.flat()).join('\n')).toContain(inSwedish)
  })

  it('tells a status that has changed, not the one it was written in with', async () => {
    const snapshot = referringSnapshot('sv')
    const { followUps } = snapshot.state.followUps
    const done = Object.fromEntries(
      Object.entries(followUps).map(([id, followUp]) => [id, { ...followUp, status: 'done' as const }]),
    )
    const state = { ...snapshot.state, followUps: { followUps: done } }
    expect(await madeText('report.md', { ...snapshot, state })).toContain('15 jan 2027 – klar')
  })

  it('that carries something else than a reference comes through as its label', async () => {
    const snapshot = referringSnapshot('sv')
    const slotId = [...snapshot.notes.keys()][0] ?? ''
    const notes = new Map([[slotId, notesWith({ label: 'Ett möte' })]])
    expect(await madeText('report.md', { ...snapshot, notes })).toContain('Ett möte')
  })
})
