// A PostgreSQL server of one's own: in a folder, on a port, for as long as it is wanted.
import { chownSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { execFile } from 'node:child_process'
import { freePort, humbleUser, startService } from './service.mjs'
import { databasePrograms } from '../setup/databases.mjs'

/**
 * @typedef {{ url: string, stop: () => Promise<void>, start: () => Promise<void> }} PostgresServer
 *   `url` holds through stops and starts
 */

/**
 * Makes a new database server in `folder`, where nothing is kept for longer than the folder is, and starts it.
 * @param {string} folder empty or not there yet, and readable by everybody up to the top
 * @returns {Promise<PostgresServer>}
 */
export async function startPostgres(folder) {
  const { postgresBin } = databasePrograms()
  const user = humbleUser()
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const options = { ...user, cwd: folder }
  const data = join(folder, 'data')
  const make = ['-D', data, '-U', 'snabbdialog', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C']
  await promisify(execFile)(join(postgresBin, 'initdb'), make, options)
  const port = await freePort()
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // Every node holds a handful, and a suite of tests opens many storages.
    max_connections: '500',
    // Outlives its own processes, which is what is tried here, though not the machine.
    fsync: 'off',
  }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const start = async () => {
    const started = await startService({
      name: 'PostgreSQL',
      command: join(postgresBin, 'postgres'),
      args: ['-D', data, ...args],
      port,
      options: { ...options, env: { ...process.env, LC_ALL: 'C' } },
    })
    // It listens before it takes anybody in.
    await started.says('ready to accept connections')
    return started
  }
  let service = await start()
  return {
    url: `postgres://snabbdialog@127.0.0.1:${port}/postgres`,
    // SIGINT cuts connections at once; SIGTERM would wait until they are closed.
    stop: () => service.stop('SIGINT'),
    async start() {
      service = await start()
    },
  }
}
