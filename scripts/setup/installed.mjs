// Whether what lies in node_modules is what the lockfile asks for.

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, dev?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Tells the first package of the lockfile that is missing or other on disk; nothing when all is in place.
 * Optional packages are builds for other machines and may be missing. Packages too many do no harm.
 * @param {Lockfile} lockfile package-lock.json
 * @param {Lockfile} onDisk what lies in node_modules, by what npm wrote when it last installed
 * @param {{ withDev: boolean }} wanted are the packages for development needed too?
 * @returns {string | undefined} its path, for example `node_modules/zod`
 */
export function firstNotInstalled(lockfile, onDisk, { withDev }) {
  for (const [path, wanted] of Object.entries(lockfile.packages ?? {})) {
    if (path === '' || (wanted.dev && !withDev)) continue
    const found = onDisk.packages?.[path]
    if (found === undefined ? !wanted.optional : !same(found, wanted)) return path
  }
  return undefined
}

/**
 * @param {LockedPackage} a
 * @param {LockedPackage} b
 */
function same(a, b) {
  return a.version === b.version && a.integrity === b.integrity
}
