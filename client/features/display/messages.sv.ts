// Swedish words of the display.
export const messages = {
  next: 'Härnäst: {{slot}}, {{minutes}} min',
  last: 'Härnäst: slut',
  begins: 'Börjar kl. {{time}}',
  ended: 'Tack för idag',
}
