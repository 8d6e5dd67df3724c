// Views that are fetched when they are first visited.
import type { ComponentType } from 'react'
import { matchRoutes } from 'react-router'
import type { RouteObject } from 'react-router'
import { fetched } from '#client/ui/fetched.tsx'
import { needTexts } from './language/start.ts'

const fetches = new WeakMap<object, () => Promise<unknown>>()

/**
 * A component that stands for the one that `load` fetches: once, when it is first drawn or asked for. It says so in words while
 * it is fetched, and when it could not be: whoever has followed a link over a slow network sees at once that something happens.
 */
export function view(load: () => Promise<ComponentType>): ComponentType {
  let fetching: Promise<ComponentType> | undefined
  const fetch = () => {
    fetching ??= load().catch((error: unknown) => {
      fetching = undefined
      throw error
    })
    return fetching
  }
  const View = fetched(fetch, 'words')
  fetches.set(View, fetch)
  return View
}

/** A view that is an ordinary page: it comes with the texts of such pages. */
export function page(load: () => Promise<ComponentType>): ComponentType {
  return view(async () => {
    const [component] = await Promise.all([load(), needTexts('pages')])
    return component
  })
}

/**
 * Begins to fetch every view at `path`, the outer and those within it, at once instead of one after the other. A view that
 * cannot be fetched says so when it is drawn.
 */
export function fetchViewsAt(path: string, routes: RouteObject[]): void {
  for (const { route } of matchRoutes(routes, path) ?? []) {
    const fetch = route.Component && fetches.get(route.Component)
    fetch?.().catch(() => undefined)
  }
}
