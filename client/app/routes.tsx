// The addresses of the client, each with the view that it shows; views are fetched when they are first visited.
import type { RouteObject } from 'react-router'
import { Page } from './Page.tsx'
import { PageError } from './PageError.tsx'

/**
 * Views within the ordinary page: a header with the product's name and the user's menu, and a column of content.
 * A view is one line: `{ path: '/new', lazy: { Component: async () => (await import('…')).NewDialoguePage } }`.
 */
const pages: RouteObject[] = [
  {
    path: '*',
    lazy: { Component: async () => (await import('#client/features/entry/NotFoundPage.tsx')).NotFoundPage },
  },
]

/** Views that fill the window and have a frame of their own: the live room, the presenter's view, the display. */
const rooms: RouteObject[] = []

export const routes: RouteObject[] = [
  { ErrorBoundary: PageError, children: [{ Component: Page, children: pages }, ...rooms] },
]
