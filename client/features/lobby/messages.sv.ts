// Swedish words of the room link and its lobby.
export const messages = {
  intro: 'Skriv vem du är, så släpper processledaren in dig.',
  name: 'Namn',
  nameMissing: 'Skriv ditt namn, med högst 80 tecken.',
  organisation: 'Organisation',
  chooseOrganisation: 'Välj organisation',
  organisationMissing: 'Välj vilken organisation du kommer från.',
  ask: 'Be om att få komma in',
  privacy: 'Ditt namn syns för dem som deltar i dialogen. Processledaren kan ta bort det när som helst.',
  waiting: 'Du väntar på att bli insläppt',
  waitingText:
    'Processledaren ser att du är här. Sidan öppnar dialogen av sig själv; du behöver inte göra något.',
  waitingOffline:
    'Ingen kontakt med servern just nu. Vi försöker igen av oss själva, och du är kvar på din plats.',
  change: 'Ändra namn eller organisation',
  declined: 'Du släpptes inte in',
  declinedText:
    'Processledaren kunde inte släppa in dig den här gången. Hör av dig till den som bjöd in dig, eller kontrollera namn och organisation och försök igen.',
  askAgain: 'Försök igen',
  noRoom: 'Länken fungerar inte längre',
  noRoomText:
    'Den kan ha återkallats, eller så blev den inte hel när den kopierades. Be den som skickade den om en ny.',
  roomFailed: 'Det gick inte att öppna rummet',
  panelTitle_one: '{{count}} väntar på att komma in',
  panelTitle_other: '{{count}} väntar på att komma in',
  nobodyWaits: 'Ingen väntar i väntrummet.',
  oneWaits: '{{name}} väntar på att komma in.',
  severalWait_one: '{{count}} person väntar på att komma in.',
  severalWait_other: '{{count}} personer väntar på att komma in.',
  since: 'sedan kl. {{time}}',
  roleOf: 'Roll för {{name}}',
  admit: 'Släpp in',
  admitName: 'Släpp in {{name}}',
  decline: 'Avvisa',
  declineName: 'Avvisa {{name}}',
  admitted: '{{name}} är insläppt.',
  declinedOne: '{{name}} släpptes inte in.',
}
