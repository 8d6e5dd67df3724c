// English words of the frame around the views: the product's name, the menu of the user, the connection.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  product: 'Snabbdialog',
  toStart: 'To the start page',
  errorTitle: 'Something went wrong',
  errorText: 'The page could not be shown. Everything saved is still there. Reload the page to continue.',
  reload: 'Reload the page',
}
