// The letters that a mail server has taken, as the people read them who get them.
import type { Email } from 'postal-mime'
import { expect } from 'vitest'
import type { MailServer } from '#test/server/transport/mailServer.ts'

/** To whom, and about what. */
const lineOf = ({ to, subject }: Email) => `${to?.[0]?.address ?? ''}: ${subject ?? ''}`

export interface Letters {
  /** How many have come so far. */
  readonly count: () => number
  /** Those after the first `before`, once there are at least `count` of them: a line each, by address. */
  readonly since: (before: number, count: number) => Promise<readonly string[]>
  /** The last one to an address. */
  readonly lastTo: (email: string) => Email
  /** The first link in the last one to an address whose path begins so: `/l/` leads in, `/u/` stops letters. */
  readonly linkTo: (email: string, path: '/l/' | '/u/') => string
}

export function lettersOf({ mails }: MailServer): Letters {
  const lastTo = (email: string): Email => {
    const letter = mails.findLast(({ to }) => to?.[0]?.address === email)
    if (letter === undefined) throw new Error(`No letter has come to ${email}`)
    return letter
  }
  return {
    count: () => mails.length,
    async since(before, count) {
      await expect.poll(() => mails.length).toBeGreaterThanOrEqual(before + count)
      return mails.slice(before).map(lineOf).toSorted()
    },
    lastTo,
    linkTo(email, path) {
      const links = lastTo(email).text?.match(/https?:\S+/g) ?? []
      const link = links.find((each) => new URL(each).pathname.startsWith(path))
      if (link === undefined) throw new Error(`No link to ${path} in the last letter to ${email}`)
      return link
    },
  }
}
