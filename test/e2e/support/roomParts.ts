// The parts of the live room, as they are come to in a window of any size, and what the agenda among them tells.
import type { Locator, Page } from 'playwright-core'

/** Brings a part of the room into sight, which on a phone stands behind a tab. */
export async function showPart(
  page: Page,
  part: 'Anteckningar' | 'Program' | 'Närvaro' | 'Uppföljning',
): Promise<void> {
  await page.getByRole('timer').first().waitFor()
  const tab = page.getByRole('tab', { name: part, exact: true })
  if ((await tab.count()) > 0) await tab.click()
}

/** The line of the agenda about the slot with this title. */
export function agendaRow(page: Page, title: string): Locator {
  return page.getByRole('listitem').filter({ has: page.getByText(title, { exact: true }) })
}

/** When the agenda expects the slot with this title to begin, in minutes of the day. */
export async function expectedStart(page: Page, title: string): Promise<number> {
  const [, hours, minutes] = /(\d+)\.(\d\d)/.exec(await agendaRow(page, title).first().innerText()) ?? []
  return Number(hours) * 60 + Number(minutes)
}
