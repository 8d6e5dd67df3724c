// Swedish words of calendar feeds.
export const messages = {
  title: 'I din kalender',
  lead: 'Prenumerera på när organisationens uppföljningar ska vara klara. Klistra in adressen där din kalender lägger till en kalender från internet. Adressen är hemlig: den som har den ser datumen.',
  failed: 'Adresserna kunde inte hämtas',
  make: 'Skapa adress',
  makeFor: 'Skapa adress till kalendern för {{name}}',
  addressOf: 'Kalenderadress för {{name}}',
  copyOf: 'Kopiera adressen för {{name}}',
  copy: 'Kopiera adressen',
  renew: 'Byt adress',
  renewQuestion: 'Byta adress? Kalendrar som har den gamla slutar få datum.',
  renewConfirm: 'Ja, byt adress',
  remove: 'Ta bort',
  removeQuestion: 'Ta bort adressen? Kalendrar som har den slutar få datum.',
  removeConfirm: 'Ja, ta bort',
}
