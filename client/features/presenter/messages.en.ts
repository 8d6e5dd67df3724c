// English words of the presenter's view.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  yourTurn: 'You are presenting',
  yourDiscussion: 'Discussion of your presentation',
  now: 'Now: {{slot}}',
  nextIsYou: 'Next: you present',
  nextWith: 'Next: {{slot}}, {{minutes}} min',
  last: 'Next: the dialogue is over',
  place: 'You are number {{number}} of {{of}} to present',
  around: 'around {{time}}',
  placeDone: 'You have presented.',
  placeSkipped: 'Your presentation is skipped for now.',
  noPresentation: 'You have no presentation in this dialogue.',
  listening: 'Listening now',
  nobody: 'Nobody else is here yet.',
  toNotes: 'Notes and agenda',
}
