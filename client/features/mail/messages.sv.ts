// Swedish words of the mail that the product sends, or gives to be copied.
export const messages = {
  title: 'Brev',
  invitationTitle: 'Inbjudningar med e-post',
  sends: 'E-post skickas av sig själv, från {{from}}. Var och en får ett brev en gång, på sitt språk.',
  sendsInvitations: 'E-post skickas från {{from}}, med kalenderinbjudan och var och ens egen länk.',
  doesNotSend:
    'Ingen e-postserver är inställd, så inget skickas av sig självt. Kopiera texterna och skicka dem själv.',
  failed: 'Breven kunde inte hämtas',
  kindLabel: 'Vilka brev',
  kinds: {
    invitation: 'Inbjudan',
    'due-soon': 'Snart dags',
    overdue: 'Försenat',
    'report-round': 'Omgång',
  },
  none: {
    invitation: 'Ingen att bjuda in än.',
    'due-soon': 'Ingen uppföljning ska vara klar den närmaste veckan.',
    overdue: 'Ingen uppföljning är försenad.',
    'report-round': 'Ingen omgång väntar på svar.',
  },
  state: {
    sent: 'Skickat',
    waiting: 'På väg',
    stopped: 'Vill inte ha brev',
    'no-address': 'Ingen e-postadress',
    'not-sent': 'Inte skickat',
  },
  copy: 'Kopiera',
  copyFor: 'Kopiera brevet till {{name}}: {{subject}}',
  read: 'Läs brevet till {{name}}: {{subject}}',
  letterTo: 'Brev till {{name}}',
  nameless: 'Namn saknas',
  send_one: 'Skicka {{count}} inbjudan',
  send_other: 'Skicka {{count}} inbjudningar',
  sent: '{{queued}} på väg, {{rest}} skickades inte.',
  ics: 'Hämta kalenderinbjudan (.ics)',
}
