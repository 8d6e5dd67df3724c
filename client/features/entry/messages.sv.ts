// Swedish words of the ways in: the first facilitator's set-up, and links that do not lead anywhere.
export const messages = {
  toStart: 'Till startsidan',
  notFound: {
    title: 'Sidan finns inte',
    text: 'Adressen leder ingenstans. Kontrollera att hela länken kom med när du öppnade den.',
  },
  linkInvalid: {
    title: 'Länken gäller inte',
    text: 'Den kan ha återkallats, eller så kom inte hela länken med. Kopiera den igen från inbjudan, eller be processledaren om en ny.',
  },
  setUp: {
    title: 'Välkommen',
    intro: 'Du blir den första processledaren här. Säg vem du är, så kan du skapa den första snabbdialogen.',
    name: 'Ditt namn',
    nameHint: 'Så som de andra ser det i dialogen.',
    nameMissing: 'Skriv ditt namn, högst 80 tecken.',
    organisation: 'Din organisation',
    organisationHint: 'Välj ur listan, eller skriv namnet om den inte finns där.',
    organisationMissing: 'Välj eller skriv din organisation, högst 120 tecken.',
    nationalActors: 'Nationella aktörer',
    regions: 'Regioner',
    kind: 'Vad är {{name}}?',
    kinds: {
      'national-actor': 'Nationell aktör',
      region: 'Region',
      municipality: 'Kommun',
      other: 'Annat',
    },
    submit: 'Fortsätt',
    usedUp:
      'Länken har redan använts. Den fungerar bara en gång: öppna sidan i den webbläsare där kontot skapades.',
  },
}
