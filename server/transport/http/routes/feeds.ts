// Feeds of an organisation's due dates, for calendars to subscribe to.
import { Router } from 'express'
import type { Request } from 'express'
import { everything } from '#shared/protocol/followUpFilter.ts'
import { newFeedSchema } from '#shared/protocol/http/calendar.ts'
import type { Feed } from '#shared/protocol/http/calendar.ts'
import { hashToken, linkToken } from '#server/access/tokens.ts'
import { dueDatesCalendar } from '#server/exports/calendar/dueDates.ts'
import { contentTypes } from '#server/exports/fileKinds.ts'
import { allFollowUps } from '#server/loop/followUpTable.ts'
import { organisationsOf } from '#server/loop/myOrganisations.ts'
import { standingOf } from '#server/loop/standing.ts'
import type { Standing } from '#server/loop/standing.ts'
import type { StoredFeed } from '#server/storage/feeds.ts'
import { madeOnce } from '../../madeOnce.ts'
import type { Services } from '../../services.ts'
import { baseUrl } from '../baseUrl.ts'
import { limitedByAddress } from '../limited.ts'
import { bodyOf, idIn } from '../parse.ts'
import { HttpProblem } from '../problem.ts'
import { idToMake } from '../requestId.ts'
import { requireStanding } from '../standing.ts'
import { Turns } from '../turns.ts'

/** `/api/my/feeds`, and `GET /feeds/:token.ics` for calendars, which bring no session. */
export function feedRoutes(services: Services): Router {
  const { storage, clock, limits, feedSecret } = services
  const turns = new Turns()
  const url = (feed: StoredFeed, request: Request) =>
    `${baseUrl(request, services)}/feeds/${linkToken(feedSecret, feed.id)}.ics`
  async function made(feed: StoredFeed): Promise<StoredFeed> {
    const earlier = await storage.feeds.byTokenHash(feed.tokenHash)
    if (earlier === null) await storage.feeds.replace(feed)
    return earlier ?? feed
  }

  return Router()
    .get('/api/my/feeds', async (request, response) => {
      const standing = await requireStanding(request, services)
      const named = await organisationsOf(standing, services)
      const feeds = await madeBy(standing, services)
      response.json(feeds.map((feed) => shown(feed, named, url(feed, request))))
    })
    .post('/api/my/feeds', async (request, response) => {
      const standing = await requireStanding(request, services)
      const { organisationId, language } = bodyOf(request, newFeedSchema)
      const personId = standing.organisations.get(organisationId)
      if (personId === undefined) throw new HttpProblem('not-allowed')
      const id = idToMake(request, personId, services)
      const tokenHash = hashToken(linkToken(feedSecret, id))
      const wanted = { id, tokenHash, organisationId, personId, language, createdAt: clock() }
      const feed = await turns.take(id, () => madeOnce(() => made(wanted)))
      const named = await organisationsOf(standing, services)
      response.status(201).json(shown(feed, named, url(feed, request)))
    })
    .delete('/api/my/feeds/:feedId', async (request, response) => {
      const feeds = await madeBy(await requireStanding(request, services), services)
      const feed = feeds.find(({ id }) => id === idIn(request, 'feedId'))
      // One that is gone already is what was asked for.
      if (feed !== undefined) await storage.feeds.remove(feed.id)
      response.status(204).end()
    })
    .get('/feeds/:token.ics', limitedByAddress(limits.links), async (request, response) => {
      const feed = await storage.feeds.byTokenHash(hashToken(String(request.params['token'])))
      if (feed === null || !(await stillStands(feed, services))) throw new HttpProblem('not-found')
      const scope = { dialogueIds: [], organisationIds: [feed.organisationId] }
      const due = await allFollowUps(scope, everything, services)
      response.setHeader('Content-Type', contentTypes.ics)
      response.setHeader('Cache-Control', 'private, max-age=900')
      response.send(
        dueDatesCalendar({
          organisation: due[0]?.owner.name ?? feed.organisationId,
          dueDates: due.flatMap((row) => (row.dueDate === null ? [] : [{ ...row, dueDate: row.dueDate }])),
          language: feed.language,
          url: `${baseUrl(request, services)}/my`,
        }),
      )
    })
}

/** @param named the organisations that its maker stands for */
function shown(
  { id, organisationId, language, createdAt }: StoredFeed,
  named: readonly Feed['organisation'][],
  url: string,
): Feed {
  const organisation = named.find((each) => each.id === organisationId)
  return {
    id,
    organisation: organisation ?? { id: organisationId, name: organisationId },
    language,
    url,
    createdAt,
  }
}

function madeBy(
  { organisations }: Standing,
  { storage }: Pick<Services, 'storage'>,
): Promise<readonly StoredFeed[]> {
  return storage.feeds.madeBy([...new Set(organisations.values())])
}

/** Whether the one who made the feed still stands for its organisation. */
async function stillStands(
  { personId, organisationId }: StoredFeed,
  { storage }: Pick<Services, 'storage'>,
): Promise<boolean> {
  const [seats, [person]] = await Promise.all([
    storage.events.seatsOf([personId]),
    storage.access.people.byIds([personId]),
  ])
  const account =
    person?.account == null ? null : { personId, organisationId: person.account.organisation.id }
  return standingOf(seats, account).organisations.has(organisationId)
}
