// The English words of files across dialogues.
import type { messages as sv } from './messages.sv.ts'

export const messages: typeof sv = {
  title: 'Extracts and data',
  lead: 'Files across dialogues: what a region has got out of them, what a series has led to, and data to evaluate.',
  failed: 'The list of files could not be fetched',
  empty: {
    title: 'Nothing to download',
    text: 'Here are extracts from the dialogues that you lead, present in or sit in the panel of. If you only listen, you find the results on the Follow-ups page.',
  },
  regions: {
    title: 'A region',
    text: 'What it presented, who heard it, areas, follow-ups, and what both sides say that they have led to.',
    dialogues_one: 'In {{count}} dialogue',
    dialogues_other: 'In {{count}} dialogues',
    presents: 'presents in {{count}}',
    latest: 'latest {{day}}',
  },
  series: {
    title: 'A series',
    text: 'The dialogues, time kept, who met whom, areas with the reports of both sides, follow-ups and pulse.',
    dialogues_one: '{{count}} dialogue',
    dialogues_other: '{{count}} dialogues',
  },
  data: {
    title: 'Data for evaluation',
    text: 'All that you lead, as tables (CSV in a zip) with a dictionary of what each column means. No personal data.',
    get: 'Download the data',
  },
  workbook: 'Excel',
  document: 'Word',
  fileOf: '{{file}}: {{name}}',
}
