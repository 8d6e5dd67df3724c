import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPastedPeople } from '#client/features/people/inviting/pastedPeople.ts'
import { regions } from '#shared/catalogue/regions.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'

const organisations: readonly Organisation[] = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
  ...regions.map(({ id, name }): Organisation => ({ id, name, kind: 'region', part: 'presents' })),
]

const read = (pasted: string) => readPastedPeople(pasted, organisations)

describe('pasted people', () => {
  it('are read as name and organisation, line by line', () => {
    expect(read('Person Ett; Region Värmland\nPerson Två; Vinnova')).toMatchObject([
      { line: 1, name: 'Person Ett', organisation: { id: 'varmland' }, problem: null },
      { line: 2, name: 'Person Två', organisation: { id: 'vinnova' }, problem: null },
    ])
  })

  it('may come from a spreadsheet, with tabs, a heading and empty lines', () => {
    expect(
      read('Namn\tOrganisation\tE-post\r\n\r\nPerson Ett\tVinnova\tperson.ett@example.org\r\n'),
    ).toMatchObject([{ line: 3, name: 'Person Ett', email: 'person.ett@example.org', problem: null }])
  })

  it('may be parted by commas, where a line has no semicolon', () => {
    expect(read('Person Ett, Värmland, person.ett@example.org\nEtt, Person; Vinnova')).toMatchObject([
      { name: 'Person Ett', organisation: { id: 'varmland' }, problem: null },
      { name: 'Ett, Person', organisation: { id: 'vinnova' }, problem: null },
    ])
  })

  it.each([
    ['värmland', 'varmland'],
    ['  REGION   Värmland ', 'varmland'],
    ['Örebro', 'orebro'],
    ['Jönköpings län', 'jonkoping'],
    ['Västra Götaland', 'vastra-gotaland'],
    ['Västra Götalandsregionen', 'vastra-gotaland'],
    ['Kalmar', 'kalmar'],
  ])('find the organisation that "%s" means', (written, id) => {
    expect(read(`Person Ett;${written}`)[0]?.organisation?.id).toBe(id)
  })

  it.each([
    ['Person Ett', 'no-organisation'],
    ['; Vinnova', 'no-name'],
    ['Person Ett; Vinova', 'unknown-organisation'],
    ['Person Ett; Region', 'unknown-organisation'],
    [`${'A'.repeat(81)}; Vinnova`, 'bad-name'],
    ['Person Ett; Vinnova; inte en adress', 'bad-email'],
  ])('get the reason beside a line that cannot be invited: "%s"', (line, problem) => {
    expect(read(line)[0]?.problem).toBe(problem)
  })

  it('are told apart when a name means several organisations', () => {
    const twins: Organisation[] = [
      { id: 'a', name: 'Lund', kind: 'municipality', part: 'listens' },
      { id: 'b', name: 'Lund', kind: 'other', part: 'listens' },
    ]
    expect(readPastedPeople('Person Ett;Lund', twins)[0]?.problem).toBe('several-organisations')
  })

  it('are not invited twice for the same organisation', () => {
    expect(
      read('Person Ett;Vinnova\nperson ett;Vinnova\nPerson Ett;Värmland').map(({ problem }) => problem),
    ).toEqual([null, 'twice', null])
  })

  it('are not invited again', () => {
    const invited = [{ name: 'Person Ett', organisationId: 'vinnova' }]
    expect(
      readPastedPeople('person ett;Vinnova\nPerson Ett;Värmland', organisations, invited).map(
        ({ problem }) => problem,
      ),
    ).toEqual(['invited-already', null])
  })

  it('find every organisation by its own name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...organisations), fc.boolean(), (organisation, shouted) => {
        const written = shouted ? organisation.name.toLocaleUpperCase('sv') : organisation.name
        expect(read(`Person Ett;${written}`)[0]?.organisation).toBe(organisation)
      }),
    )
  })

  it('have a name and an organisation whenever they can be invited, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (pasted) => {
        for (const { problem, organisation, name } of read(pasted)) {
          expect(problem !== null || (organisation !== null && name !== '')).toBe(true)
        }
      }),
    )
  })
})
