// Swedish words of the overhearing picture.
export const messages = {
  title: 'Vem hörde vem',
  caption: 'Hur stor del av varje presentation som varje organisation hörde, och hur den reagerade',
  picture: 'Bild som går att rulla i sidled',
  explained:
    'En fylld ruta: hörde hela. ◆ berör vår prioritering, ? hade en fråga, → vill fortsätta, – presenterar.',
  empty: 'Här syns vem som hörde vem när presentationerna har börjat.',
  organisation: 'Organisation',
  share: '{{count}} %',
  own: 'presenterar',
  reaction: {
    priority: 'berör prioritering',
    question: 'fråga',
    continue: 'vill fortsätta',
  },
}
