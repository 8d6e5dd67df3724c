// Looks for barriers in a page with axe-core.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { z } from 'zod'

const violationsSchema = z.array(
  z.object({
    id: z.string(),
    impact: z.enum(['minor', 'moderate', 'serious', 'critical']).nullable(),
    tags: z.array(z.string()),
    help: z.string(),
    targets: z.array(z.string()),
  }),
)
type Violation = z.infer<typeof violationsSchema>[number]

// Size of targets is new in WCAG 2.2, and axe looks at it only when it is told to.
const everything = `{ rules: { 'target-size': { enabled: true } } }`
const colours = `{ runOnly: ['color-contrast', 'link-in-text-block'] }`

const run = (
  options: string,
  within: string,
) => `axe.run('${within}', { resultTypes: ['violations'], ...${options} }).then(({ violations }) =>
  violations.map(({ id, impact, tags, help, nodes }) => ({ id, impact, tags, help,
    targets: nodes.map(({ target, failureSummary }) => target.join(' ') + ' — ' + failureSummary) })))`

// A text that is fading in does not have its colour yet.
const whatFadesIn = `Promise.allSettled(document.getAnimations()
  .filter((each) => each.playState === 'running' && each.effect.getComputedTiming().endTime !== Infinity)
  .map(({ finished }) => finished)).then(() => undefined)`

const isGrave = ({ impact }: Violation) => impact === 'serious' || impact === 'critical'

/** The serious and critical violations in the page as it looks now, one line each; empty when there are none. */
export async function barriersIn(page: Page): Promise<readonly string[]> {
  return (await violationsIn(page, '{}')).filter(isGrave).map(inWords)
}

/** Those, and in the dark those that depend on colours, which alone are other ones there; the page is left in the light. */
export async function barriersInBothThemes(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const [colorScheme, options] of [
    ['dark', colours],
    ['light', '{}'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor()
    const violations = (await violationsIn(page, options)).filter(isGrave)
    found.push(...violations.map((violation) => `${colorScheme}: ${inWords(violation)}`))
  }
  return found
}

/**
 * Those of `barriersIn`, and whatever else breaks WCAG 2.2 at level A or AA, however slight. `colours`: in what depends on
 * colours alone, for a page that has been looked at in others.
 * `within`: of the part that this selector finds.
 */
export async function wcagBarriersIn(
  page: Page,
  extent: 'everything' | 'colours' = 'everything',
  within = 'html',
): Promise<readonly string[]> {
  const violations = await violationsIn(page, extent === 'colours' ? colours : everything, within)
  const isOfLevel = ({ tags }: Violation) => tags.some((tag) => /^wcag2\d?a{1,2}$/.test(tag))
  return violations.filter((each) => isGrave(each) || isOfLevel(each)).map(inWords)
}

async function violationsIn(page: Page, options: string, within = 'html'): Promise<readonly Violation[]> {
  // Evaluated by the debugger, which a content security policy does not hinder.
  if ((await page.evaluate('typeof axe')) === 'undefined') {
    const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
    await page.evaluate(await readFile(path, 'utf8'))
  }
  await page.evaluate(whatFadesIn)
  return violationsSchema.parse(await page.evaluate(run(options, within)))
}

const inWords = ({ id, help, targets }: Violation): string => `${id}: ${help}: ${targets.join('; ')}`
