// What opens over the live room: what the facilitator does with it, areas and follow-ups, notes, signals.
import type { Page } from 'playwright-core'
import { notesIn } from '../notes.ts'
import type { Stage } from '../stage.ts'
import { button, calendar, dialog, field, item, list, menu, over, region, tab } from './opening.ts'
import type { Finds, Opening } from './opening.ts'

const controls = over('during', 'Facilitator', [
  {
    name: 'Reasons for a pause',
    file: 'features/controls/PauseButton.tsx',
    kind: 'menu',
    by: [button('Välj varför du pausar')],
    shows: menu,
  },
  {
    name: 'What is done seldom',
    file: 'features/controls/MoreMenu.tsx',
    kind: 'menu',
    by: [button('Fler åtgärder')],
    shows: menu,
  },
  {
    name: 'Ending the dialogue',
    file: 'features/controls/EndDialog.tsx',
    kind: 'dialog',
    by: [button('Fler åtgärder'), item('Avsluta dialogen')],
    shows: dialog('Avsluta dialogen?'),
  },
  {
    name: 'The shortcuts',
    file: 'features/controls/ShortcutWindow.tsx',
    kind: 'dialog',
    by: [button('Kortkommandon')],
    shows: dialog('Kortkommandon'),
  },
  {
    name: 'A message',
    file: 'features/messages/MessageWindow.tsx',
    kind: 'dialog',
    by: [button('Skicka meddelande')],
    shows: dialog('Meddelande'),
  },
  {
    name: 'Time and who heard whom',
    file: 'app/room/parts/OverviewDrawer.tsx',
    kind: 'dialog',
    by: [button('Tid och vem som hörde vem')],
    shows: dialog('Tid och vem som hörde vem'),
  },
  {
    name: 'What can be done with a slot',
    file: 'features/agenda/SlotMenu.tsx',
    kind: 'menu',
    behind: tab('Program'),
    by: [button('Åtgärder för Region Västmanland')],
    shows: menu,
  },
  {
    name: 'Changing a slot',
    file: 'features/agenda/EditSlot.tsx',
    kind: 'dialog',
    behind: tab('Program'),
    by: [button('Åtgärder för Region Västmanland'), item('Ändra namn eller längd')],
    shows: dialog('Ändra programpunkt'),
  },
])

const newArea: Finds = (page) => page.locator('button[aria-keyshortcuts="O"]')
const newFollowUp: Finds = (page) => page.locator('button[aria-keyshortcuts="U"]')

const results = over('during', 'Facilitator', [
  {
    name: 'A new area',
    file: 'features/results/capturing/CaptureForm.tsx',
    kind: 'dialog',
    by: [newArea],
    shows: dialog('Nytt område för fortsatt dialog'),
  },
  {
    name: 'The regions of an area',
    file: 'features/results/fields/AreaFields.tsx',
    kind: 'choices',
    by: [newArea, field('Regioner')],
    keys: ['ArrowDown'],
    shows: list('Regioner'),
  },
  {
    name: 'The owners of a follow-up',
    file: 'features/results/fields/FollowUpFields.tsx',
    kind: 'choices',
    by: [newFollowUp, field('Ägare')],
    keys: ['ArrowDown'],
    shows: list('Ägare'),
  },
  {
    name: 'The calendar for the due date of a follow-up',
    file: 'features/results/fields/DueDateField.tsx',
    kind: 'dialog',
    by: [newFollowUp, calendar(dialog('Ny uppföljning'))],
    shows: dialog(/^Klart senast/),
    returnsTo: calendar(dialog('Ny uppföljning')),
  },
  {
    name: 'Areas and follow-ups',
    file: 'features/results/ResultsDrawer.tsx',
    kind: 'dialog',
    by: [button(/Visa områden och uppföljningar/)],
    shows: dialog('Områden och uppföljningar'),
  },
  {
    name: 'Changing a follow-up',
    file: 'features/results/editing/EditForm.tsx',
    kind: 'dialog',
    by: [button(/Visa områden och uppföljningar/), button(/^Ändra Boka möte/)],
    shows: dialog('Ändra uppföljning'),
    returnsTo: button(/^Ändra Boka möte/),
  },
])

