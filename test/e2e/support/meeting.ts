// What people do in a meeting whose clock is moved: write down follow-ups, and go on to the end.
import type { Page } from 'playwright-core'
import { leave } from './overMonths.ts'
import type { Months } from './overMonths.ts'

/** Writes down a follow-up in the room; without an owner it is the one that the form begins with. */
export async function recordFollowUp(
  page: Page,
  { what, due, owner }: { readonly what: string; readonly due: string; readonly owner?: string },
): Promise<void> {
  await page.getByRole('button', { name: 'Uppföljning', exact: true }).click()
  const form = page.getByRole('dialog', { name: 'Ny uppföljning' })
  await form.getByLabel('Vad ska göras?').fill(what)
  if (owner !== undefined) {
    await form.getByRole('combobox', { name: 'Ägare' }).click()
    await page
      .getByRole('listbox', { name: 'Ägare' })
      .getByRole('option', { name: owner, exact: true })
      .click()
  }
  await form.getByLabel('Klart senast').fill(due)
  await form.getByRole('button', { name: 'Spara', exact: true }).click()
  await form.waitFor({ state: 'hidden' })
}

/** Moves on through the rest of a dialogue's agenda at these clock times of that day, and ends it at the last of them. */
export async function endAt(
  { there, asFacilitator, loadAnew }: Months,
  dialogueId: string,
  day: string,
  times: readonly string[],
): Promise<void> {
  const page = await asFacilitator(`/d/${dialogueId}`)
  for (const [index, time] of times.entries()) {
    await there().server.moveTo(day, time)
    await loadAnew(page)
    if (index < times.length - 1) {
      const next = page.getByRole('button', { name: /^Nästa: / })
      const words = await next.innerText()
      await next.click()
      await page.getByRole('button', { name: words, exact: true }).waitFor({ state: 'hidden' })
    } else {
      await page.getByRole('button', { name: 'Avsluta dialogen', exact: true }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Avsluta dialogen' }).click()
      await page
        .getByText(/avslutad/)
        .first()
        .waitFor()
    }
  }
  await leave(page)
}
