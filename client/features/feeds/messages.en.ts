// English words of calendar feeds.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  title: 'In your calendar',
  lead: 'Subscribe to the days on which the organisation’s follow-ups are due. Paste the address where your calendar adds a calendar from the internet. The address is a secret: whoever has it sees the days.',
  failed: 'The addresses could not be fetched',
  make: 'Make an address',
  makeFor: 'Make an address for {{name}}',
  addressOf: 'Calendar address for {{name}}',
  copyOf: 'Copy the address for {{name}}',
  copy: 'Copy the address',
  renew: 'Change the address',
  renewQuestion: 'Change the address? Calendars that have the old one get no more days.',
  renewConfirm: 'Yes, change it',
  remove: 'Remove',
  removeQuestion: 'Remove the address? Calendars that have it get no more days.',
  removeConfirm: 'Yes, remove it',
}
