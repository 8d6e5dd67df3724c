// Every request that the server answers, and who may make it.
import type { Action } from '#shared/dialogue/permissions.ts'
import { extractFormatSchema, filterFileFormatSchema } from '#shared/protocol/http/exports.ts'
import { mailKindSchema } from '#shared/protocol/http/mail.ts'
import type { Place } from './house.ts'

/**
 * Who may: those whom the table of permissions lets do an action in the dialogue (`refusal` is the status for the others), or in any
 * dialogue at all (`anywhere`),
 * the holder of an account, whoever has a session, whoever brings a secret token, or anybody.
 */
export type Rule =
  | { readonly action: Action; readonly refusal?: 404; readonly anywhere?: true }
  | 'account'
  | 'session'
  | 'token'
  | 'anybody'

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** As the server has it, with names of parameters after colons. */
  readonly path: string
  readonly rule: Rule
  readonly body?: unknown
  /** Parameters beside those of `Place`. */
  readonly more?: Readonly<Record<string, string>>
}

const inDialogue = '/api/dialogues/:id'
const manage = { action: 'people.manage' } as const
const results = { action: 'results.read' } as const
const versions = { action: 'notes.versions' } as const
const slot = { slotId: 'none' }
const nobody = { personId: 'nobody', entryId: 'nobody' }
const series = { title: 'Ny', theme: 'Energi' }
const changes = [
  {
    commandId: '5f0c7d2e-8f5b-4c4e-9d39-0c9b1c1d2e3f',
    dialogueId: 'nowhere',
    followUpId: 'nothing',
    baseRevision: 1,
    changes: {},
  },
]
const setUp = {
  token: 'made-up',
  name: 'Facilitator Exempel',
  organisation: { id: 'formas', name: 'Formas', kind: 'national-actor' },
}
const guest = { name: 'Exempel', organisationId: 'skane', role: 'listener' }
const pulse = { valuable: 4, rightActors: 'yes', next: null }

const exported = (file: string, action: Action): Route => {
  return { method: 'GET', path: `${inDialogue}/export/:file`, rule: { action }, more: { file } }
}

