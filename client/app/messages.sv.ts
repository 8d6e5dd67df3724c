// Swedish words of the frame around the views: the product's name, the user's menu, the connection, the ways not in.
export const messages = {
  product: 'Snabbdialog',
  toStart: 'Till startsidan',
  reload: 'Ladda om sidan',
  accessibility: 'Tillgänglighet',
  connecting: 'Ansluter …',
  connectingLong:
    'Ansluter … Det tar längre tid än vanligt. Kontrollera nätet; sidan kommer fram av sig själv så snart det går.',
  sendingAgain: 'Det du skickade kom inte fram. Försöker igen …',
  error: {
    title: 'Något gick fel',
    text: 'Sidan kunde inte visas. Det som redan är sparat finns kvar. Ladda om sidan för att fortsätta.',
  },
  nav: {
    label: 'Fler sidor',
    open: 'Meny',
    my: 'Min organisation',
    followUps: 'Uppföljningar',
    series: 'Dialogserier',
    insights: 'Insikter',
    extracts: 'Utdrag och data',
  },
  menu: {
    label: 'Ditt konto och inställningar',
    settings: 'Inställningar',
    otherSeats: 'Byt till',
    seat: '{{name}}, {{role}}',
    signOut: 'Logga ut',
    unsaved_one:
      'Ändringar i en programpunkts anteckningar har inte skickats än. Loggar du ut nu går de förlorade. Vänta tills du är ansluten, så skickas de.',
    unsaved_other:
      'Ändringar i {{count}} programpunkters anteckningar har inte skickats än. Loggar du ut nu går de förlorade. Vänta tills du är ansluten, så skickas de.',
    unsent_one:
      'En åtgärd har inte skickats än. Loggar du ut nu går den förlorad. Öppna dialogen när du är ansluten, så skickas den.',
    unsent_other:
      '{{count}} åtgärder har inte skickats än. Loggar du ut nu går de förlorade. Öppna dialogen när du är ansluten, så skickas de.',
    lettersLeftBehind:
      'Sidan har bytt språk, men inte breven till dig. Välj språket igen när du är ansluten.',
    stay: 'Stanna kvar',
    signOutAll: 'Logga ut ändå',
    signOutFailed: 'Du kunde inte loggas ut just nu. Försök igen om en stund.',
  },
  role: {
    facilitator: 'processledare',
    presenter: 'presentatör',
    panel: 'panel',
    listener: 'lyssnare',
    display: 'visningsskärm',
  },
  notSaved: {
    title: 'Det här från ditt förra besök kunde inte sparas:',
    tooLate: 'Det väntade för länge på att skickas.',
    noAccess: 'Du har inte längre tillgång till dialogen.',
    seen: 'Jag har sett det',
  },
  banner: {
    reconnecting: 'Ansluter igen.',
    notConfirmed: 'Det du ser är inte bekräftat just nu.',
    known: 'Du är inte ansluten. Sidan visar det som var känt {{when}}.',
    at: 'kl. {{time}}',
    waiting_one: '{{count}} åtgärd skickas när anslutningen är tillbaka.',
    waiting_other: '{{count}} åtgärder skickas när anslutningen är tillbaka.',
    newVersion: 'Det finns en nyare version. Ladda om sidan för att fortsätta.',
  },
  notIn: {
    noSession: {
      title: 'Öppna din länk',
      text: 'Den här webbläsaren känner inte igen dig. Öppna den personliga länk som du fick i inbjudan. Finns den inte kvar kan processledaren skicka den igen.',
    },
    notInvited: {
      title: 'Du är inte inbjuden hit',
      text: 'Snabbdialogen finns, men du har ingen plats i den. Har du fått en länk till just den här dialogen: öppna den. Annars kan processledaren bjuda in dig.',
    },
    noSuchDialogue: {
      title: 'Snabbdialogen finns inte',
      text: 'Adressen leder inte till någon snabbdialog. Kontrollera att hela länken kom med.',
    },
    reload: {
      title: 'Sidan behöver laddas om',
      text: 'Sidan är äldre än tjänsten. Ladda om den så är du tillbaka. Inget som är sparat går förlorat.',
    },
    revoked: {
      title: 'Din länk gäller inte längre',
      text: 'Processledaren har återkallat länken. Hör av dig till processledaren om du ska vara med.',
    },
    removed: {
      title: 'Du är inte längre med',
      text: 'Processledaren har tagit bort din plats i snabbdialogen. Hör av dig till processledaren om det är fel.',
    },
  },
}
