import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupByOrganisation } from '#client/features/people/grouping.ts'
import { invitationFor, invitationToAll } from '#client/features/people/texts/invitationText.ts'
import type { InvitationSource } from '#client/features/people/texts/invitationText.ts'
import { layOutAgenda } from '#shared/dialogue/agenda/layOut.ts'
import { formats } from '#shared/dialogue/format.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import type { InvitedPerson } from '#shared/protocol/http/people.ts'
import { instant, minutes } from '#shared/time/instant.ts'
import { instantAt } from '#shared/time/stockholm.ts'

const organisations: readonly Organisation[] = [
  { id: 'skane', name: 'Region Skåne', kind: 'region', part: 'listens' },
  { id: 'halland', name: 'Region Halland', kind: 'region', part: 'presents' },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region', part: 'presents' },
  { id: 'energimyndigheten', name: 'Energimyndigheten', kind: 'national-actor', part: 'panel' },
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
]
let ids = 0
const source: InvitationSource = {
  details: {
    title: 'Smart energi',
    leadId: 'vinnova',
    plannedStart: instantAt('2026-11-21', '09:00'),
    bookedMs: minutes(90),
    priorities: [],
    videoUrl: 'https://example.org/mote',
    formatId: 'snabbdialog',
  },
  agenda: {
    slots: layOutAgenda(formats.snabbdialog, ['dalarna', 'halland'], {}, () => String((ids += 1))),
  },
  participants: {
    organisations: Object.fromEntries(organisations.map((organisation) => [organisation.id, organisation])),
    people: {},
  },
}

const person = (name: string, organisationId: string | null, role: InvitedPerson['role']): InvitedPerson => ({
  id: name,
  name,
  email: null,
  language: 'sv',
  organisationId,
  role,
  link: {
    url: `https://snabbdialog.example.org/l/${encodeURIComponent(name)}`,
    createdAt: instant(0),
    usedAt: null,
  },
})
const presenter = person('Presentatör Exempel', 'halland', 'presenter')
const panel = person('Panel Exempel', 'vinnova', 'panel')

describe('the invitation to one person', () => {
  it('says what, when, where, what she does there, and how to get in', () => {
    expect(invitationFor(source, presenter, 'sv')).toBe(
      [
        'Hej Presentatör Exempel!',
        '',
        'Välkommen till snabbdialogen ”Smart energi”, som leds av Vinnova.',
        '',
        'När: lördag 21 november 2026, kl. 9.00–10.30',
        'Videomöte: https://example.org/mote',
        'Du presenterar för Region Halland, kl. 9.18–9.28.',
        '',
        'Din personliga länk till klocka, program och anteckningar:',
        presenter.link!.url,
        '',
        'Förbered dig gärna redan nu: på samma länk skriver du en disposition och repeterar mot klockan.',
        'Öppna länken i en webbläsare när mötet börjar. Inget konto och ingen installation behövs. Länken är personlig, så dela den inte.',
      ].join('\n'),
    )
  })

  it('can be in English, with the time said to be Swedish', () => {
    const text = invitationFor(source, panel, 'en')
    expect(text).toContain('When: Saturday 21 November 2026, 9:00–10:30 (Swedish time)')
    expect(text).toContain('You sit in the panel for Vinnova.')
    expect(text).toContain(`${panel.link?.url}?lang=en`)
  })

  it('has no line on the video call when there is no link to it', () => {
    const without = { ...source, details: { ...source.details, videoUrl: null } }
    expect(invitationFor(without, panel, 'sv')).not.toContain('Videomöte')
  })

  it('does not exist for somebody whose link is revoked', () => {
    expect(invitationFor(source, { ...panel, link: null }, 'sv')).toBeNull()
  })
})

describe('the invitation to all', () => {
  const groupsOf = (people: readonly InvitedPerson[]) =>
    groupByOrganisation(source, people).map((group) => ({
      organisationId: group.organisation.id,
      people: group.people,
    }))

  it('lists everybody by organisation: the lead, the panel, presenters as they present, listeners', () => {
    const text = invitationToAll(
      source,
      groupsOf([
        person('A', 'skane', 'listener'),
        person('B', 'halland', 'presenter'),
        person('C', 'dalarna', 'presenter'),
        person('D', 'energimyndigheten', 'panel'),
        person('E', 'vinnova', 'panel'),
      ]),
      'sv',
    )
    expect(text.match(/^(?:[A-E]:|Region.*|Vinnova|Energimyndigheten)/gm)).toEqual([
      'Vinnova',
      'E:',
      'Energimyndigheten',
      'D:',
      'Region Dalarna (presenterar kl. 9.05–9.15)',
      'C:',
      'Region Halland (presenterar kl. 9.18–9.28)',
      'B:',
      'Region Skåne',
      'A:',
    ])
  })

  it('leaves out organisations without anybody, and whoever has no working link', () => {
    const text = invitationToAll(source, groupsOf([{ ...panel, link: null }]), 'sv')
    expect(text).not.toContain('Panel Exempel')
    expect(text).not.toContain('Region Skåne')
  })

  it('has each person’s link exactly once', () => {
    const people = fc.uniqueArray(
      fc.record({
        name: fc.stringMatching(/^[A-Z][a-z]{2,10}$/),
        organisation: fc.constantFrom(...organisations),
      }),
      { selector: ({ name }) => name },
    )
    fc.assert(
      fc.property(people, (invited) => {
        const all = invited.map(({ name, organisation }) => person(name, organisation.id, 'listener'))
        const lines = invitationToAll(source, groupsOf(all), 'sv').split('\n')
        for (const { name, link } of all) {
          expect(lines.filter((line) => line === `${name}: ${link!.url}`)).toHaveLength(1)
        }
      }),
    )
  })
})