export const routes: readonly Route[] = [
  { method: 'GET', path: '/healthz', rule: 'anybody' },
  { method: 'GET', path: '/readyz', rule: 'anybody' },
  { method: 'GET', path: '/metrics', rule: 'anybody' },
  { method: 'GET', path: '/l/:token', rule: 'token' },
  { method: 'GET', path: '/u/:token', rule: 'token' },
  { method: 'POST', path: '/u/:token', rule: 'token' },
  { method: 'GET', path: '/feeds/:token.ics', rule: 'token' },
  { method: 'GET', path: '/api/session', rule: 'anybody' },
  { method: 'PATCH', path: '/api/session', rule: 'session', body: { language: 'sv' } },
  { method: 'POST', path: '/api/setup', rule: 'token', body: setUp },
  { method: 'GET', path: '/api/dialogues', rule: 'session' },
  { method: 'POST', path: '/api/dialogues', rule: 'account', body: {} },
  { method: 'GET', path: `${inDialogue}/people`, rule: manage },
  { method: 'POST', path: `${inDialogue}/people`, rule: manage, body: guest },
  { method: 'POST', path: `${inDialogue}/people/again`, rule: manage, body: { from: 'nowhere' } },
  { method: 'PATCH', path: `${inDialogue}/people/:personId`, rule: manage, body: {}, more: nobody },
  { method: 'DELETE', path: `${inDialogue}/people/:personId`, rule: manage, more: nobody },
  { method: 'POST', path: `${inDialogue}/people/:personId/link`, rule: manage, more: nobody },
  { method: 'DELETE', path: `${inDialogue}/people/:personId/link`, rule: manage, more: nobody },
  { method: 'GET', path: `${inDialogue}/room-link`, rule: manage },
  { method: 'POST', path: `${inDialogue}/room-link`, rule: manage },
  { method: 'DELETE', path: `${inDialogue}/room-link`, rule: manage },
  {
    method: 'POST',
    path: `${inDialogue}/lobby/:entryId`,
    rule: manage,
    body: { answer: 'decline' },
    more: nobody,
  },
  { method: 'GET', path: '/api/room/:token', rule: 'token' },
  {
    method: 'POST',
    path: '/api/room/:token/knocks',
    rule: 'token',
    body: { name: 'Exempel', organisationId: 'skane' },
  },
  { method: 'GET', path: '/api/lobby/:entryId', rule: 'session', more: nobody },
  exported('follow-ups.xlsx', 'export.results'),
  exported('follow-ups.csv', 'export.results'),
  exported('follow-ups.ics', 'export.results'),
  exported('report.docx', 'export.results'),
  exported('report.md', 'export.results'),
  exported('attendance.xlsx', 'export.attendance'),
  exported('archive.json', 'export.archive'),
  { method: 'GET', path: '/api/follow-ups', rule: 'session' },
  { method: 'GET', path: '/api/follow-ups/choices', rule: 'session' },
  ...filterFileFormatSchema.options.map((format) => {
    return {
      method: 'GET',
      path: '/api/follow-ups/export.:format',
      rule: 'session',
      more: { format },
    } as const
  }),
  { method: 'GET', path: '/api/extracts', rule: 'session' },
  ...extractFormatSchema.options.map((format) => {
    const more = { regionId: 'halland', format }
    return { method: 'GET', path: '/api/regions/:regionId/extract.:format', rule: 'session', more } as const
  }),
  { method: 'POST', path: '/api/follow-ups/changes', rule: 'session', body: { changes } },
  { method: 'GET', path: '/api/my', rule: 'session' },
  { method: 'GET', path: '/api/my/follow-ups', rule: 'session' },
  { method: 'GET', path: `${inDialogue}/follow-ups/:followUpId`, rule: { ...results, refusal: 404 } },
  { method: 'GET', path: `${inDialogue}/report-rounds`, rule: results },
  { method: 'GET', path: `${inDialogue}/areas/:areaId/reports`, rule: { ...results, refusal: 404 } },
  { method: 'GET', path: '/api/insights', rule: 'session' },
  {
    method: 'GET',
    path: '/api/series/:seriesId/insights',
    rule: { action: 'insights.read', refusal: 404 },
  },
  { method: 'GET', path: '/api/series', rule: 'session' },
  { method: 'POST', path: '/api/series', rule: 'account', body: series },
  { method: 'GET', path: '/api/series/:seriesId', rule: { ...results, refusal: 404 } },
  { method: 'PATCH', path: '/api/series/:seriesId', rule: manage, body: series },
  { method: 'GET', path: '/api/series/:seriesId/next', rule: manage },
  {
    method: 'GET',
    path: '/api/series/:seriesId/report.docx',
    rule: { action: 'export.results', refusal: 404 },
  },
  { method: 'PUT', path: `${inDialogue}/series`, rule: manage, body: { seriesId: null } },
  { method: 'GET', path: `${inDialogue}/earlier`, rule: results },
  { method: 'GET', path: '/api/evaluation.zip', rule: { action: 'export.evaluation', anywhere: true } },
  { method: 'GET', path: `${inDialogue}/pulse`, rule: results },
  { method: 'POST', path: `${inDialogue}/pulse`, rule: results, body: pulse },
  { method: 'GET', path: `${inDialogue}/notes/:slotId/versions`, rule: versions, more: slot },
  {
    method: 'POST',
    path: `${inDialogue}/notes/:slotId/versions`,
    rule: versions,
    body: { cause: 'asked' },
    more: slot,
  },
  {
    method: 'GET',
    path: `${inDialogue}/notes/:slotId/versions/:number`,
    rule: versions,
    more: { ...slot, number: '1' },
  },
  { method: 'GET', path: '/api/mail/status', rule: 'session' },
  ...mailKindSchema.options.map((kind) => {
    return { method: 'GET', path: `${inDialogue}/mail/:kind`, rule: manage, more: { kind } } as const
  }),
  { method: 'POST', path: `${inDialogue}/mail/invitations`, rule: manage, body: { personIds: ['nobody'] } },
  { method: 'POST', path: `${inDialogue}/mail/results`, rule: manage },
  ...mailKindSchema.options.map((kind) => {
    const body = { personId: 'nobody', aboutId: null }
    return {
      method: 'POST',
      path: `${inDialogue}/mail/:kind/again`,
      rule: manage,
      more: { kind },
      body,
    } as const
  }),
  { method: 'GET', path: `${inDialogue}/invitation.ics`, rule: { action: 'notes.read' } },
  { method: 'GET', path: '/api/my/feeds', rule: 'session' },
  { method: 'POST', path: '/api/my/feeds', rule: 'session', body: {} },
  { method: 'DELETE', path: '/api/my/feeds/:feedId', rule: 'session', more: { feedId: 'none' } },
  { method: 'DELETE', path: '/api/session', rule: 'anybody' },
]

/** Requests whose own tests try them in every role, since their rule is that of the command they bring. */
export const commandRoute = `${inDialogue}/commands`

/** Where a request goes, about one dialogue. */
export function address({ path, more }: Route, { dialogueId, seriesId, areaId, followUpId }: Place): string {
  const values: Readonly<Record<string, string>> = {
    id: dialogueId,
    seriesId,
    areaId,
    followUpId,
    token: 'made-up',
    ...more,
  }
  return path.replace(/:(\w+)/g, (_whole, name: string) => values[name] ?? name)
}

/** What the path is but for the names of its parameters: by this the server's routes are told apart. */
export const shapeOf = (method: string, path: string): string =>
  `${method.toUpperCase()} ${path.replace(/:\w+/g, ':')}`
