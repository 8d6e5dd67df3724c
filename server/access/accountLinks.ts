// Links to accounts, for a facilitator who has lost her session: only who runs the server can make them and take them back.
import type { AccessStore } from '#server/storage/accessStore.ts'
import type { Links } from './links.ts'

/** A way back to an account. */
export interface AccountLink {
  readonly name: string
  readonly organisation: string
  /** The link's path, token included. */
  readonly path: string
}

/** Makes a link to each account. They work until they are revoked. Rejects with a `StorageError`. */
export async function makeAccountLinks(
  { people }: Pick<AccessStore, 'people'>,
  links: Links,
): Promise<readonly AccountLink[]> {
  const holders = await people.accounts()
  const made = holders.map(async ({ id, name, account }): Promise<readonly AccountLink[]> => {
    const path = links.path(await links.make('personal', null, id))
    return path === null || account === null ? [] : [{ name, organisation: account.organisation.name, path }]
  })
  return (await Promise.all(made)).flat()
}

/**
 * Takes back every link to an account, with the seats that browsers have got by them; gives how many there were. Whoever came by the
 * set-up link stays. Rejects with a `StorageError`.
 */
export async function takeBackAccountLinks(links: Links): Promise<number> {
  const working = await links.workingToAccounts()
  await links.revoke(working)
  return working.length
}
