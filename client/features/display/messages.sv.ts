// Swedish words of the display.
export const messages = {
  next: 'Härnäst: {{slot}}, {{count}} min',
  last: 'Härnäst: slut',
  begins: 'Börjar kl. {{time}}',
  soon: 'Vi börjar strax',
  ended: 'Tack för idag',
  fullScreen: 'Visa på hela skärmen',
}
