// Swedish words of the presenter's view.
export const messages = {
  yourTurn: 'Ni presenterar nu',
  yourDiscussion: 'Samtal om er presentation',
  now: 'Nu: {{slot}}',
  nextIsYou: 'Härnäst: ni presenterar',
  nextWith: 'Härnäst: {{slot}}, {{minutes}} min',
  last: 'Härnäst: dialogen är slut',
  place: 'Ni presenterar som nummer {{number}} av {{of}}',
  around: 'omkring kl. {{time}}',
  placeDone: 'Ni har presenterat.',
  placeSkipped: 'Er presentation hoppas över just nu.',
  noPresentation: 'Ni har ingen presentation i den här dialogen.',
  listening: 'Lyssnar nu',
  nobody: 'Ingen annan är här än.',
  toNotes: 'Anteckningar och program',
}
