// The Swedish words of files across dialogues.
export const messages = {
  title: 'Utdrag och data',
  lead: 'Filer över flera snabbdialoger: vad en region har fått ut, vad en serie har lett till, och data att utvärdera.',
  failed: 'Det som går att hämta kunde inte läsas',
  empty: {
    title: 'Inget att hämta',
    text: 'Här finns utdrag ur de snabbdialoger som du leder, presenterar i eller sitter i panelen för. Den som lyssnar läser resultaten på sidan om uppföljningar.',
  },
  regions: {
    title: 'En region',
    text: 'Vad den presenterade, vilka som hörde det, områden, uppföljningar och vad båda sidor säger att de har lett till.',
    dialogues_one: 'Med i {{count}} snabbdialog',
    dialogues_other: 'Med i {{count}} snabbdialoger',
    presents: 'presenterar i {{count}}',
    latest: 'senast {{day}}',
  },
  series: {
    title: 'En dialogserie',
    text: 'Snabbdialogerna, hållen tid, vilka som möttes, områden med båda sidors återkoppling, uppföljningar och puls.',
    dialogues_one: '{{count}} snabbdialog',
    dialogues_other: '{{count}} snabbdialoger',
  },
  data: {
    title: 'Data för utvärdering',
    text: 'Allt som du leder, som tabeller (CSV i en zip) med en förteckning över vad varje kolumn betyder. Inga personuppgifter.',
    get: 'Hämta data',
  },
  workbook: 'Excel',
  document: 'Word',
  fileOf: '{{file}}: {{name}}',
}
