// Every view of the product: whose it is, where it is, and how one sees that it is there. A new view is a row here.
import type { Locator, Page } from 'playwright-core'

/** stranger: somebody whom the server does not know. */
export type Visitor = 'facilitator' | 'presenter' | 'panel' | 'listener' | 'display' | 'stranger'

/**
 * before: nothing has begun · during: Region Värmland presents · soon: it has little time left · over: it has had more than its time ·
 * after: all is over, and the dialogue is in a series.
 */
export type Act = 'before' | 'during' | 'soon' | 'over' | 'after'

/** What stands in addresses, as far as the act has come. */
export interface Places {
  readonly dialogueId: string
  /** The path of the room link. */
  readonly roomLink: string
  readonly seriesId: string
  /** The dialogue that follows in the series. */
  readonly nextId: string
}

export interface View {
  /** As a sentence about it begins. */
  readonly name: string
  readonly act: Act
  readonly visitor: Visitor
  readonly path: (places: Places) => string
  /** What is there, in Swedish, once the view has what it shows. */
  readonly shows: (page: Page) => Locator
}

const ofDialogue =
  (path: string): View['path'] =>
  ({ dialogueId }) =>
    `/d/${dialogueId}${path}`
const ofSeries =
  (path: string): View['path'] =>
  ({ seriesId }) =>
    `/series/${seriesId}${path}`
const at = (path: string) => () => path

const heading =
  (name: string | RegExp): View['shows'] =>
  (page) =>
    page.getByRole('heading', { name })
const text =
  (words: string | RegExp): View['shows'] =>
  (page) =>
    page.getByText(words)
const button =
  (name: string | RegExp): View['shows'] =>
  (page) =>
    page.getByRole('button', { name })
const field =
  (label: string | RegExp): View['shows'] =>
  (page) =>
    page.getByLabel(label)
const notes: View['shows'] = (page) => page.getByRole('textbox', { name: /^Anteckningar/ })

const before: readonly Omit<View, 'act'>[] = [
  { name: 'The start page', visitor: 'facilitator', path: at('/'), shows: text('Smart energi') },
  { name: 'The start page of a stranger', visitor: 'stranger', path: at('/'), shows: heading(/./) },
  { name: 'A new dialogue', visitor: 'facilitator', path: at('/new'), shows: field('Rubrik') },
  { name: 'The details', visitor: 'facilitator', path: ofDialogue('/setup'), shows: field('Rubrik') },
  {
    name: 'The agenda',
    visitor: 'facilitator',
    path: ofDialogue('/setup/agenda'),
    shows: field(/Region Värmland/),
  },
  {
    name: 'The people',
    visitor: 'facilitator',
    path: ofDialogue('/setup/people'),
    shows: heading('Visning'),
  },
  { name: 'No series', visitor: 'facilitator', path: at('/series'), shows: button('Ny serie') },
  { name: 'The lobby', visitor: 'stranger', path: ({ roomLink }) => roomLink, shows: field('Namn') },
  { name: 'A link that does not work', visitor: 'stranger', path: at('/link-invalid'), shows: heading(/./) },
  { name: 'The first start', visitor: 'stranger', path: at('/start/used'), shows: heading(/./) },
  { name: 'An unknown address', visitor: 'stranger', path: at('/nowhere'), shows: heading(/./) },
  { name: 'The statement', visitor: 'stranger', path: at('/tillganglighet'), shows: heading(/./) },
  {
    name: 'Facilitator, waiting',
    visitor: 'facilitator',
    path: ofDialogue(''),
    shows: button('Starta dialogen'),
  },
  { name: 'Presenter, waiting', visitor: 'presenter', path: ofDialogue(''), shows: field('Punkt 4') },
  { name: 'The rehearsal', visitor: 'presenter', path: ofDialogue('/rehearsal'), shows: button('Starta') },
  { name: 'Panel, waiting', visitor: 'panel', path: ofDialogue(''), shows: text(/^Du är här för/) },
  { name: 'Display, waiting', visitor: 'display', path: ofDialogue(''), shows: heading(/./) },
]

