// Swedish words of the ways in that did not lead anywhere, and of the first facilitator's set-up.
export const messages = {
  notFound: {
    title: 'Sidan finns inte',
    text: 'Adressen leder ingenstans. Kontrollera att hela länken kom med när du öppnade den.',
    toStart: 'Till startsidan',
  },
}
