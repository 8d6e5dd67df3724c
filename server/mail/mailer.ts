// Handing a letter to a mail server.
import { createTransport } from 'nodemailer'
import { z } from 'zod'
import { seconds } from '#shared/time/instant.ts'
import type { MailAddress } from '#server/exports/calendar/invitation.ts'
import type { ComposedMail } from './compose.ts'

/** sent: the mail server has taken it · refused: it never will · later: it could not be asked, or asks to come back. */
export type SendResult = 'sent' | 'refused' | 'later'

export interface Mailer {
  readonly from: MailAddress
  /** Never rejects. `to` is where the letter goes. */
  readonly send: (mail: ComposedMail, to: MailAddress) => Promise<SendResult>
  readonly close: () => void
}

/** How long a mail server may take to answer, at the most. */
const CONNECT_WITHIN = seconds(10)
const ANSWER_WITHIN = seconds(20)

// EAUTH is answered with a 5xx code too, but there the letter is not at fault.
const refusalSchema = z.object({
  code: z.enum(['EENVELOPE', 'EMESSAGE']),
  responseCode: z.int().min(500).max(599),
})

/**
 * A mailer by SMTP.
 * @param url `smtp://user:password@host:port`, or `smtps://…`
 * @param onFailure told of what kept a letter from being sent; the error holds addresses, so only its codes may be logged
 */
export function smtpMailer(
  url: string,
  from: MailAddress,
  onFailure: (codes: Readonly<Record<string, unknown>>) => void,
): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: CONNECT_WITHIN,
    greetingTimeout: CONNECT_WITHIN,
    socketTimeout: ANSWER_WITHIN,
  })
  return {
    from,
    close: () => transport.close(),
    async send(mail, to) {
      try {
        await transport.sendMail({
          from,
          to,
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          messageId: mail.messageId,
          headers: {
            // Tells out-of-office answers to stay away.
            'Auto-Submitted': 'auto-generated',
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          },
          list: { unsubscribe: mail.stopUrl },
          ...(mail.calendar === null
            ? {}
            : { icalEvent: { method: 'REQUEST', content: mail.calendar, filename: 'invitation.ics' } }),
        })
        return 'sent'
      } catch (error) {
        onFailure(codesOf(error))
        return refusalSchema.safeParse(error).success ? 'refused' : 'later'
      }
    },
  }
}

const codesSchema = z.object({ code: z.string().optional(), responseCode: z.int().optional() })

function codesOf(error: unknown): Readonly<Record<string, unknown>> {
  const codes = codesSchema.safeParse(error)
  return codes.success ? codes.data : {}
}
