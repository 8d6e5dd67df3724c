// Every setting and limit that is told of is there, and every setting that is there is told of.
import { expect, it } from 'vitest'
import { MOST_WAITING as MOST_IN_LOBBY } from '#server/access/lobby.ts'
import { ACCOUNT_SESSION_LASTS, GUEST_SESSION_LASTS } from '#server/access/sessions.ts'
import { readEnvironment, settingNames } from '#server/config/environment.ts'
import { MOST_WAITING } from '#server/dialogue/room.ts'
import { usualFileLimits } from '#server/exports/thread/fileThread.ts'
import { defaultNotesLimits } from '#server/notes/limits.ts'
import { MOST_ASKED } from '#server/notes/versions/versionKeeper.ts'
import { usualHttpLimits } from '#server/transport/httpLimits.ts'
import { rateLimits } from '#server/transport/rateLimits.ts'
import { minutes, seconds } from '#shared/time/instant.ts'
import { MAX_MESSAGE_BYTES } from '#shared/protocol/socket.ts'
import { deployment, examplesIn, readme, rowsIn, section } from './documents.ts'

const tables = [section(readme, '## Settings'), section(deployment, '## Settings')]
const named = (text: string): readonly string[] =>
  [...text.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name = '']) => name)

it('each setting stands in a table of settings, and what stands there is one', () => {
  const told = tables.flatMap((table) => rowsIn(table).flatMap(([names = '']) => named(names)))
  expect(new Set(told)).toEqual(new Set(settingNames))
})

it('examples set nothing else', () => {
  const shell = [...examplesIn(deployment, 'sh'), ...examplesIn(deployment, 'ini')].join('\n')
  const set = [...shell.matchAll(/\b([A-Z][A-Z_]+)=/g)].map(([, name = '']) => name)
  expect(set).not.toEqual([])
  expect(set.filter((name) => !settingNames.includes(name))).toEqual([])
})

it('what a setting is without being set is what the table says', () => {
  const told = rowsIn(section(readme, '## Settings')).flatMap(([names = '', defaults = '']) => {
    const values = [...defaults.matchAll(/`([^`]+)`/g)].map(([, value = '']) => value)
    return named(names).map((name, index) => [name, values[index]] as const)
  })
  const { PORT, HOST, DATA_DIR, TRUST_PROXY, LOG_LEVEL } = Object.fromEntries(told)
  expect(readEnvironment({})).toMatchObject({
    value: {
      port: Number(PORT),
      host: HOST,
      dataDir: DATA_DIR,
      trustProxy: TRUST_PROXY !== 'false',
      logLevel: LOG_LEVEL,
    },
  })
})

it('the limits are those that the table says', () => {
  const mib = (bytes: number): string => `${bytes / 1024 / 1024} MiB`
  const days = (time: number): number => time / minutes(24 * 60)
  const { maxDocumentBytes, maxFrameBytes, allowanceBytes, allowanceBytesPerSecond, frameCostBytes } =
    defaultNotesLimits
  const { mostWaiting, within } = usualFileLimits
  const { headersWithin, requestWithin, silentFor } = usualHttpLimits
  expect(silentFor).toBe(minutes(2))
  const { messages, changes, dialogueHandshakes, notesHandshakes, ...others } = rateLimits()
  const { links, setUps, knocks, lobbyPolls, exports, misuses } = others
  for (const { duration } of [messages, changes]) expect(duration).toBe(10)
  for (const { duration } of Object.values(others)) expect(duration).toBe(60)
  expect(notesHandshakes).toMatchObject({ points: dialogueHandshakes.points, duration: 60 })
  expect(
    Object.fromEntries(
      rowsIn(section(deployment, '## Sizes and limits')).map(([limit, value]) => [limit, value]),
    ),
  ).toEqual({
    "a slot's notes on disk": `${mib(maxDocumentBytes)}, then further edits are refused`,
    "versions of a slot's notes": `${MOST_ASKED} by hand, and one for each end`,
    "a request's headers, and all of it, come within": `${headersWithin / seconds(1)} and ${requestWithin / seconds(1)} seconds`,
    'nothing goes over a connection, unless it is a WebSocket, for': 'two minutes, then it is ended',
    'one message: dialogue, notes': `${MAX_MESSAGE_BYTES / 1024} KiB, ${mib(maxFrameBytes)}`,
    'commands that wait in one dialogue': `${MOST_WAITING}, then they are refused`,
    'commands of one connection': `${messages.points} in ten seconds`,
    'messages of one notes connection': `${allowanceBytes / frameCostBytes} at once, ${allowanceBytesPerSecond / frameCostBytes} a second, then read no faster`,
    'sockets ended for what came over them, for one session at one address': `${misuses.points} a minute, then none is opened`,
    'links followed from one address': `${links.points} a minute`,
    'set-up links tried from one address': `${setUps.points} a minute`,
    'sockets of each kind opened from one address': `${dialogueHandshakes.points} a minute`,
    'knocks at lobbies from one address': `${knocks.points} a minute`,
    'those who wait in one lobby': `${MOST_IN_LOBBY}, then nobody may knock`,
    'questions of one session how it goes in the lobby': `${lobbyPolls.points} a minute`,
    'changes and commands of one session by HTTP': `${changes.points} in ten seconds`,
    'files made for one session': `${exports.points} a minute`,
    'files that wait while another is made': `${mostWaiting}, then they are refused (503)`,
    'a file that is not made within': `${within / seconds(1)} seconds is given up`,
    'a session without use': `${days(GUEST_SESSION_LASTS)} days for guests, ${days(ACCOUNT_SESSION_LASTS)} with an account`,
  })
})

it('each limit is said to be over all nodes, each node’s own, or of one connection', () => {
  const scopes = rowsIn(section(deployment, '## Sizes and limits')).map(([limit, , scope]) => [limit, scope])
  const kinds = ['over all of them', "each node's own", 'of one connection']
  expect(scopes.filter(([, scope = '']) => !kinds.includes(scope))).toEqual([])
  // What is counted by address or by session is counted in memory.
  const counted = scopes.filter(([limit = '']) => /\bone (address|session)\b/.test(limit))
  expect(counted.filter(([, scope]) => scope !== "each node's own")).toEqual([])
})
