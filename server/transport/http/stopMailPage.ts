// The page on which somebody stops mail, or has it again: whole as it is sent, for it must do without the client.
import { escaped } from '#server/mail/letter.ts'
import { mailWords } from '#server/mail/wording/words.ts'
import type { Person } from '#server/storage/people.ts'

/** Somebody who can be written to. */
export type Addressee = Person & { readonly email: string }

/** ask: whether mail is to be stopped · stopped, resumed: that it has been. */
type Shown = 'ask' | 'stopped' | 'resumed'

/** The page in the language of her letters; for `null`, whom no link is about, that the link is nobody's. */
export function stopMailPage(person: Addressee | null, shown: Shown): string {
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
