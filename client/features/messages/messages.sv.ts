// Swedish words of the facilitator's messages.
export const messages = {
  write: 'Skicka meddelande',
  title: 'Meddelande',
  to: 'Till',
  audience: {
    presenter: 'Den som presenterar',
    everyone: 'Alla',
  },
  nobodyPresents: 'Ingen presenterar just nu: meddelandet går till alla.',
  presenterAway:
    'Presentatören är inte inne just nu. Meddelandet visas när hen kommer, så länge programpunkten pågår.',
  quick: 'Skicka direkt',
  phrase: {
    twoMinutes: 'Två minuter kvar',
    eu: 'Ta gärna EU-delen',
    roundOff: 'Runda av',
  },
  own: 'Egen text',
  send: 'Skicka',
  sent: 'Meddelandet visas nu.',
  sentAhead: 'Meddelandet visas när presentatören kommer.',
  from: 'Processledaren',
  quoted: '”{{text}}”',
  shownTo: {
    presenter: 'Visas för den som presenterar',
    everyone: 'Visas för alla',
  },
  waitsForPresenter: 'Visas när presentatören kommer',
  clear: 'Ta bort meddelandet',
}
