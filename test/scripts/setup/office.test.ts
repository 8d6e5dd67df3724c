// With which programs exported files are opened.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findOffice } from '#scripts/setup/office.mjs'
import { temporaryFolder } from '#test/ground/temporaryFolder.ts'

test('those on PATH come before any other', () => {
  const folder = temporaryFolder()
  for (const name of ['soffice', 'pdftotext']) writeFileSync(join(folder, name), '', { mode: 0o755 })
  expect(findOffice({ PATH: folder })).toEqual({
    soffice: join(folder, 'soffice'),
    pdftotext: join(folder, 'pdftotext'),
  })
})
