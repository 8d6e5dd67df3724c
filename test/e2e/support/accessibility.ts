// Looks for barriers in a page with axe-core.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { z } from 'zod'

const violationsSchema = z.array(
  z.object({
    id: z.string(),
    impact: z.enum(['minor', 'moderate', 'serious', 'critical']).nullable(),
    help: z.string(),
    targets: z.array(z.string()),
  }),
)

const run = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(
  ({ id, impact, help, nodes }) => ({ id, impact, help, targets: nodes.map(({ target, failureSummary }) => target.join(' ') + ' — ' + failureSummary) })))`

/** The serious and critical violations in the page as it looks now, one line each; empty when there are none. */
export async function barriersIn(page: Page): Promise<readonly string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  // Evaluated by the debugger, which a content security policy does not hinder.
  await page.evaluate(source)
  const violations = violationsSchema.parse(await page.evaluate(run))
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, targets }) => `${id}: ${help}: ${targets.join('; ')}`)
}
