// What the server answers, read from the server itself.
import type { Express } from 'express'
import { z } from 'zod'

export interface RegisteredRoute {
  /** In upper case. */
  readonly method: string
  /** With names of parameters after colons. */
  readonly path: string
}

const layersSchema = z.array(
  z.object({
    handle: z.custom<object>(),
    /** Whether the layer is for every path. */
    slash: z.boolean(),
    route: z.object({ path: z.string(), methods: z.record(z.string(), z.boolean()) }).optional(),
  }),
)

/**
 * Every method and path that a route of `app` answers, however deep it lies.
 * @throws Error when a router hangs on a path of its own, which could not be told from here
 */
export function registeredRoutes(app: Express): readonly RegisteredRoute[] {
  return routesIn(app.router)
}

/** Those of one router of Express; none for what is no router. */
function routesIn(handle: object): readonly RegisteredRoute[] {
  const layers = 'stack' in handle ? layersSchema.parse(handle.stack) : []
  return layers.flatMap((layer) => {
    const { route } = layer
    if (route === undefined) {
      const found = routesIn(layer.handle)
      if (found.length > 0 && !layer.slash) throw new Error('A router hangs on a path of its own')
      return found
    }
    return Object.keys(route.methods).map((method) => ({ method: method.toUpperCase(), path: route.path }))
  })
}
