// Swedish words of the room's frame: its phases, its tabs, and what is said before and after the dialogue.
export const messages = {
  phase: {
    preparing: 'Förbereds',
    live: 'Live',
    paused: 'Pausad',
    ended: 'Avslutad',
  },
  header: 'Dialogen',
  stage: 'Nu',
  signals: 'Signaler',
  tabs: 'Delar av rummet',
  tab: {
    notes: 'Anteckningar',
    agenda: 'Program',
    attendance: 'Närvaro',
    results: 'Uppföljning',
  },
  place: '{{number}} av {{of}}',
  next: 'Härnäst: {{slot}}',
  nextLast: 'Sista programpunkten',
  overview: {
    open: 'Tid och vem som hörde vem',
  },
  toSetup: 'Till förberedelserna',
  waiting: {
    video: 'Till videomötet',
    calendar: 'Lägg in i din kalender',
    you: 'Du är här för {{organisation}}.',
    stay: 'Låt sidan vara öppen: den följer med när dialogen startar.',
  },
  ended: {
    title: 'Snabbdialogen är avslutad',
    text: 'Anteckningar, områden och uppföljningar finns kvar här.',
    toSummary: 'Till sammanfattningen',
  },
}
