// The rooms of the house, and which may import from which: imports point down only.
import { posix } from 'node:path'

/** What a view stands on, and each folder in one. */
const belowViews = ['shared/**', 'client/retry', 'client/ui', 'client/connection/**', 'client/dialogue']

/** What the room of a dialogue is put together from. */
const belowRooms = [...belowViews, 'client/features/**']

/**
 * What each room may import besides itself and packages. A room's name is a folder; `*` stands for each folder
 * there, one room each; `**` for a folder and all below it. The most exact name holds. A folder in no room is an error.
 * @type {Record<string, string[]>}
 */
export const rooms = {
  'shared/lib': [],
  'shared/time': ['shared/lib'],
  'shared/catalogue': ['shared/lib'],
  // A slice knows the dialogue's common words (identifiers, roles), which lie beside what composes the slices;
  // it cannot reach the composition itself, as that would be a cycle, and those are refused too.
  // The details and the agenda are the ground the other slices stand on: what there is to attend, time and present.
  'shared/dialogue/details': ['shared/lib', 'shared/time', 'shared/dialogue'],
  'shared/dialogue/agenda': ['shared/lib', 'shared/time', 'shared/dialogue', 'shared/dialogue/details'],
  'shared/dialogue/*': [
    'shared/lib',
    'shared/time',
    'shared/dialogue',
    'shared/dialogue/details',
    'shared/dialogue/agenda',
  ],
  // What is told of a dialogue afterwards crosses the slices, and nothing in them asks for it.
  'shared/dialogue/report': ['shared/lib', 'shared/time', 'shared/dialogue', 'shared/dialogue/*'],
  'shared/dialogue': ['shared/lib', 'shared/time', 'shared/dialogue/*'],
  'shared/protocol': ['shared/lib', 'shared/time', 'shared/dialogue/**'],

  'server/storage': ['shared/**'],
  // What SQLite and PostgreSQL have in common: how a row is read back.
  'server/storage/rows': ['shared/**', 'server/storage'],
  'server/storage/*': ['shared/**', 'server/storage', 'server/storage/rows'],
  'server/bus': ['shared/**'],
  'server/dialogue': ['shared/**', 'server/storage'],
  'server/notes': ['shared/**', 'server/storage'],
  'server/access': ['shared/**', 'server/storage'],
  'server/exports': ['shared/**'],
  // What dialogues led to, across all of them: who may see and change it, and how it is told.
  'server/loop': ['shared/**', 'server/storage', 'server/dialogue'],
  'server/loop/insights': ['shared/**', 'server/storage', 'server/loop'],
  'server/mail': ['shared/**', 'server/storage', 'server/dialogue', 'server/access', 'server/exports'],
  'server/reminders': ['shared/**', 'server/storage', 'server/dialogue', 'server/loop', 'server/mail'],
  'server/transport': [
    'shared/**',
    'server/storage',
    'server/dialogue',
    'server/notes',
    'server/access',
    'server/exports',
    'server/loop',
    'server/loop/insights',
    'server/mail',
    'server/reminders',
  ],
  // What joins a node to the others: it hears them, and makes the rooms do what they say.
  'server/nodes': [
    'shared/**',
    'server/storage',
    'server/bus',
    'server/dialogue',
    'server/notes',
    'server/access',
    'server/transport',
  ],
  'server/config': ['shared/**'],
  'server/demo': ['shared/**', 'server/**'],
  server: ['shared/**', 'server/**'],

  // When what did not get through is tried again: what a page fetches of itself, what it reads, and what it is connected to.
  'client/retry': ['shared/lib', 'shared/time'],
  'client/ui': ['shared/lib', 'shared/time', 'client/retry'],
  // How an answer is read stands with the wire, also for HTTP and for what was kept; a page's dialogue stands on these and the clock.
  'client/connection/wire': ['shared/**'],
  'client/connection/*': ['shared/**', 'client/retry', 'client/connection/wire'],
  'client/connection/dialogue': [
    'shared/**',
    'client/retry',
    'client/connection/wire',
    'client/connection/clock',
    'client/connection/kept',
  ],
  'client/connection': ['shared/**', 'client/connection/*'],
  // What every view of a dialogue shares: what its things are called, and how a refusal is told.
  'client/dialogue': ['shared/**', 'client/ui', 'client/connection/**'],
  'client/features/*': belowViews,
  // What is looked for decides which rows there are; one row opened, the table and the board show them and change them.
  'client/features/followUps/filter': belowViews,
  'client/features/followUps/rows': [...belowViews, 'client/features/followUps/filter'],
  'client/features/followUps/opened': [...belowViews, 'client/features/followUps/rows'],
  'client/features/followUps/*': [
    ...belowViews,
    'client/features/followUps/filter',
    'client/features/followUps/rows',
    'client/features/followUps/opened',
  ],
  'client/features/followUps': [...belowViews, 'client/features/followUps/*'],
  // The fields are the same for what is captured and what is edited; the list opens the one and the history.
  'client/features/results/*': [...belowViews, 'client/features/results/fields'],
  'client/features/results/list': [
    ...belowViews,
    'client/features/results/fields',
    'client/features/results/editing',
    'client/features/results/history',
  ],
  'client/features/results': [...belowViews, 'client/features/results/*'],
  // Runs in the browser beside the pages, and is a script of its own.
  'client/worker': [],
  'client/app': ['shared/**', 'client/**'],
  // The live room: its parts, the frame around them, what stands on its stage, and a room for each role out of these.
  'client/app/room/parts': belowRooms,
  'client/app/room/frame': [...belowRooms, 'client/app', 'client/app/room/parts'],
  'client/app/room/stage': [...belowRooms, 'client/app/room/frame'],
  'client/app/room/roles': [
    ...belowRooms,
    'client/app',
    'client/app/room/parts',
    'client/app/room/frame',
    'client/app/room/stage',
  ],
  'client/app/room': [...belowRooms, 'client/app', 'client/app/room/*'],

  test: ['**'],
  scripts: ['scripts/**'],
}