const inNotes =
  (name: RegExp): Finds =>
  (page) =>
    notesIn(page).getByRole('button', { name })

const notes = over('during', 'Facilitator', [
  {
    name: 'More about the notes',
    file: 'features/notes/NotesMenu.tsx',
    kind: 'menu',
    behind: tab('Anteckningar'),
    by: [button('Fler val för anteckningarna')],
    shows: menu,
  },
  {
    name: 'Versions of the notes',
    file: 'features/notes/versions/VersionsWindow.tsx',
    kind: 'dialog',
    behind: tab('Anteckningar'),
    by: [button('Fler val för anteckningarna'), item('Versioner …')],
    shows: dialog(/^Versioner/),
  },
  {
    name: 'What can be put into the notes',
    file: 'features/notes/writing/references/InsertTool.tsx',
    kind: 'menu',
    behind: tab('Anteckningar'),
    by: [button('Infoga uppföljning eller område')],
    shows: menu,
  },
  {
    name: 'What a slash offers in the notes',
    file: 'features/notes/writing/references/ResultMenu.tsx',
    kind: 'choices',
    behind: tab('Anteckningar'),
    by: [notesIn],
    keys: ['Control+End', 'Enter', '/'],
    shows: list('Uppföljningar och områden'),
  },
  {
    name: 'A link in the notes',
    file: 'features/notes/writing/LinkTool.tsx',
    kind: 'dialog',
    behind: tab('Anteckningar'),
    by: [notesIn],
    keys: ['Control+k'],
    shows: dialog('Länk'),
  },
  {
    name: 'The keys of the editor',
    file: 'features/notes/writing/EditorHelp.tsx',
    kind: 'dialog',
    by: [button('Hjälp med tangentbordet')],
    shows: dialog('Skriva med tangentbordet'),
    behind: button('Fler verktyg'),
  },
  {
    name: 'The name of a tool',
    file: 'features/notes/writing/ToolButton.tsx',
    kind: 'words',
    behind: tab('Anteckningar'),
    by: [button('Checklista')],
    keys: ['Shift'],
    shows: (page) => page.getByRole('tooltip', { name: 'Checklista' }),
  },
  {
    name: 'Who is in the notes',
    file: 'features/notes/writing/Presence.tsx',
    kind: 'words',
    behind: tab('Anteckningar'),
    by: [button(/\d läser$/)],
    shows: dialog(/läser$/),
  },
  {
    name: 'A follow-up opened from the notes',
    file: 'features/results/list/ResultCard.tsx',
    kind: 'dialog',
    behind: tab('Anteckningar'),
    by: [inNotes(/Boka möte/)],
    shows: dialog('Uppföljning'),
    returnsTo: notesIn,
  },
  {
    name: 'A follow-up that the dialogue does not have',
    file: 'features/notes/writing/references/UnknownCard.tsx',
    kind: 'dialog',
    behind: tab('Anteckningar'),
    by: [inNotes(/Från en annan dialog/)],
    shows: dialog('Uppföljning: Från en annan dialog'),
    returnsTo: notesIn,
  },
])

const signals = over('during', 'Panel', [
  {
    name: 'The priorities that a presentation touches',
    file: 'features/signals/PriorityMenu.tsx',
    kind: 'panel',
    by: [button(/^Berör/)],
    shows: region('Berör vår prioritering'),
  },
])

/** All of it. */
export const overRoom: readonly Opening[] = [...controls, ...results, ...notes, ...signals]

/** Puts into the notes of Region Värmland what opens from them: a follow-up of the dialogue, and one of another dialogue. */
export async function writeReferences(stage: Stage, page: Page): Promise<void> {
  await page.goto(`${stage.url}/d/${stage.dialogueId}`)
  await notesIn(page).click()
  await page.keyboard.type('Vi ses: @Boka')
  await page.getByRole('option', { name: /Boka möte/ }).waitFor()
  await page.keyboard.press('Enter')
  await inNotes(/Boka möte/)(page).waitFor()
  await notesIn(page).evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData(
      'text/html',
      '<p><span data-result="followUp" data-id="elsewhere" data-label="Från en annan dialog">Uppföljning</span></p>',
    )
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await inNotes(/Från en annan dialog/)(page).waitFor()
}
