import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completion, homeOrganisation } from '#client/features/entry/homeOrganisation.ts'
import { setUpSchema } from '#shared/protocol/http/session.ts'

describe('the organisation of the first facilitator', () => {
  it("is the catalogue's when it stands there, however it is written", () => {
    expect(homeOrganisation(' tillväxtverket ', 'other')).toEqual({
      id: 'tillvaxtverket',
      name: 'Tillväxtverket',
      kind: 'national-actor',
    })
    expect(homeOrganisation('Region Värmland', 'other')).toMatchObject({ id: 'varmland', kind: 'region' })
  })

  it('is completed when only one can be meant', () => {
    expect(completion('vinn')).toBe('Vinnova')
    expect(completion('Region')).toBeNull()
    expect(completion('Vinnova')).toBeNull()
    expect(completion('Lunds kommun')).toBeNull()
  })

  it('is her own when it does not', () => {
    expect(homeOrganisation('Lunds kommun', 'municipality')).toEqual({
      id: 'lunds-kommun',
      name: 'Lunds kommun',
      kind: 'municipality',
    })
    expect(homeOrganisation('Östra Ljusås', 'other').id).toBe('ostra-ljusas')
  })

  it('has an id that the server takes, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
        const { id } = homeOrganisation(name, 'other')
        expect(setUpSchema.shape.organisation.shape.id.safeParse(id).success).toBe(true)
      }),
    )
  })

  it('does not take the id of another', () => {
    expect(homeOrganisation('varmland', 'other').id).toBe('varmland-2')
  })
})
