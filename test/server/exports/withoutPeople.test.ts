// Names and addresses taken out of what people wrote.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SOMEBODY, withoutPeople } from '#server/exports/evaluation/withoutPeople.ts'

const clean = withoutPeople(['Eva Exempel', 'Eva Exempelsson', 'Vinnova', 'Åsa (KTH)', ' '], ['Vinnova'])

it.each([
  ['Ring Eva Exempelsson i dag', `Ring ${SOMEBODY} i dag`],
  ['eva  exempel, Åsa (KTH)', `${SOMEBODY}, ${SOMEBODY}`],
  ['Skriv till eva.exempel+vätgas@region.example.se.', `Skriv till ${SOMEBODY}.`],
  ['Vinnova ordnar mötet', 'Vinnova ordnar mötet'],
  ['Exemplet Evas', 'Exemplet Evas'],
  ['', ''],
])('%j becomes %j', (text, without) => {
  expect(clean(text)).toBe(without)
})

it('no whole name is left, whatever it is made of', () => {
  const sign = fc.constantFrom('a', 'Å', '.', '*', '(', ')', '[', '\\', '^', '$', '|', '/', '-', ' ')
  fc.assert(
    fc.property(fc.string({ unit: sign, minLength: 1 }), (name) => {
      fc.pre(name.trim() !== '')
      expect(withoutPeople([name], [])(`– ${name.trim()} –`)).toBe(`– ${SOMEBODY} –`)
    }),
  )
})