const during: readonly Omit<View, 'act'>[] = [
  { name: 'Facilitator', visitor: 'facilitator', path: ofDialogue(''), shows: notes },
  { name: 'Presenter', visitor: 'presenter', path: ofDialogue(''), shows: text(/^Nu/) },
  { name: 'Presenter in the room', visitor: 'presenter', path: ofDialogue('/room'), shows: notes },
  { name: 'Panel', visitor: 'panel', path: ofDialogue(''), shows: notes },
  { name: 'Listener', visitor: 'listener', path: ofDialogue(''), shows: notes },
  { name: 'Display', visitor: 'display', path: ofDialogue(''), shows: text('Region Värmland') },
]

const late: readonly Omit<View, 'act'>[] = [
  { name: 'Facilitator, when time runs out', visitor: 'facilitator', path: ofDialogue(''), shows: notes },
  {
    name: 'Display, when time runs out',
    visitor: 'display',
    path: ofDialogue(''),
    shows: text('Region Värmland'),
  },
]

const after: readonly Omit<View, 'act'>[] = [
  { name: 'Facilitator, ended', visitor: 'facilitator', path: ofDialogue(''), shows: notes },
  { name: 'Panel, ended', visitor: 'panel', path: ofDialogue(''), shows: notes },
  { name: 'Display, ended', visitor: 'display', path: ofDialogue(''), shows: heading(/./) },
  { name: 'The summary', visitor: 'facilitator', path: ofDialogue('/summary'), shows: text('Vem hörde vem') },
  {
    name: 'Reports',
    visitor: 'facilitator',
    path: ofDialogue('/outcomes'),
    shows: text('Sidorna säger olika saker'),
  },
  { name: 'Reports of a guest', visitor: 'presenter', path: ofDialogue('/outcomes'), shows: heading(/./) },
  { name: "A guest's own page", visitor: 'panel', path: at('/my'), shows: heading(/./) },
  { name: 'Follow-ups', visitor: 'facilitator', path: at('/follow-ups?whose=all'), shows: text(/Boka möte/) },
  {
    name: 'Follow-ups as a board',
    visitor: 'facilitator',
    path: at('/follow-ups?whose=all&view=board'),
    shows: text(/Boka möte/),
  },
  { name: 'Series', visitor: 'facilitator', path: at('/series'), shows: text('Smart energi') },
  { name: 'A series', visitor: 'facilitator', path: ofSeries(''), shows: text('Sidorna säger olika saker') },
  {
    name: 'The next of a series',
    visitor: 'facilitator',
    path: ofSeries('/next'),
    shows: button('Skapa nästa dialog'),
  },
  {
    name: 'The next dialogue, waiting',
    visitor: 'facilitator',
    path: ({ nextId }) => `/d/${nextId}`,
    shows: button(/^Kvar sedan förra gången/),
  },
  {
    name: 'Insights of a series',
    visitor: 'facilitator',
    path: ofSeries('/insights'),
    shows: text('Hållen tid'),
  },
  {
    name: 'Insights',
    visitor: 'facilitator',
    path: at('/insights?region=dalarna'),
    shows: text('Hållen tid'),
  },
  { name: 'Extracts', visitor: 'facilitator', path: at('/extracts'), shows: text('Region Värmland') },
]

/** The views by act, in the order in which the acts are played. */
export const acts: Readonly<Record<Act, readonly View[]>> = {
  before: before.map((view) => ({ ...view, act: 'before' })),
  during: during.map((view) => ({ ...view, act: 'during' })),
  soon: late.slice(1).map((view) => ({ ...view, act: 'soon' })),
  over: late.map((view) => ({ ...view, act: 'over' })),
  after: after.map((view) => ({ ...view, act: 'after' })),
}
