// What opens over pages: before the dialogue, and after it.
import { button, calendar, dialog, field, item, list, menu, over, region } from './opening.ts'
import type { Finds, Opening } from './opening.ts'

const theUser: Finds = (page) => page.locator('header').getByRole('button', { expanded: false }).last()

const aboutPeople = over('before', 'The people', [
  {
    name: 'What can be done with a person',
    file: 'features/people/PersonMenu.tsx',
    kind: 'menu',
    by: [button('Mer för Presentatör, Region Dalarna')],
    shows: menu,
  },
  {
    name: 'Changing a person',
    file: 'features/people/ChangePerson.tsx',
    kind: 'dialog',
    by: [button('Mer för Presentatör, Region Dalarna'), item('Ändra')],
    shows: dialog(/^Ändra/),
  },
  {
    name: 'Removing a person',
    file: 'features/people/AskFirst.tsx',
    kind: 'dialog',
    by: [button('Mer för Presentatör, Region Dalarna'), item('Ta bort personen')],
    shows: dialog(/^Ta bort/),
  },
  {
    name: 'Revoking the link to the room',
    file: 'features/people/RoomLinkSection.tsx',
    kind: 'dialog',
    by: [button('Återkalla rumslänken')],
    shows: dialog(/Återkalla rumslänken/),
  },
])

/** Before the dialogue. */
export const overPagesBefore: readonly Opening[] = [
  ...over('before', 'The start page', [
    {
      name: 'The user’s menu',
      file: 'app/UserMenu.tsx',
      kind: 'panel',
      by: [theUser],
      shows: region('Ditt konto och inställningar'),
    },
    {
      name: 'The way to other pages',
      file: 'app/SiteNav.tsx',
      kind: 'panel',
      onlyNarrow: true,
      by: [button('Meny')],
      shows: (page) => page.getByRole('navigation', { name: 'Fler sidor' }),
    },
  ]),
  ...over('before', 'The first start', [
    {
      name: 'The organisations to be of',
      file: 'features/entry/SetUpPage.tsx',
      kind: 'choices',
      by: [field('Din organisation')],
      keys: ['ArrowDown'],
      shows: list('Din organisation'),
    },
  ]),
  ...over('before', 'A new dialogue', [
    {
      name: 'Beginning anew',
      file: 'features/setup/newDialogue/NewDialoguePreview.tsx',
      kind: 'dialog',
      by: [button('Börja om')],
      shows: dialog(/Börja om|Ta bort allt/),
    },
  ]),
  ...over('before', 'The details', [
    {
      name: 'Taking an organisation out of the dialogue',
      file: 'features/setup/organisations/TakeOut.tsx',
      kind: 'dialog',
      by: [button('Ta bort Lunds kommun')],
      shows: dialog(/^Ta bort Lunds kommun\?/),
    },
    {
      name: 'Changing the part of an organisation',
      file: 'features/setup/organisations/PartSelect.tsx',
      kind: 'dialog',
      by: [field('Region Västmanland: roll i dialogen')],
      keys: ['ArrowDown'],
      shows: dialog(/^Byt roll för Region Västmanland\?/),
    },
    {
      name: 'Priorities to choose from',
      file: 'features/setup/details/PrioritiesField.tsx',
      kind: 'choices',
      by: [field(/^Vad de nationella aktörerna/)],
      keys: ['ArrowDown'],
      shows: list(/^Vad de nationella aktörerna/),
    },
    {
      name: 'The calendar for the day of a dialogue',
      file: 'features/setup/details/WhenFields.tsx',
      kind: 'dialog',
      by: [calendar()],
      shows: dialog('Datum'),
    },
    {
      name: 'The usual times for a dialogue to begin',
      file: 'features/setup/details/WhenFields.tsx',
      kind: 'choices',
      by: [field('Starttid')],
      keys: ['ArrowDown'],
      shows: list('Starttid'),
    },
  ]),
  ...over('before', 'The agenda', [
    {
      name: 'Removing a slot',
      file: 'features/setup/live/SlotEditor.tsx',
      kind: 'dialog',
      by: [button(/^Ta bort Inledning/)],
      shows: dialog(/^Ta bort Inledning/),
    },
  ]),
  ...aboutPeople,
]

