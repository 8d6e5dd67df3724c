// The walls between the rooms of the house, as the lint rule walls/imports keeps them.
import { describe, expect, test } from 'vitest'
import { refusal } from '#scripts/walls/rooms.mjs'

describe('what may be imported', () => {
  test.each([
    ['a file of the same room', 'server/notes/room.ts', './document.ts'],
    ['a room below', 'shared/time/instant.ts', '../lib/result.ts'],
    ['a room below, by its name', 'client/features/notes/Editor.tsx', '#shared/protocol/notes.ts'],
    ['a package, outside shared', 'server/notes/document.ts', 'yjs'],
    ['a package that shared stands on', 'shared/dialogue/agenda/slot.ts', 'zod'],
    ["the dialogue's common words, from a slice", 'shared/dialogue/timer/state.ts', '../identifiers.ts'],
    ['the agenda, from another slice', 'shared/dialogue/timer/state.ts', '../agenda/slot.ts'],
    ['a slice, from what composes them', 'shared/dialogue/decide.ts', './timer/decide.ts'],
    ["storage's interfaces, from a room", 'server/dialogue/room.ts', '../storage/eventLog.ts'],
    [
      "storage's interfaces, from one that fulfils them",
      'server/storage/sqlite/eventLog.ts',
      '../eventLog.ts',
    ],
    ['every room, from where the server is put together', 'server/main.ts', './storage/sqlite/eventLog.ts'],
    [
      'a lower folder of the same view',
      'client/features/results/list/AreaRow.tsx',
      '../editing/EditArea.tsx',
    ],
    ['any feature, from the app', 'client/app/routes.tsx', '../features/live/LiveView.tsx'],
    ['anything, from a test', 'test/e2e/example.test.ts', '#server/dialogue/room.ts'],
    ['anything, from the files at the top', 'vite.config.ts', './scripts/paths.mjs'],
  ])('%s', (_what, file, specifier) => {
    expect(refusal(file, specifier)).toBeUndefined()
  })
})

describe('what is refused', () => {
  test.each([
    ['shared importing the server', 'shared/dialogue/decide.ts', '#server/dialogue/room.ts'],
    ['shared importing the client', 'shared/time/instant.ts', '../../client/ui/Clock.tsx'],
    ['shared standing on a package of one side', 'shared/protocol/socket.ts', 'socket.io'],
    ['a lower room of shared importing a higher', 'shared/lib/result.ts', '../time/instant.ts'],
    ['the catalogue knowing of dialogues', 'shared/catalogue/regions.ts', '../dialogue/format.ts'],
    ['a slice importing its sibling', 'shared/dialogue/areas/decide.ts', '../followUps/state.ts'],
    [
      'the agenda importing a slice that stands on it',
      'shared/dialogue/agenda/state.ts',
      '../timer/state.ts',
    ],
    ['the server importing the client', 'server/transport/http.ts', '#client/app/routes.tsx'],
    ['a room of the server importing transport', 'server/notes/room.ts', '../transport/socket.ts'],
    ['a room of the server importing another', 'server/dialogue/room.ts', '../access/session.ts'],
    ['a room choosing its storage', 'server/dialogue/room.ts', '../storage/sqlite/eventLog.ts'],
    ['one storage importing another', 'server/storage/sqlite/eventLog.ts', '../memory/eventLog.ts'],
    ['ui knowing of dialogues', 'client/ui/Clock.tsx', '#shared/dialogue/state.ts'],
    ['ui importing a feature', 'client/ui/Clock.tsx', '../features/live/LiveView.tsx'],
    ['the connection importing ui', 'client/connection/store.ts', '../ui/Clock.tsx'],
    [
      'the wire knowing of the dialogue',
      'client/connection/wire/serverMessages.ts',
      '../dialogue/dialogueStore.ts',
    ],
    ['a feature importing its sibling', 'client/features/live/LiveView.tsx', '../notes/Editor.tsx'],
    [
      'a feature importing its sibling by name',
      'client/features/live/LiveView.tsx',
      '#client/features/notes/Editor.tsx',
    ],
    [
      "a feature importing a folder of its sibling's",
      'client/features/live/LiveView.tsx',
      '../results/list/ResultCard.tsx',
    ],
    [
      'a lower folder of a view importing a higher',
      'client/features/results/fields/AreaFields.tsx',
      '../list/ResultsPane.tsx',
    ],
    [
      'one way to show the rows importing another',
      'client/features/followUps/board/BoardCard.tsx',
      '../table/Pages.tsx',
    ],
    ['a feature importing the app', 'client/features/live/LiveView.tsx', '../../app/routes.tsx'],
    [
      'the frame of the live room knowing who is in it',
      'client/app/room/frame/Room.tsx',
      '../roles/FacilitatorRoom.tsx',
    ],
    ['importing what starts the server', 'server/demo/main.ts', '../main.ts'],
    ['importing what starts the client', 'client/app/routes.tsx', './main.tsx'],
    ['importing a test', 'server/notes/room.ts', '#test/server/notes/client.ts'],
    [
      'the scripts, which run before anything is installed, importing the product',
      'scripts/serve.mjs',
      '#server/main.ts',
    ],
    ['a folder without a place in the table', 'server/newRoom/thing.ts', '#shared/lib/result.ts'],
    ['a folder without a place in the table, as a target', 'server/main.ts', './newRoom/thing.ts'],
  ])('%s', (_what, file, specifier) => {
    expect(refusal(file, specifier)).toBeTypeOf('string')
  })

  test('says which room may not import from which', () => {
    expect(refusal('client/features/live/LiveView.tsx', '../notes/Editor.tsx')).toBe(
      'client/features/live may not import from client/features/notes',
    )
  })
})
