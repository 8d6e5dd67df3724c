// What an address is counted as: one of IPv6 as its whole network, in which whoever has one has them all.
import ipaddr from 'ipaddr.js'

/** How many of the eight groups of an address are the network's: less than that is handed out to nobody. */
const NETWORK_GROUPS = 4

/** The key that limits count `address` by: itself, or the first 64 bits of one of IPv6. What is no address is counted as it is. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  // One of IPv4 that is written as one of IPv6 becomes what it is.
  const known = ipaddr.process(address)
  if (!(known instanceof ipaddr.IPv6)) return known.toString()
  const groups = known.parts.slice(0, NETWORK_GROUPS).map((group) => group.toString(16))
  return `${groups.join(':')}::/64`
}
