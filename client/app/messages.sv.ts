// Swedish words of the frame around the views: the product's name, the menu of the user, the connection.
export const messages = {
  product: 'Snabbdialog',
  toStart: 'Till startsidan',
  errorTitle: 'Något gick fel',
  errorText: 'Sidan kunde inte visas. Det som redan är sparat finns kvar. Ladda om sidan för att fortsätta.',
  reload: 'Ladda om sidan',
}
