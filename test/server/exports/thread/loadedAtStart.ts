// A program that tells every module that a server loads before anybody asks for anything, a line each.
import { registerHooks } from 'node:module'

registerHooks({
  load(url, context, next) {
    process.stdout.write(`${url}\n`)
    return next(url, context)
  },
})
await import('#server/start.ts')