/** The parts of shared/ run in every browser and on every server, and so on few packages. */
const packagesOfShared = ['zod', 'date-fns', '@date-fns/tz']

/**
 * Why a file may not import what it imports; undefined when it may.
 * @param {string} file the importing file, as a path from the project's folder, for example `shared/time/instant.ts`
 * @param {string} specifier what stands after `from`
 * @returns {string | undefined}
 */
export function refusal(file, specifier) {
  const from = roomOf(file)
  if (from === 'none') return `${file} lies in no room of the house (scripts/walls/rooms.mjs)`
  if (from === undefined) return undefined

  const target = targetOf(file, specifier)
  if (target === undefined) return packageRefusal(file, specifier)
  if (/(^|\/)main\.tsx?$/.test(target))
    return `${target} puts the parts together and starts them: nothing imports it`
  const to = roomOf(target)
  if (to === undefined || to === from) return undefined
  if (to === 'none') return `${target} lies in no room of the house (scripts/walls/rooms.mjs)`
  const allowed = rooms[ruleOf(from) ?? ''] ?? []
  return allowed.some((pattern) => covers(pattern, to)) ? undefined : `${from} may not import from ${to}`
}

/**
 * The room that a file lies in: undefined for files that the walls do not concern (those at the top of the project),
 * 'none' for a file in a folder that is no room.
 * @param {string} file
 * @returns {string | undefined}
 */
function roomOf(file) {
  const folders = posix.dirname(file).split('/')
  if (folders[0] === '.') return undefined
  if (folders[0] === 'test' || folders[0] === 'scripts') return folders[0]
  for (let depth = folders.length; depth > 0; depth -= 1) {
    // A top folder is a room for its own files alone: a new folder in it must be given its place.
    if (depth === 1 && folders.length > 1) break
    const room = folders.slice(0, depth).join('/')
    if (ruleOf(room) !== undefined) return room
  }
  return 'none'
}

/**
 * The key of `rooms` that holds for a room.
 * @param {string} room
 * @returns {string | undefined}
 */
function ruleOf(room) {
  const each = `${posix.dirname(room)}/*`
  return room in rooms ? room : each in rooms ? each : undefined
}

/**
 * The file of ours that an import names, as a path from the project's folder; undefined for a package.
 * @param {string} file
 * @param {string} specifier
 * @returns {string | undefined}
 */
function targetOf(file, specifier) {
  if (specifier.startsWith('#')) return specifier.slice(1)
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : undefined
}

/**
 * @param {string} file
 * @param {string} specifier
 */
function packageRefusal(file, specifier) {
  if (!file.startsWith('shared/')) return undefined
  const known = packagesOfShared.some((name) => specifier === name || specifier.startsWith(`${name}/`))
  return known ? undefined : `shared/ stands on ${packagesOfShared.join(', ')} alone, not on ${specifier}`
}

/**
 * @param {string} pattern
 * @param {string} room
 */
function covers(pattern, room) {
  if (pattern === '**') return true
  if (pattern.endsWith('/**')) return room === pattern.slice(0, -3) || room.startsWith(pattern.slice(0, -2))
  if (pattern.endsWith('/*')) return posix.dirname(room) === pattern.slice(0, -2)
  return room === pattern
}
