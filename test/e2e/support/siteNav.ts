// The ways between pages, in the header of each.
import type { Locator, Page } from 'playwright-core'

/** The link in the header to the page with this name, brought into sight where there is room for it behind a button alone. */
export async function wayTo(page: Page, name: string): Promise<Locator> {
  const menu = page.getByRole('button', { name: 'Meny', exact: true })
  const link = page.getByRole('banner').getByRole('link', { name, exact: true })
  await menu.or(link).first().waitFor()
  if (await menu.isVisible()) await menu.click()
  await link.waitFor()
  return link
}
