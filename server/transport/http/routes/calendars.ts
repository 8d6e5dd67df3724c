// Calendars: a dialogue's invitation as a file, and feeds of an organisation's due dates.
import { Router } from 'express'
import type { Request } from 'express'
import { everything } from '#shared/protocol/followUpFilter.ts'
import { newFeedSchema } from '#shared/protocol/http/calendar.ts'
import type { Feed } from '#shared/protocol/http/calendar.ts'
import { hashToken, linkToken } from '#server/access/tokens.ts'
import { dueDatesCalendar } from '#server/exports/calendar/dueDates.ts'
import { invitationCalendar, invitationSequence } from '#server/exports/calendar/invitation.ts'
import { contentTypes } from '#server/exports/fileKinds.ts'
import { allFollowUps } from '#server/loop/followUpTable.ts'
import { organisationsOf } from '#server/loop/myOrganisations.ts'
import { standingOf } from '#server/loop/standing.ts'
import type { Standing } from '#server/loop/standing.ts'
import type { StoredFeed } from '#server/storage/feeds.ts'
import type { Services } from '../../services.ts'
import { baseUrl } from '../baseUrl.ts'
import { limitedByAddress } from '../limited.ts'
import { bodyOf, idIn, languageIn } from '../parse.ts'
import { HttpProblem } from '../problem.ts'
import { requireStanding } from '../standing.ts'
import { requireVisitor } from '../visitor.ts'

/** `/api/dialogues/:id/invitation.ics`, `/api/my/feeds`, and `/feeds/:token.ics` for calendars, which bring no session. */
export function calendarRoutes(services: Services): Router {
  const { storage, links, clock, newId, limits, feedSecret } = services

  async function shown(feed: StoredFeed, standing: Standing, request: Request): Promise<Feed> {
    const named = (await organisationsOf(standing, services)).find(({ id }) => id === feed.organisationId)
    return {
      id: feed.id,
      organisation: named ?? { id: feed.organisationId, name: feed.organisationId },
      language: feed.language,
      url: `${baseUrl(request, services)}/feeds/${linkToken(feedSecret, feed.id)}.ics`,
      createdAt: feed.createdAt,
    }
  }
  function madeBy({ organisations }: Standing): Promise<readonly StoredFeed[]> {
    return storage.feeds.madeBy([...new Set(organisations.values())])
  }

  return Router()
    .get('/api/dialogues/:id/invitation.ics', async (request, response) => {
      const { room, person } = await requireVisitor(request, idIn(request, 'id'), 'notes.read', services)
      const [log, working] = await Promise.all([storage.events.read(room.id, 0), links.workingIn(room.id)])
      const own = working.findLast((link) => link.kind === 'personal' && link.personId === person.id)
      const path = (own === undefined ? null : links.path(own)) ?? `/d/${room.id}`
      response.attachment('snabbdialog.ics').setHeader('Content-Type', contentTypes.ics)
      response.send(
        invitationCalendar({
          dialogueId: room.id,
          details: room.state.details,
          sequence: invitationSequence(log),
          createdAt: room.state.createdAt,
          now: clock(),
          link: `${baseUrl(request, services)}${path}`,
          language: languageIn(request),
          mailed: null,
        }),
      )
    })
    .get('/api/my/feeds', async (request, response) => {
      const standing = await requireStanding(request, services)
      const feeds = await madeBy(standing)
      response.json(await Promise.all(feeds.map((feed) => shown(feed, standing, request))))
    })
    .post('/api/my/feeds', async (request, response) => {
      const standing = await requireStanding(request, services)
      const { organisationId, language } = bodyOf(request, newFeedSchema)
      const personId = standing.organisations.get(organisationId)
      if (personId === undefined) throw new HttpProblem('not-allowed')
      const id = newId()
      const tokenHash = hashToken(linkToken(feedSecret, id))
      const feed = { id, tokenHash, organisationId, personId, language, createdAt: clock() }
      await storage.feeds.replace(feed)
      response.status(201).json(await shown(feed, standing, request))
    })
    .delete('/api/my/feeds/:feedId', async (request, response) => {
      const feeds = await madeBy(await requireStanding(request, services))
      const feed = feeds.find(({ id }) => id === idIn(request, 'feedId'))
      if (feed === undefined) throw new HttpProblem('not-found')
      await storage.feeds.remove(feed.id)
      response.status(204).end()
    })
    .get('/feeds/:token.ics', limitedByAddress(limits.links), async (request, response) => {
      const feed = await storage.feeds.byTokenHash(hashToken(String(request.params['token'])))
      if (feed === null || !(await stillStands(feed))) throw new HttpProblem('not-found')
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

  /** Whether the one who made the feed still stands for its organisation. */
  async function stillStands({ personId, organisationId }: StoredFeed): Promise<boolean> {
    const [seats, [person]] = await Promise.all([
      storage.events.seatsOf([personId]),
      storage.access.people.byIds([personId]),
    ])
    const account =
      person?.account == null ? null : { personId, organisationId: person.account.organisation.id }
    return standingOf(seats, account).organisations.has(organisationId)
  }
}
