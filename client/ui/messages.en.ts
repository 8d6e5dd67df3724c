// English words of the components that every view shares.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  skipToContent: 'Skip to content',
  loading: 'Loading …',
  tryAgain: 'Try again',
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'Select the text and copy it yourself:',
  cancel: 'Cancel',
  close: 'Close',
  language: 'Language',
  swedish: 'Svenska',
  english: 'English',
  theme: 'Appearance',
  themeLight: 'Light',
  themeDark: 'Dark',
  themeSystem: 'Same as the computer',
  opensInNewTab: '(opens in a new tab)',
}
