// Swedish words of the room's frame: its tabs, its phases, and what to do when one cannot come in.
export const messages = {
  phase: {
    preparing: 'Förbereds',
    live: 'Live',
    paused: 'Pausad',
    ended: 'Avslutad',
  },
  tabs: 'Delar av rummet',
  tab: {
    notes: 'Anteckningar',
    agenda: 'Agenda',
    attendance: 'Närvaro',
    results: 'Uppföljning',
  },
  place: '{{number}} av {{of}}',
  next: 'Härnäst: {{slot}}',
  nextLast: 'Sista programpunkten',
  opening: 'Öppnar snabbdialogen …',
  offline: 'Kontakten är bruten. Vi försöker igen av oss själva.',
  offlineWaiting_one: '{{count}} ändring skickas när kontakten är tillbaka.',
  offlineWaiting_other: '{{count}} ändringar skickas när kontakten är tillbaka.',
  waiting: {
    title: 'Snabbdialogen börjar {{when}}',
    today: 'kl. {{time}}',
    later: '{{day}} kl. {{time}}',
    in: 'om {{time}}',
    soon: 'Processledaren startar strax.',
    video: 'Till videomötet',
    you: 'Du är här för {{organisation}}.',
    stay: 'Låt sidan vara öppen: den följer med när dialogen startar.',
  },
  ended: {
    title: 'Snabbdialogen är avslutad',
    text: 'Anteckningar, områden och uppföljningar finns kvar här.',
    toSummary: 'Till sammanfattningen',
  },
  refused: {
    'no-session': {
      title: 'Du behöver din länk',
      text: 'Öppna länken som du fick i inbjudan, så kommer du rätt.',
    },
    'not-invited': {
      title: 'Du är inte inbjuden till den här snabbdialogen',
      text: 'Be processledaren om en länk, eller öppna den som du har fått.',
    },
    'no-such-dialogue': {
      title: 'Snabbdialogen finns inte',
      text: 'Kontrollera adressen, eller öppna länken i din inbjudan igen.',
    },
    'old-version': {
      title: 'Sidan behöver laddas om',
      text: 'Det finns en nyare version. Det du har skrivit är kvar.',
    },
    malformed: {
      title: 'Sidan behöver laddas om',
      text: 'Något gick fel när sidan öppnades.',
    },
    unavailable: {
      title: 'Det går inte att öppna snabbdialogen just nu',
      text: 'Vänta en liten stund och försök igen.',
    },
    revoked: {
      title: 'Din länk gäller inte längre',
      text: 'Processledaren har dragit tillbaka den. Be om en ny om du ska vara med.',
    },
    removed: {
      title: 'Du är inte längre med i snabbdialogen',
      text: 'Kontakta processledaren om det är ett misstag.',
    },
  },
  reload: 'Ladda om sidan',
  toStart: 'Till startsidan',
  account: 'Meny',
}
