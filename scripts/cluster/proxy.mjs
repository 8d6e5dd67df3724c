// A plain round-robin proxy: every connection goes to the next node, whoever it comes from, and past those that are down.
import { once } from 'node:events'
import { connect, createServer } from 'node:net'

/**
 * @typedef {{ url: string, port: number, close: () => Promise<void> }} Proxy
 */

/**
 * Listens on `port` of 127.0.0.1 and passes connections on to these ports, in turn.
 * @param {readonly number[]} ports
 * @param {number} port 0 for any free one
 * @returns {Promise<Proxy>}
 */
export async function startProxy(ports, port) {
  /** @type {Set<import('node:net').Socket>} */
  const clients = new Set()
  let turn = 0
  const server = createServer((client) => {
    clients.add(client)
    client.on('close', () => clients.delete(client))
    // Nobody is told why a connection broke; the other side sees it close.
    client.on('error', () => client.destroy())
    const first = turn++
    passOn(
      client,
      ports.map((_, offset) => ports[(first + offset) % ports.length] ?? 0),
    )
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.')
  return {
    url: `http://localhost:${address.port}`,
    port: address.port,
    async close() {
      for (const client of clients) client.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/**
 * @param {import('node:net').Socket} client
 * @param {number[]} ports to be tried in this order
 */
function passOn(client, [port, ...others]) {
  if (port === undefined || client.destroyed) {
    client.destroy()
    return
  }
  const node = connect(port, '127.0.0.1')
  node.once('connect', () => {
    node.off('error', tryNext)
    node.on('error', () => client.destroy())
    client.pipe(node).pipe(client)
  })
  const tryNext = () => passOn(client, others)
  node.once('error', tryNext)
  node.on('close', () => {
    if (!node.connecting && node.bytesRead + node.bytesWritten > 0) client.destroy()
  })
  client.on('close', () => node.destroy())
}