const followUps = over('after', 'Follow-ups', [
  {
    name: 'One follow-up',
    file: 'features/followUps/opened/FollowUpWindow.tsx',
    kind: 'dialog',
    by: [button('Boka möte om systemdemonstratorn')],
    shows: dialog('Boka möte om systemdemonstratorn'),
  },
  {
    name: 'Whom to hand a follow-up over to',
    file: 'features/followUps/opened/EditForm.tsx',
    kind: 'choices',
    by: [button('Boka möte om systemdemonstratorn'), field('Ägare')],
    keys: ['ArrowDown'],
    shows: list('Ägare'),
  },
  {
    name: 'The calendar for another due date',
    file: 'features/followUps/opened/EditForm.tsx',
    kind: 'dialog',
    by: [button('Boka möte om systemdemonstratorn'), calendar(dialog('Boka möte om systemdemonstratorn'))],
    shows: dialog('Klart senast'),
    returnsTo: calendar(dialog('Boka möte om systemdemonstratorn')),
  },
  {
    name: 'The calendar for the days that follow-ups are narrowed to',
    file: 'features/followUps/filter/ChoiceFilters.tsx',
    kind: 'dialog',
    behind: button(/^Fler filter/),
    by: [calendar()],
    shows: dialog('Klart tidigast'),
  },
  {
    name: 'What follow-ups are narrowed to',
    file: 'features/followUps/filter/ChoiceFilters.tsx',
    kind: 'choices',
    behind: button(/^Fler filter/),
    by: [field('Region')],
    keys: ['ArrowDown'],
    shows: list('Region'),
  },
  {
    name: 'Follow-ups as a file',
    file: 'features/followUps/filter/ExportMenu.tsx',
    kind: 'panel',
    by: [button('Exportera')],
    shows: region('Exportera'),
  },
])

/** After it. */
export const overPagesAfter: readonly Opening[] = [
  ...over('after', 'The details', [
    {
      name: 'Taking the dialogue out of its series',
      file: 'features/series/SeriesChoice.tsx',
      kind: 'dialog',
      by: [button('Ta ut ur serien')],
      shows: dialog(/Ta ut/),
    },
  ]),
  ...over('after', 'Reports', [
    {
      name: 'Calling a round off',
      file: 'features/outcomes/Rounds.tsx',
      kind: 'dialog',
      by: [button('Avbryt omgången')],
      shows: dialog(/Avbryt omgången/),
    },
    {
      name: 'A report',
      file: 'features/outcomes/ReportForm.tsx',
      kind: 'dialog',
      by: [button(/^Berätta vad det ledde till: /)],
      shows: dialog(/vad ledde det till\?$/),
    },
    {
      name: 'The calendar for when it came about',
      file: 'features/outcomes/ReportForm.tsx',
      kind: 'dialog',
      by: [button(/^Berätta vad det ledde till: /), calendar(dialog(/vad ledde det till\?$/))],
      shows: dialog('När skedde det?'),
      returnsTo: calendar(dialog(/vad ledde det till\?$/)),
    },
    {
      name: 'The calendar for the days of a round',
      file: 'features/outcomes/OpenRound.tsx',
      kind: 'dialog',
      behind: button('Öppna en omgång'),
      by: [calendar()],
      shows: dialog('Svar senast'),
    },
  ]),
  ...over('after', "A guest's own page", [
    {
      name: 'A new address for the calendar',
      file: 'features/feeds/FeedOf.tsx',
      kind: 'dialog',
      by: [button('Byt adress')],
      shows: dialog(/Byta? adress/),
    },
  ]),
  ...over('after', 'The next of a series', [
    {
      name: 'The calendar for the next dialogue',
      file: 'features/series/next/NextDialogueForm.tsx',
      kind: 'dialog',
      by: [calendar()],
      shows: dialog('Datum'),
    },
    {
      name: 'The usual times for the next dialogue to begin',
      file: 'features/series/next/NextDialogueForm.tsx',
      kind: 'choices',
      by: [field('Starttid')],
      keys: ['ArrowDown'],
      shows: list('Starttid'),
    },
  ]),
  ...over('after', 'The next dialogue, waiting', [
    {
      name: 'What is left from last time',
      file: 'features/earlier/EarlierDrawer.tsx',
      kind: 'dialog',
      by: [button(/^Kvar sedan förra gången/)],
      shows: dialog('Kvar sedan förra gången'),
    },
  ]),
  ...followUps,
]
