// Swedish words of the start page.
export const messages = {
  title: 'Snabbdialoger',
  mine: 'Dina snabbdialoger',
  newDialogue: 'Ny snabbdialog',
  failed: 'Dina snabbdialoger kunde inte hämtas',
  group: {
    live: 'Pågår nu',
    coming: 'Kommande',
    past: 'Genomförda',
  },
  presenting_one: '{{count}} presentation',
  presenting_other: '{{count}} presentationer',
  areas_one: '{{count}} område',
  areas_other: '{{count}} områden',
  followUps_one: '{{count}} uppföljning',
  followUps_other: '{{count}} uppföljningar',
  role: {
    facilitator: 'Du är processledare',
    presenter: 'Du presenterar',
    panel: 'Du sitter i panelen',
    listener: 'Du lyssnar',
    display: 'Visas på skärm',
  },
  empty: {
    title: 'Här samlas dina snabbdialoger',
    text: 'Skapa den första: välj dag, regioner och nationella aktörer, så läggs programmet upp med tio minuter för varje region.',
  },
  guest: {
    title: 'Tio minuter för varje region',
    lead: 'I en snabbdialog presenterar regioner sina fokusområden. Nationella aktörer lyssnar och frågar, och tillsammans hittar de det som är värt att fortsätta med.',
    invitedTitle: 'Har du fått en inbjudan?',
    invitedText:
      'Öppna länken i den, i den här webbläsaren. Du behöver inget konto och inget att installera.',
    facilitatorTitle: 'Leder du snabbdialoger?',
    facilitatorText:
      'Öppna sidan i den webbläsare där du skapade ditt konto, eller öppna länken som gör dig till processledare.',
  },
}
