// The server's settings: read from the environment, once, in this one place.
import proxyAddr from 'proxy-addr'
import { z } from 'zod'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'

/** An origin such as `https://snabbdialog.example`, without a path. */
const originSchema = z
  .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
  .refine((text) => (URL.parse(text)?.pathname ?? '/') === '/', 'must not have a path')
  .transform((text) => new URL(text).origin)

/** `false`, how many proxies there are, or their addresses; see Express' setting "trust proxy". */
const trustProxySchema = z.union([
  z.literal('false').transform(() => false),
  z.string().regex(/^\d+$/).transform(Number),
  z.string().refine(namesProxies, 'must be "false", a number, or addresses separated by commas'),
])

/** Whether the text names addresses, or ranges of them, as both Express and the sockets read it. */
function namesProxies(text: string): boolean {
  try {
    proxyAddr.compile(text.split(',').map((part) => part.trim()))
    return true
  } catch {
    // It throws at what is no address.
    return false
  }
}

const variablesSchema = z.object({
  PORT: z.coerce.number('must be a number').int().min(0).max(65_535).default(4600),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('data'),
  PUBLIC_URL: originSchema.optional(),
  ALLOWED_ORIGINS: z
    .string()
    .transform((list) => list.split(',').map((origin) => origin.trim()))
    .pipe(z.array(originSchema))
    .default([]),
  TRUST_PROXY: trustProxySchema.default(false),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be an address that begins with postgres://' })
    .optional(),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'must be an address that begins with redis:// or rediss://' })
    .optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address that begins with smtp:// or smtps://' })
    .optional(),
  MAIL_FROM: z.email('must be an e-mail address').optional(),
  SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

/** The names of all settings. */
export const settingNames: readonly string[] = Object.keys(variablesSchema.shape)

const environmentSchema = variablesSchema
  .refine(({ REDIS_URL, DATABASE_URL }) => REDIS_URL === undefined || DATABASE_URL !== undefined, {
    path: ['REDIS_URL'],
    error: 'joins servers that share a database, so DATABASE_URL must be set too',
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => SMTP_URL === undefined || MAIL_FROM !== undefined, {
    path: ['MAIL_FROM'],
    error: 'must be set together with SMTP_URL: the address that mail is sent from',
  })
  .refine(({ REDIS_URL, SECRET }) => REDIS_URL === undefined || SECRET !== undefined, {
    path: ['SECRET'],
    error: 'must be set together with REDIS_URL, the same for every server',
  })

/** The settings, each in its own form. */
export interface Environment {
  /** 0 for any free port. */
  readonly port: number
  readonly host: string
  /** The folder that everything is kept in, unless it is in `databaseUrl`. */
  readonly dataDir: string
  /** Where people reach the server; `null` when that is wherever they ask. */
  readonly publicUrl: string | null
  /** Origins besides the server's own whose pages may act with its sessions. */
  readonly allowedOrigins: readonly string[]
  readonly trustProxy: boolean | number | string
  /** The PostgreSQL database that everything is kept in; `null` for a file in the data folder. */
  readonly databaseUrl: string | null
  /** The Redis server by which servers on the same database reach each other; `null` for a server that is alone. */
  readonly redisUrl: string | null
  /** The mail server that letters are handed to, and the address they come from; `null` when none are sent. */
  readonly mail: { readonly url: string; readonly from: string } | null
  /** What the tokens of links follow from; `null` when it is the key in the data folder. */
  readonly secret: string | null
  readonly logLevel: string
}

/** The settings in `variables`; empty ones count as missing. The error says, a line each, which do not fit and why. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Result<Environment, string> {
  const given = Object.entries(variables).filter(([, value]) => value !== undefined && value !== '')
  const parsed = environmentSchema.safeParse(Object.fromEntries(given))
  if (!parsed.success) {
    return err(
      parsed.error.issues.map(({ path, message }) => `${path[0]?.toString()}: ${message}`).join('\n'),
    )
  }
  const { PORT, HOST, DATA_DIR, PUBLIC_URL, ALLOWED_ORIGINS, TRUST_PROXY, ...others } = parsed.data
  const { DATABASE_URL, REDIS_URL, SMTP_URL, MAIL_FROM, SECRET, LOG_LEVEL } = others
  return ok({
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    publicUrl: PUBLIC_URL ?? null,
    allowedOrigins: ALLOWED_ORIGINS,
    trustProxy: TRUST_PROXY,
    databaseUrl: DATABASE_URL ?? null,
    redisUrl: REDIS_URL ?? null,
    mail: SMTP_URL === undefined || MAIL_FROM === undefined ? null : { url: SMTP_URL, from: MAIL_FROM },
    secret: SECRET ?? null,
    logLevel: LOG_LEVEL,
  })
}
