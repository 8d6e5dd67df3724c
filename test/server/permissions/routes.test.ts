// Every request in every role, with every kind of session, against the table.
import { describe, expect, it } from 'vitest'
import { isAllowed } from '#shared/dialogue/permissions.ts'
import type { Role } from '#shared/dialogue/role.ts'
import { minutes } from '#shared/time/instant.ts'
import { exportFiles } from '#server/exports/exports.ts'
import { createApp } from '#server/transport/http/app.ts'
import type { Browser } from '../transport/browser.ts'
import { clientFolder } from '../transport/testServer.ts'
import { openHouse, roles } from './house.ts'
import type { Place } from './house.ts'
import { registeredRoutes } from './registeredRoutes.ts'
import { address, commandRoute, routes, shapeOf } from './routes.ts'
import type { Route } from './routes.ts'

type Seat = 'own' | 'another' | 'revoked' | 'no session'

/** The status that somebody must be turned away with, or that she must not be. */
function expected({ rule }: Route, role: Role, seat: Seat): number | 'let in' {
  if (rule === 'anybody' || rule === 'token') return 'let in'
  if (seat === 'no session') return 401
  if (rule === 'session') return 'let in'
  if (rule === 'account') return 403
  const seated = seat === 'own' || (seat === 'another' && rule.anywhere === true)
  const allowed = seated && isAllowed(role, rule.action, { own: false, ended: false })
  return allowed ? 'let in' : (rule.refusal ?? 403)
}

/** Makes every request, and gives those that were not answered as they must be. */
async function surprises(browser: Browser, place: Place, role: Role, seat: Seat): Promise<readonly object[]> {
  const found: object[] = []
  for (const route of routes) {
    const { method, path, rule, body } = route
    const { status } = await browser.ask(address(route, place), {
      method,
      ...(body === undefined ? {} : { body }),
    })
    // What is let in may still find nothing, or not be possible now; it is never told that it may not.
    const turnedAway = typeof rule === 'object' ? [401, 403, rule.refusal] : [401, 403]
    const answer = status >= 500 || turnedAway.includes(status) ? status : 'let in'
    const wanted = expected(route, role, seat)
    if (answer !== wanted) found.push({ method, path, answer, wanted })
  }
  return found
}

it('the list has every request that the server answers', async () => {
  const { server } = await openHouse()
  const app = createApp(server.services, { clientFolder, trustProxy: false })
  const registered = registeredRoutes(app).map(({ method, path }) => shapeOf(method, path))
  const listed = routes.map(({ method, path }) => shapeOf(method, path))
  expect(new Set([...listed, shapeOf('POST', commandRoute)])).toEqual(new Set(registered))
})

it('the list has every file that a dialogue is exported to', () => {
  const listed = routes.filter(({ path }) => path.endsWith('/export/:file')).map(({ more }) => more?.['file'])
  expect(new Set(listed)).toEqual(new Set(Object.keys(exportFiles)))
})

describe.each(roles)('as %s', (role) => {
  it('requests about one’s own dialogue are answered as the table says', async () => {
    const house = await openHouse()
    const { browser } = await house.invite(role)
    expect(await surprises(browser, house.own, role, 'own')).toEqual([])
  })

  it('requests about a dialogue of others are refused', async () => {
    const house = await openHouse()
    const { browser } = await house.invite(role)
    expect(await surprises(browser, house.another, role, 'another')).toEqual([])
  })

  it('a revoked link opens nothing', async () => {
    const house = await openHouse()
    const { browser, person } = await house.invite(role)
    const link = `/api/dialogues/${house.own.dialogueId}/people/${person.id}/link`
    await house.account.ask(link, { method: 'DELETE' })
    expect(await surprises(browser, house.own, role, 'revoked')).toEqual([])
  })

  it('an expired session is none', async () => {
    const house = await openHouse()
    const { browser } = await house.invite(role)
    house.server.scheduler.wallOffset += minutes(31 * 24 * 60)
    expect(await surprises(browser, house.own, role, 'no session')).toEqual([])
  })
})

it('nobody is let in without a session', async () => {
  const house = await openHouse()
  expect(await surprises(house.server.browser(), house.own, 'facilitator', 'no session')).toEqual([])
})
