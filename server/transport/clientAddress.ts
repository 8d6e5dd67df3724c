// The address that a request comes from, for what is not a request of Express yet: one to open a socket.
import type { IncomingMessage } from 'node:http'
import proxyAddr from 'proxy-addr'

/** Gives a request's address, as `request.ip` does behind the same proxies. */
export type ClientAddress = (request: IncomingMessage) => string

/** @param trustProxy which proxies to believe, as Express has it: all, none, so many, or those at these addresses */
export function clientAddress(trustProxy: string | number | boolean): ClientAddress {
  const trusts = trustOf(trustProxy)
  return (request) => proxyAddr(request, trusts)
}

function trustOf(trustProxy: string | number | boolean): (address: string, hop: number) => boolean {
  if (typeof trustProxy === 'boolean') return () => trustProxy
  if (typeof trustProxy === 'number') return (_address, hop) => hop < trustProxy
  return proxyAddr.compile(trustProxy.split(',').map((part) => part.trim()))
}
