// English words of the ways in: the first facilitator's set-up, and links that do not lead anywhere.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  toStart: 'To the start page',
  notFound: {
    title: 'There is no such page',
    text: 'The address leads nowhere. Check that you opened the whole link.',
  },
  linkInvalid: {
    title: 'The link does not work',
    text: 'It may have been revoked, or part of it is missing. Copy it again from the invitation, or ask the facilitator for a new one.',
  },
  setUp: {
    title: 'Welcome',
    intro: 'You become the first facilitator here. Say who you are, and you can create the first dialogue.',
    name: 'Your name',
    nameHint: 'As the others see it in the dialogue.',
    nameMissing: 'Write your name, 80 characters at most.',
    organisation: 'Your organisation',
    organisationHint: 'Choose from the list, or write the name if it is not there.',
    organisationMissing: 'Choose or write your organisation, 120 characters at most.',
    nationalActors: 'National actors',
    regions: 'Regions',
    kind: 'What is {{name}}?',
    kinds: {
      'national-actor': 'National actor',
      region: 'Region',
      municipality: 'Municipality',
      other: 'Something else',
    },
    submit: 'Continue',
    usedUp:
      'The link has been used. It works once only: open this page in the browser where the account was set up.',
  },
}
