import { expect, it } from 'vitest'
import { addressIn } from '#shared/lib/language.ts'

it('an address names the language that its page is to speak, unless that is the one that pages begin in', () => {
  expect(addressIn('en', 'https://dialog.example/l/token')).toBe('https://dialog.example/l/token?lang=en')
  expect(addressIn('en', '/l/token?to=my')).toBe('/l/token?to=my&lang=en')
  expect(addressIn('sv', '/l/token?to=my')).toBe('/l/token?to=my')
})
