// E-mail, over HTTP: whether it is sent, what would be sent, and sending invitations and what a dialogue came to.
import { z } from 'zod'
import { idSchema } from '../../dialogue/identifiers.ts'

/** What the product writes to people about. */
export const mailKindSchema = z.enum(['invitation', 'results', 'due-soon', 'overdue', 'report-round'])
export type MailKind = z.infer<typeof mailKindSchema>

/** Whether e-mail is sent: `GET /api/mail/status`. Where it is not, the texts are there to copy. */
export interface MailStatus {
  readonly sends: boolean
  /** The address it is sent from. */
  readonly from: string | null
}

/**
 * sent · sent-elsewhere: to an address that is no longer hers · waiting: on its way · refused: the mail server would not · stopped: she
 * has asked for no more mail · no-address · not-sent.
 */
export type LetterState =
  'sent' | 'sent-elsewhere' | 'waiting' | 'refused' | 'stopped' | 'no-address' | 'not-sent'

/** A text as it is, or would be, sent. */
export interface MailText {
  readonly personId: string
  readonly name: string
  /** The follow-up or the round of reports that it is about; `null` for an invitation and for the results. */
  readonly aboutId: string | null
  readonly to: string | null
  readonly subject: string
  readonly text: string
  readonly state: LetterState
}

/** `GET /api/dialogues/:id/mail/:kind`: what there is to write about now, one text a person and thing. For who manages people. */
export type MailTexts = readonly MailText[]

/**
 * Sending invitations: `POST /api/dialogues/:id/mail/invitations`. Each person gets one, and another one when the time or the
 * video link has changed since. The answer tells how it went for each.
 */
export const sendInvitationsSchema = z.object({ personIds: z.array(idSchema).min(1).max(1000) })
export type SendInvitations = z.infer<typeof sendInvitationsSchema>

/**
 * Sending one letter once more: `POST /api/dialogues/:id/mail/:kind/again`. It is sent when the mail server refused it, or when it went to
 * an address that is no longer hers; whoever has got it gets no other.
 */
export const sendAgainSchema = z.object({ personId: idSchema, aboutId: idSchema.nullable() })
export type SendAgain = z.infer<typeof sendAgainSchema>

/**
 * How it went for each: of a letter that is sent once more, of invitations, and of what an ended dialogue came to, `POST /api/dialogues/:id/mail/results`. That goes to
 * everybody who takes part, once, so that a second request reaches those alone who have not got it.
 */
export interface SentLetters {
  readonly results: readonly {
    readonly personId: string
    readonly result: 'queued' | 'already-sent' | 'stopped' | 'no-address' | 'no-link' | 'not-found'
  }[]
}
