// Shows a part of the live room by itself: a dialogue that stands still, a clock that the test moves, Swedish texts.
import { MantineProvider } from '@mantine/core'
import { act, render } from '@testing-library/react'
import i18next from 'i18next'
import type { i18n } from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { sv } from '#client/app/language/sv.ts'
import { svPages } from '#client/app/language/svPages.ts'
import type { RefusedCommand } from '#client/connection/dialogue/commandQueue.ts'
import type { ConnectionStatus } from '#client/connection/dialogue/connectionStatus.ts'
import { DialogueContext } from '#client/connection/dialogue/dialogueContext.ts'
import { createDialogueStore } from '#client/connection/dialogue/dialogueStore.ts'
import { NoticeProvider } from '#client/ui/notice/NoticeProvider.tsx'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import type { Rejection } from '#shared/dialogue/rejection.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { Result } from '#shared/lib/result.ts'
import { ok } from '#shared/lib/result.ts'
import type { LobbyEntry } from '#shared/protocol/http/lobby.ts'
import type { Directory } from '#shared/protocol/directory.ts'
import type { Seat } from '#shared/protocol/socket.ts'
import { later } from '#shared/time/instant.ts'
import type { Duration, Instant } from '#shared/time/instant.ts'
import { fillJsdomGaps } from './jsdomGaps.ts'

export interface Shown {
  /** Everything that was asked for, in order. */
  readonly given: readonly ClientCommandInput[]
  /** Lets time pass and wakes every clock. */
  readonly pass: (duration: Duration) => void
  readonly setState: (state: DialogueState) => void
  readonly setDirectory: (directory: Directory) => void
  readonly setStatus: (status: ConnectionStatus) => void
  /** Whose names are known, by person; nobody's from the start. */
  readonly setNames: (names: Readonly<Record<string, string>>) => void
  /** Who waits in the lobby; nobody from the start. */
  readonly setLobby: (lobby: readonly LobbyEntry[]) => void
  /** What the server has not answered; nothing from the start. */
  readonly setWaiting: (waiting: readonly ClientCommandInput[]) => void
  /** What earlier pages gave and was not carried out; nothing from the start. */
  readonly setRefused: (refused: readonly RefusedCommand[]) => void
  /** How the next commands are answered. */
  readonly answerWith: (answer: Result<number, Rejection>) => void
  /** When the next commands are answered; at once from the start. */
  readonly answerAfter: (moment: Promise<void>) => void
}

const facilitator: Seat = {
  personId: 'leader',
  name: 'Facilitator Exempel',
  organisationId: 'vinnova',
  role: 'facilitator',
}

fillJsdomGaps()

const swedish = i18next.createInstance()
await swedish.use(initReactI18next).init({
  lng: 'sv',
  resources: { sv: { ...sv, ...svPages } },
  interpolation: { escapeValue: false },
})

/** The Swedish texts, for functions that are given `t`. */
export const swedishTexts: i18n = swedish

/** Renders `view` in the dialogue `state` at `now`. */
export function showRoom(
  view: ReactNode,
  state: DialogueState,
  now: Instant,
  seat: Seat = facilitator,
): Shown {
  const store = createDialogueStore()
  store.set({ state, seat, status: 'online' })
  const sleepers = new Set<(now: Instant) => void>()
  const given: ClientCommandInput[] = []
  let at = now
  let answer: Result<number, Rejection> = ok(state.seq + 1)
  let moment = Promise.resolve()
  const part = {
    dialogueId: state.id,
    store,
    give: async (command: ClientCommandInput) => {
      given.push(command)
      await moment
      return answer
    },
    dismiss: (commandId: string) =>
      store.set({ refused: store.get().refused.filter((each) => each.commandId !== commandId) }),
    serverNow: () => at,
    ticker: {
      add: (_untilNext: unknown, wake: (woken: Instant) => void) => {
        sleepers.add(wake)
        return () => sleepers.delete(wake)
      },
      refresh: () => undefined,
      setVisible: () => undefined,
    },
  }
  render(
    <MantineProvider env="test">
      <I18nextProvider i18n={swedish}>
        <MemoryRouter>
          <NoticeProvider>
            <DialogueContext value={part}>{view}</DialogueContext>
          </NoticeProvider>
        </MemoryRouter>
      </I18nextProvider>
    </MantineProvider>,
  )
  return {
    given,
    pass: (duration) =>
      act(() => {
        at = later(at, duration)
        for (const wake of sleepers) wake(at)
      }),
    setState: (next) => act(() => store.set({ state: next })),
    setDirectory: (directory) => act(() => store.set({ directory })),
    setStatus: (status) => act(() => store.set({ status })),
    setNames: (names) => {
      const cards = Object.entries(names).map(([id, name]) => [id, { id, name }] as const)
      act(() => store.set({ directory: Object.fromEntries(cards) }))
    },
    setLobby: (lobby) => act(() => store.set({ lobby })),
    setWaiting: (waiting) => act(() => store.set({ waiting, unanswered: waiting.length })),
    setRefused: (refused) => act(() => store.set({ refused })),
    answerWith: (next) => {
      answer = next
    },
    answerAfter: (next) => {
      moment = next
    },
  }
}
