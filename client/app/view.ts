// Views that are fetched when they are first visited.
import { lazy } from 'react'
import type { ComponentType } from 'react'
import { matchRoutes } from 'react-router'
import type { RouteObject } from 'react-router'
import { needTexts } from './language/start.ts'

const fetches = new WeakMap<object, () => Promise<unknown>>()

/** A component that stands for the one that `load` fetches: once, when it is first drawn or asked for. */
export function view(load: () => Promise<ComponentType>): ComponentType {
  let fetched: Promise<{ readonly default: ComponentType }> | undefined
  const fetch = () => (fetched ??= load().then((component) => ({ default: component })))
  const View = lazy(fetch)
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
