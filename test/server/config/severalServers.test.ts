// The settings that make a server one of several.
import { expect, it } from 'vitest'
import { readEnvironment } from '#server/config/environment.ts'

const SECRET = 'x'.repeat(32)
const DATABASE_URL = 'postgres://somebody@localhost/snabbdialog'
const REDIS_URL = 'redis://localhost:6379'

it('without them a server is alone, with a file of its own', () => {
  expect(readEnvironment({})).toMatchObject({ value: { databaseUrl: null, redisUrl: null } })
})

it('with a database and Redis it is one of several', () => {
  const value = { databaseUrl: DATABASE_URL, redisUrl: REDIS_URL }
  expect(readEnvironment({ DATABASE_URL, REDIS_URL, SECRET })).toMatchObject({ value })
})

it('Redis alone joins nothing, and links made by one server must be known to the others', () => {
  expect(readEnvironment({ REDIS_URL, SECRET })).toMatchObject({
    error: expect.stringMatching(/^REDIS_URL: .*DATABASE_URL/) as string,
  })
  expect(readEnvironment({ REDIS_URL, DATABASE_URL })).toMatchObject({
    error: expect.stringMatching(/^SECRET: /) as string,
  })
})

it('addresses of another kind are refused by name', () => {
  expect(readEnvironment({ DATABASE_URL: 'mysql://localhost/x' })).toMatchObject({
    error: expect.stringMatching(/^DATABASE_URL: /) as string,
  })
  expect(readEnvironment({ DATABASE_URL, SECRET, REDIS_URL: 'http://localhost' })).toMatchObject({
    error: expect.stringMatching(/^REDIS_URL: /) as string,
  })
})
