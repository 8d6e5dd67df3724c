// Swedish words of the components that every view shares.
export const messages = {
  skipToContent: 'Hoppa till innehållet',
  loading: 'Laddar …',
  tryAgain: 'Försök igen',
  copy: 'Kopiera',
  copied: 'Kopierat',
  copyByHand: 'Markera texten och kopiera den själv:',
  cancel: 'Avbryt',
  close: 'Stäng',
  language: 'Språk',
  swedish: 'Svenska',
  english: 'English',
  theme: 'Utseende',
  themeLight: 'Ljust',
  themeDark: 'Mörkt',
  themeSystem: 'Som datorn',
  opensInNewTab: '(öppnas i ny flik)',
}
