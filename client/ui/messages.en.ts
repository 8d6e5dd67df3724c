// English words of the components that every view shares.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  skipToContent: 'Skip to content',
  loading: 'Loading …',
  tryAgain: 'Try again',
  notFetched: 'This part could not be fetched',
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'Select the text and copy it yourself:',
  cancel: 'Cancel',
  close: 'Close',
  language: 'Language',
  theme: 'Appearance',
  themeLight: 'Light',
  themeDark: 'Dark',
  themeSystem: 'Auto',
  problem: {
    offline: 'No contact with the server. Check the network and try again.',
    malformed: 'Something you filled in is not right. Correct it and try again.',
    'no-session': 'You need to open your link again.',
    'not-allowed': 'You may not do this.',
    'not-found': 'What you are looking for is no longer there.',
    conflict: 'Somebody else was faster. Reload the page and try again.',
    'too-large': 'It is too large. Shorten it and try again.',
    'too-many': 'Too many attempts in a short time. Wait a little.',
    'foreign-origin': 'Open the page from its own address and try again.',
    unavailable: 'The server does not answer right now. Try again in a while.',
    busy: 'Many are fetching files right now. Try again in a little while.',
    'not-made': 'The file could not be made. Try again in a while.',
    internal: 'Something went wrong on our side. Try again in a while.',
  },
}
