// Stopping mail: reached from a letter, without a session, and done by one press.
import express, { Router } from 'express'
import type { Request } from 'express'
import type { Services } from '../../services.ts'
import { limitedByAddress } from '../limited.ts'
import { parameter } from '../parse.ts'
import { stopMailPage } from '../stopMailPage.ts'
import type { Addressee } from '../stopMailPage.ts'

/**
 * `GET /u/:token` asks, for programs that look through mail open every link in it, or says that mail has been stopped; `POST /u/:token`
 * stops mail, from the page as from a mail program's own button (RFC 8058), and starts it again with `?resume=1`.
 */
export function stopMailRoutes({ storage, stopLinks, clock, limits }: Services): Router {
  async function personOf(request: Request): Promise<Addressee | null> {
    const id = stopLinks.personOf(String(request.params['token']))
    const [person] = id === null ? [] : await storage.access.people.byIds([id])
    return person?.email == null ? null : { ...person, email: person.email }
  }

  const form = express.urlencoded({ extended: false, inflate: false, limit: '1kb' })
  return Router()
    .use('/u/:token', limitedByAddress(limits.links), (_request, response, next) => {
      response.setHeader('Cache-Control', 'no-store')
      response.setHeader('Referrer-Policy', 'no-referrer')
      next()
    })
    .get('/u/:token', async (request, response) => {
      const person = await personOf(request)
      if (person === null) {
        response.status(404).type('html').send(stopMailPage(null, 'ask'))
        return
      }
      const hash = stopLinks.addressHash(person.email)
      const isStopped = (await storage.mailStops.stopped([hash])).has(hash)
      response.type('html').send(stopMailPage(person, isStopped ? 'stopped' : 'ask'))
    })
    .post('/u/:token', form, async (request, response) => {
      const person = await personOf(request)
      if (person === null) {
        response.status(404).type('html').send(stopMailPage(null, 'ask'))
        return
      }
      const resumes = parameter(request, 'resume') === '1'
      const hash = stopLinks.addressHash(person.email)
      await (resumes ? storage.mailStops.resume(hash) : storage.mailStops.stop(hash, clock()))
      response.type('html').send(stopMailPage(person, resumes ? 'resumed' : 'stopped'))
    })
}
