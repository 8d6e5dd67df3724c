// The server's settings, as they stand in the environment.
import { expect, it } from 'vitest'
import { readEnvironment } from '#server/config/environment.ts'

it('without any, the server is for this machine alone', () => {
  expect(readEnvironment({})).toMatchObject({
    value: {
      port: 4600,
      host: '127.0.0.1',
      dataDir: 'data',
      publicUrl: null,
      allowedOrigins: [],
      trustProxy: false,
      secret: null,
      logLevel: 'info',
    },
  })
})

it('empty ones count as missing, and those of other programs are left alone', () => {
  expect(readEnvironment({ PORT: '', HOST: undefined, PATH: '/bin' })).toMatchObject({
    value: { port: 4600, host: '127.0.0.1' },
  })
})

it('each is read in its own form', () => {
  expect(
    readEnvironment({
      PORT: '0',
      PUBLIC_URL: 'https://Snabbdialog.example/',
      ALLOWED_ORIGINS: 'https://a.example, https://b.example:8443',
      TRUST_PROXY: '1',
    }),
  ).toMatchObject({
    value: {
      port: 0,
      publicUrl: 'https://snabbdialog.example',
      allowedOrigins: ['https://a.example', 'https://b.example:8443'],
      trustProxy: 1,
    },
  })
  expect(readEnvironment({ TRUST_PROXY: 'loopback, 10.0.0.0/8' })).toMatchObject({
    value: { trustProxy: 'loopback, 10.0.0.0/8' },
  })
})

it('proxies are a number or addresses; to believe every one is not offered', () => {
  for (const TRUST_PROXY of ['true', 'yes', '10.0.0.0/99', 'proxy.example']) {
    expect(readEnvironment({ TRUST_PROXY })).toMatchObject({
      error: 'TRUST_PROXY: must be "false", a number, or addresses separated by commas',
    })
  }
})

it('all that do not fit are named at once', () => {
  const read = readEnvironment({
    PORT: '70000',
    PUBLIC_URL: 'https://snabbdialog.example/under/a/path',
    SECRET: 'short',
    LOG_LEVEL: 'loud',
  })
  const names = read.ok ? [] : read.error.split('\n').map((line) => line.split(':')[0])
  expect(new Set(names)).toEqual(new Set(['LOG_LEVEL', 'PORT', 'PUBLIC_URL', 'SECRET']))
})

it('mail is sent when it is said by what server and from where, and not by half of it', () => {
  const url = 'smtp://user:secret@mail.example:587'
  expect(readEnvironment({})).toMatchObject({ value: { mail: null } })
  expect(readEnvironment({ SMTP_URL: url, MAIL_FROM: 'dialog@example.org' })).toMatchObject({
    value: { mail: { url, from: 'dialog@example.org' } },
  })
  expect(readEnvironment({ SMTP_URL: url })).toMatchObject({
    error: 'MAIL_FROM: must be set together with SMTP_URL: the address that mail is sent from',
  })
  expect(readEnvironment({ SMTP_URL: 'https://mail.example', MAIL_FROM: 'x' }).ok).toBe(false)
})
