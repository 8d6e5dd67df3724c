// Text that people write, as it is kept.
import { expect, it } from 'vitest'
import { webAddressSchema } from '#shared/dialogue/text.ts'

it('an address is kept on one line, as a browser reads it', () => {
  expect(webAddressSchema.parse(' https://moten.example/rum\n?kod=\u00001\t2\r\n ')).toBe(
    'https://moten.example/rum?kod=12',
  )
})

it('an address that leads to anything but a page is refused', () => {
  const addresses = ['java\nscript:alert(1)', 'mailto:a@example.org', 'moten.example', '', 'https://']
  expect(addresses.filter((address) => webAddressSchema.safeParse(address).success)).toEqual([])
})
