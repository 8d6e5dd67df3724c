// A Redis server of one's own: on a port, keeping nothing.
import { freePort, humbleUser, startService } from './service.mjs'
import { databasePrograms } from '../setup/databases.mjs'

/**
 * @typedef {{ url: string, stop: () => Promise<void>, start: () => Promise<void> }} RedisServer
 *   `url` holds through stops and starts
 */

/**
 * Starts a Redis server that writes nothing to disk.
 * @returns {Promise<RedisServer>}
 */
export async function startRedis() {
  const { redisServer } = databasePrograms()
  const port = await freePort()
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const options = { ...humbleUser(), cwd: '/' }
  const start = () => startService({ name: 'Redis', command: redisServer, args, port, options })
  let service = await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: () => service.stop(),
    async start() {
      service = await start()
    },
  }
}
