// The letter after a dialogue: pure, from what was recorded and who gets it.
import { describe, expect, it } from 'vitest'
import { areaSchema } from '#shared/dialogue/areas/area.ts'
import { followUpSchema } from '#shared/dialogue/followUps/followUp.ts'
import type { FollowUpFields } from '#shared/dialogue/followUps/followUp.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { Language } from '#shared/lib/language.ts'
import { instantAt } from '#shared/time/stockholm.ts'
import { letterHtml, letterText } from '#server/mail/letter.ts'
import { resultsReasons } from '#server/mail/reasons.ts'
import { contactsFor, resultsLetter } from '#server/mail/resultsLetter.ts'
import { assert } from '#shared/lib/assert.ts'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const region = (id: string, name: string) => ({ id, name, kind: 'region', part: 'presents' }) as const

function endedDialogue(): DialogueState {
  const lead = { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' } as const
  return new DialogueBuilder({
    organisations: [lead, region('dalarna', 'Region Dalarna'), region('halland', 'Region Halland')],
  })
    .invite('leader', 'vinnova', 'facilitator')
    .invite('anna', 'dalarna', 'presenter')
    .invite('bo', 'halland', 'presenter')
    .at(0)
    .by('leader', { type: 'dialogue.start' })
    .at(60)
    .by('leader', { type: 'dialogue.end' }).state
}

const recorded = { slotId: null, recordedAt: instantAt('2026-11-21', '09:30'), recordedBy: null }
const area = areaSchema.parse({
  ...recorded,
  id: 'hydrogen',
  subject: 'Vätgas <i>norr</i>',
  regionIds: ['dalarna'],
  actorIds: ['vinnova'],
  nextStep: 'joint-call',
  nextStepNote: 'Utlysning i vår',
  status: 'in-progress',
  revision: 1,
  history: [],
})

function withResults(...wanted: readonly Partial<FollowUpFields>[]): DialogueState {
  const followUps = wanted.map((fields, index) =>
    followUpSchema.parse({
      ...recorded,
      id: `f${index}`,
      what: 'Boka möte',
      ownerOrganisationId: 'dalarna',
      ownerPersonId: null,
      dueDate: null,
      areaId: null,
      status: 'open',
      revision: 1,
      history: [],
      comments: [],
      ...fields,
    }),
  )
  return {
    ...endedDialogue(),
    areas: { areas: { hydrogen: area } },
    followUps: { followUps: Object.fromEntries(followUps.map((each) => [each.id, each])) },
  }
}

function letterTo(personId: string, state: DialogueState, language: Language = 'sv') {
  const reason = resultsReasons(state).find((each) => each.personId === personId)
  assert(reason !== undefined, 'the person takes part')
  const content = resultsLetter({
    reason,
    state,
    person: {
      id: personId,
      name: 'Exempel',
      email: null,
      emailSince: null,
      language,
      account: null,
      createdAt: state.createdAt,
    },
    link: 'https://dialog.example/l/x?to=my',
    summaryLink: 'https://dialog.example/l/x?to=summary',
    names: new Map([['anna', 'Kontakt Exempel']]),
  })
  const footer = { why: 'Varför', stop: 'Sluta', stopUrl: 'https://dialog.example/u/x' }
  const letter = { ...content, footer, language }
  return { ...content, text: letterText(letter), html: letterHtml(letter) }
}

describe('the letter after a dialogue', () => {
  const state = withResults(
    { what: 'Senare', dueDate: '2027-03-01', areaId: 'hydrogen', ownerPersonId: 'anna' },
    { what: 'Först', dueDate: '2027-01-15', status: 'done' },
    { what: 'Någon annans', ownerOrganisationId: 'vinnova' },
  )

  it('tells an organisation what it owns, by when, who sees to it, and with whom', () => {
    const { subject, text } = letterTo('anna', state)
    expect(subject).toBe('Efter snabbdialogen: Smart energi')
    expect(text).toBe(
      `Snabbdialogen ”Smart energi” hölls den 21 november 2026.
Det här kom fram som gäller Region Dalarna.

Uppföljningar som Region Dalarna äger
-------------------------------------

Först
Klart senast: 2027-01-15
Status: Klar

Senare
Klart senast: 2027-03-01
Kontaktperson: Kontakt Exempel
Område: Vätgas <i>norr</i>
Tillsammans med: Vinnova

Öppna mina uppföljningar:
https://dialog.example/l/x?to=my

Områden för fortsatt dialog
---------------------------

Vätgas <i>norr</i>
Tillsammans med: Vinnova
Nästa steg: Gemensam utlysning. Utlysning i vår
Status: Pågår

Öppna sammanfattningen:
https://dialog.example/l/x?to=summary

--${' '}
Varför
Sluta: https://dialog.example/u/x
`,
    )
  })

  it('says in HTML the same, and takes nothing that was written for HTML', () => {
    const { html } = letterTo('anna', state)
    expect(html).toContain('Uppföljningar som Region Dalarna äger</h2>')
    expect(html).toContain('<p><strong>Först</strong><br>Klart senast: 2027-01-15<br>Status: Klar</p>')
    expect(html).toContain('<strong>Vätgas &lt;i&gt;norr&lt;/i&gt;</strong>')
    expect(html).not.toContain('<i>')
  })

  it('is short for an organisation that has nothing to follow up, and leads to the summary', () => {
    const { text, paragraphs } = letterTo('bo', state)
    expect(paragraphs).toHaveLength(2)
    expect(text).toContain('Ingen uppföljning och inget område för fortsatt dialog gäller Region Halland')
    expect(text).toContain('https://dialog.example/l/x?to=summary')
    expect(text).not.toContain('to=my')
  })

  it('is in the language of whoever gets it', () => {
    const { subject, text } = letterTo('anna', state, 'en')
    expect(subject).toBe('After the dialogue: Smart energi')
    for (const words of ['was held on 21 November 2026', 'Due: 2027-03-01', 'Status: Done', 'Next step: ']) {
      expect(text).toContain(words)
    }
  })

  it('says that no date is set, and names no contact person who has been erased', () => {
    const { text } = letterTo('anna', withResults({ ownerPersonId: 'erased' }))
    expect(text).toContain('Boka möte\nInget datum är bestämt\n\n')
    expect(text).not.toContain('Kontaktperson')
  })

  it('names the contact persons of her own organisation alone', () => {
    const others = withResults(
      { ownerPersonId: 'anna' },
      { ownerPersonId: 'leader', ownerOrganisationId: 'vinnova' },
    )
    expect(contactsFor(others, 'anna')).toEqual(['anna'])
    expect(contactsFor(others, 'bo')).toEqual([])
  })
})
