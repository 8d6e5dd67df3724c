// The page on which somebody stops mail: reached from a letter, without a session, and done by one press.
import express, { Router } from 'express'
import type { Request } from 'express'
import { escaped } from '#server/mail/letter.ts'
import { mailWords } from '#server/mail/wording/words.ts'
import type { Person } from '#server/storage/people.ts'
import type { Services } from '../../services.ts'
import { limitedByAddress } from '../limited.ts'
import { parameter } from '../parse.ts'

type Shown = 'ask' | 'stopped' | 'resumed'

/**
 * `GET /u/:token` asks, for programs that look through mail open every link in it, or says that mail has been stopped; `POST /u/:token`
 * stops mail, from the page as from a mail program's own button (RFC 8058), and starts it again with `?resume=1`.
 */
export function stopMailRoutes({ storage, stopLinks, clock, limits }: Services): Router {
  async function personOf(request: Request): Promise<(Person & { readonly email: string }) | null> {
    const id = stopLinks.personOf(String(request.params['token']))
    const [person] = id === null ? [] : await storage.access.people.byIds([id])
    return person?.email == null ? null : { ...person, email: person.email }
  }

  return Router()
    .use('/u/:token', limitedByAddress(limits.links), (_request, response, next) => {
      response.setHeader('Cache-Control', 'no-store')
      response.setHeader('Referrer-Policy', 'no-referrer')
      next()
    })
    .get('/u/:token', async (request, response) => {
      const person = await personOf(request)
      if (person === null) {
        response.status(404).type('html').send(page(null, 'ask'))
        return
      }
      const hash = stopLinks.addressHash(person.email)
      const isStopped = (await storage.mailStops.stopped([hash])).has(hash)
      response.type('html').send(page(person, isStopped ? 'stopped' : 'ask'))
    })
    .post('/u/:token', express.urlencoded({ extended: false, limit: '1kb' }), async (request, response) => {
      const person = await personOf(request)
      if (person === null) {
        response.status(404).type('html').send(page(null, 'ask'))
        return
      }
      const resumes = parameter(request, 'resume') === '1'
      const hash = stopLinks.addressHash(person.email)
      await (resumes ? storage.mailStops.resume(hash) : storage.mailStops.stop(hash, clock()))
      response.type('html').send(page(person, resumes ? 'resumed' : 'stopped'))
    })
}

function page(person: (Person & { readonly email: string }) | null, shown: Shown): string {
  const language = person?.language ?? 'sv'
  const words = mailWords[language].stopPage
  const says = {
    ask: words.ask,
    stopped: words.stopped,
    resumed: words.resumed,
  }[shown]
  const form = (action: string, label: string) =>
    `<form method="post" action="${action}"><button>${escaped(label)}</button></form>`
  const body =
    person === null
      ? `<p>${escaped(words.unknown)}</p>`
      : `<p role="status">${escaped(says(person.email))}</p>` +
        (shown === 'stopped'
          ? `<p>${escaped(words.howToResume)}</p>${form('?resume=1', words.resume)}`
          : form('?', words.stop))
  return [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(words.title)}</title>`,
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><style>',
    'body{margin:0 auto;padding:48px 24px;max-width:34em;font:18px/1.5 system-ui,sans-serif;color:#16202c;background:#fdfdfc;overflow-wrap:anywhere}',
    'h1{font-size:1.6em;line-height:1.25}',
    'button{font:inherit;padding:10px 20px;border:1px solid transparent;border-radius:4px;background:#1d4f91;color:#fff;cursor:pointer}',
    'button:focus-visible{outline:3px solid #16202c;outline-offset:2px}',
    '@media(prefers-color-scheme:dark){body{color:#eef1f5;background:#14181d}button:focus-visible{outline-color:#eef1f5}}',
    `</style></head><body><main><h1>${escaped(words.title)}</h1>${body}</main></body></html>`,
  ].join('\n')
}
