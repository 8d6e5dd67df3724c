// The addresses of the client, each with the view that it shows. The room of those who take part is in the first load, for it
// is what most who come here come to, and one file of it is smaller and sooner there than eighty; the other views are fetched
// when they are first visited.
// A view is one line: `{ path: 'setup', Component: page(async () => (await import('…')).SetupPage) }`.
import type { RouteObject } from 'react-router'
import { DialogueGate } from './dialogue/DialogueGate.tsx'
import { Page } from './Page.tsx'
import { ParticipantRoom } from './room/roles/ParticipantRoom.tsx'
import { RoomPage } from './room/RoomPage.tsx'
import { Root } from './Root.tsx'
import { page, view } from './view.ts'

/** Ordinary pages: a header with the product's name and the user's menu, and one column of content. */
const pages: RouteObject[] = [
  {
    path: '/',
    Component: page(async () => (await import('#client/features/home/HomePage.tsx')).HomePage),
  },
  {
    path: '/start/:token',
    Component: page(async () => (await import('#client/features/entry/SetUpPage.tsx')).SetUpPage),
  },
  {
    path: '/link-invalid',
    Component: page(async () => (await import('#client/features/entry/LinkInvalidPage.tsx')).LinkInvalidPage),
  },
  {
    path: '/tillganglighet',
    Component: page(
      async () => (await import('#client/features/accessibility/AccessibilityPage.tsx')).AccessibilityPage,
    ),
  },
  {
    path: '/new',
    Component: page(async () => (await import('./setup/NewDialogueRoute.tsx')).NewDialogueRoute),
  },
  {
    path: '/follow-ups',
    Component: page(async () => (await import('#client/features/followUps/FollowUpsPage.tsx')).FollowUpsPage),
  },
  {
    path: '/insights',
    Component: page(async () => (await import('#client/features/insights/InsightsPage.tsx')).InsightsPage),
  },
  {
    path: '/series/:seriesId/insights',
    Component: page(async () => (await import('#client/features/insights/InsightsPage.tsx')).InsightsPage),
  },
  {
    path: '/my',
    Component: page(async () => (await import('./my/MyRoute.tsx')).MyRoute),
  },
  {
    path: '/series',
    Component: page(async () => (await import('#client/features/series/SeriesListPage.tsx')).SeriesListPage),
  },
  {
    path: '/series/:seriesId',
    Component: page(async () => (await import('./series/SeriesRoute.tsx')).SeriesRoute),
  },
  {
    path: '/series/:seriesId/next',
    Component: page(async () => (await import('./series/NextDialogueRoute.tsx')).NextDialogueRoute),
  },
  {
    path: '/extracts',
    Component: page(async () => (await import('#client/features/extracts/ExtractsPage.tsx')).ExtractsPage),
  },
  {
    path: '/r/:token',
    Component: page(async () => (await import('./setup/RoomLinkRoute.tsx')).RoomLinkRoute),
  },
  {
    path: '*',
    Component: page(async () => (await import('#client/features/entry/NotFoundPage.tsx')).NotFoundPage),
  },
]

/** Ordinary pages about one dialogue, connected to it: below `/d/:dialogueId`. */
const dialoguePages: RouteObject[] = [
  {
    path: 'setup',
    Component: page(async () => (await import('./setup/SetupLayout.tsx')).SetupLayout),
    children: [
      {
        index: true,
        Component: page(async () => (await import('./setup/DetailsRoute.tsx')).DetailsRoute),
      },
      {
        path: 'agenda',
        Component: page(async () => (await import('./setup/AgendaRoute.tsx')).AgendaRoute),
      },
      {
        path: 'people',
        Component: page(async () => (await import('./setup/PeopleRoute.tsx')).PeopleRoute),
      },
    ],
  },
  {
    path: 'summary',
    Component: page(async () => (await import('./room/SummaryRoute.tsx')).SummaryRoute),
  },
  {
    path: 'outcomes',
    Component: page(async () => (await import('./room/OutcomesRoute.tsx')).OutcomesRoute),
  },
]

/** Views of one dialogue that fill the window and have a frame of their own: the live room, the presenter's, the display. */
const rooms: RouteObject[] = [
  { index: true, Component: RoomPage },
  {
    path: 'room',
    Component: ParticipantRoom,
  },
  {
    path: 'presenter',
    Component: view(async () => (await import('./room/roles/PresenterRoom.tsx')).PresenterRoom),
  },
  {
    path: 'rehearsal',
    Component: view(async () => (await import('./room/roles/RehearsalRoom.tsx')).RehearsalRoom),
  },
  {
    path: 'display',
    Component: view(async () => (await import('./room/roles/DisplayRoom.tsx')).DisplayRoom),
  },
]

export const routes: RouteObject[] = [
  {
    Component: Root,
    children: [
      { Component: Page, children: pages },
      {
        path: '/d/:dialogueId',
        Component: DialogueGate,
        children: [{ Component: Page, children: dialoguePages }, ...rooms],
      },
    ],
  },
]
