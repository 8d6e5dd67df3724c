// With which programs exported files are opened.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findOffice } from '#scripts/setup/office.mjs'

test('those on PATH come before any other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const name of ['soffice', 'pdftotext']) writeFileSync(join(folder, name), '', { mode: 0o755 })
  expect(findOffice({ PATH: folder })).toEqual({
    soffice: join(folder, 'soffice'),
    pdftotext: join(folder, 'pdftotext'),
  })
})
