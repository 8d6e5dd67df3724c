// Several servers on one database: PostgreSQL, Redis, the nodes, and a proxy in front of them, all on this machine.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { environment, nodeBinary, root } from '../paths.mjs'
import { serverFlags } from '../serverNode.mjs'
import { startPostgres } from './postgres.mjs'
import { startProxy } from './proxy.mjs'
import { startRedis } from './redis.mjs'
import { freePort, startService } from './service.mjs'

/**
 * @typedef {{
 *   port: number,
 *   stop: (signal?: NodeJS.Signals) => Promise<void>,
 *   start: () => Promise<void>,
 *   output: () => string,
 * }} ClusterNode
 * @typedef {{
 *   url: string,
 *   nodes: readonly ClusterNode[],
 *   postgres: import('./postgres.mjs').PostgresServer,
 *   redis: import('./redis.mjs').RedisServer,
 *   stop: () => Promise<void>,
 * }} Cluster
 */

/**
 * Starts a cluster with an empty database; what fails to start takes along what has been started.
 * @param {{ folder: string, port?: number, count?: number, settings?: NodeJS.ProcessEnv }} options
 *   `folder` holds the database and must outlive the cluster; `port` is the proxy's, any free one by default; `settings` are
 *   more of the nodes' environment
 * @returns {Promise<Cluster>}
 */
export async function startCluster({ folder, port = 0, count = 2, settings = {} }) {
  /** @type {(() => Promise<void>)[]} */
  const stops = []
  const stop = async () => {
    // The last first: nodes store what they have before the database goes.
    for (const each of stops.splice(0).toReversed()) await each()
  }
  try {
    const postgres = await startPostgres(join(folder, 'postgres'))
    stops.push(postgres.stop)
    const redis = await startRedis()
    stops.push(redis.stop)
    const ports = await Promise.all(Array.from({ length: count }, freePort))
    const proxy = await startProxy(ports, port)
    stops.push(proxy.close)
    const shared = {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PUBLIC_URL: proxy.url,
      DATABASE_URL: postgres.url,
      REDIS_URL: redis.url,
      SECRET: randomBytes(32).toString('hex'),
      LOG_LEVEL: 'warn',
      ...settings,
    }
    /** @type {ClusterNode[]} */
    const nodes = []
    // One after the other, so that one of them makes the set-up link and the others find it.
    for (const each of ports) {
      const node = await startNode(each, shared)
      stops.push(node.stop)
      nodes.push(node)
    }
    return { url: proxy.url, nodes, postgres, redis, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * @param {number} port
 * @param {NodeJS.ProcessEnv} settings
 * @returns {Promise<ClusterNode>}
 */
async function startNode(port, settings) {
  const start = async () => {
    const service = await startService({
      name: `The node on port ${port}`,
      command: nodeBinary,
      args: [...serverFlags, 'server/main.ts'],
      port,
      options: { cwd: root, env: environment({ ...settings, PORT: String(port) }) },
    })
    await service.says('is served on')
    return service
  }
  let service = await start()
  return {
    port,
    stop: (signal) => service.stop(signal),
    async start() {
      service = await start()
    },
    output: () => service.output(),
  }
}
