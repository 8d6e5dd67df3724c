// The addresses of the client, each with the view that it shows; views are fetched when they are first visited.
// A view is one line: `{ path: 'setup', Component: view(async () => (await import('…')).SetupPage) }`.
import type { RouteObject } from 'react-router'
import { Page } from './Page.tsx'
import { Root } from './Root.tsx'
import { view } from './view.ts'

/** Ordinary pages: a header with the product's name and the user's menu, and one column of content. */
const pages: RouteObject[] = [
  {
    path: '/',
    Component: view(async () => (await import('#client/features/home/HomePage.tsx')).HomePage),
  },
  {
    path: '/start/:token',
    Component: view(async () => (await import('#client/features/entry/SetUpPage.tsx')).SetUpPage),
  },
  {
    path: '/link-invalid',
    Component: view(async () => (await import('#client/features/entry/LinkInvalidPage.tsx')).LinkInvalidPage),
  },
  {
    path: '/tillganglighet',
    Component: view(
      async () => (await import('#client/features/accessibility/AccessibilityPage.tsx')).AccessibilityPage,
    ),
  },
  {
    path: '/new',
    Component: view(async () => (await import('./setup/NewDialogueRoute.tsx')).NewDialogueRoute),
  },
  {
    path: '/r/:token',
    Component: view(async () => (await import('./setup/RoomLinkRoute.tsx')).RoomLinkRoute),
  },
  {
    path: '*',
    Component: view(async () => (await import('#client/features/entry/NotFoundPage.tsx')).NotFoundPage),
  },
]

/** Ordinary pages about one dialogue, connected to it: below `/d/:dialogueId`. */
const dialoguePages: RouteObject[] = [
  {
    path: 'setup',
    Component: view(async () => (await import('./setup/SetupLayout.tsx')).SetupLayout),
    children: [
      {
        index: true,
        Component: view(
          async () => (await import('#client/features/setup/live/SetupDetails.tsx')).SetupDetails,
        ),
      },
      {
        path: 'agenda',
        Component: view(
          async () => (await import('#client/features/setup/live/AgendaEditor.tsx')).AgendaEditor,
        ),
      },
      {
        path: 'people',
        Component: view(async () => (await import('./setup/PeopleRoute.tsx')).PeopleRoute),
      },
    ],
  },
  {
    path: 'summary',
    Component: view(async () => (await import('./room/SummaryRoute.tsx')).SummaryRoute),
  },
]

/** Views of one dialogue that fill the window and have a frame of their own: the live room, the presenter's, the display. */
const rooms: RouteObject[] = [
  { index: true, Component: view(async () => (await import('./room/RoomPage.tsx')).RoomPage) },
  {
    path: 'room',
    Component: view(async () => (await import('./room/ParticipantRoom.tsx')).ParticipantRoom),
  },
  {
    path: 'presenter',
    Component: view(async () => (await import('./room/PresenterRoom.tsx')).PresenterRoom),
  },
  {
    path: 'display',
    Component: view(async () => (await import('./room/DisplayRoom.tsx')).DisplayRoom),
  },
]

export const routes: RouteObject[] = [
  {
    Component: Root,
    children: [
      { Component: Page, children: pages },
      {
        path: '/d/:dialogueId',
        Component: view(async () => (await import('./dialogue/DialogueGate.tsx')).DialogueGate),
        children: [{ Component: Page, children: dialoguePages }, ...rooms],
      },
    ],
  },
]
