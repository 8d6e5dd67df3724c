// A link as it stands in a letter in English, followed by somebody whose browser has chosen no language.
import { expect, it } from 'vitest'
import { writeOutline } from './support/stage.ts'
import { visits } from './support/visits.ts'

const { stage, open } = visits(writeOutline)

it('a link that speaks English leads to a page in English, whose address says nothing of it', async () => {
  const page = await open(`${stage().linkOf('listener', 'skane')}?lang=en`, null)
  await page.waitForURL(`**/d/${stage().dialogueId}`)
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
  const attendance = page.getByRole('heading', { name: 'Attendance', exact: true })
  await attendance.waitFor()
  await page.reload()
  await attendance.waitFor()
})
