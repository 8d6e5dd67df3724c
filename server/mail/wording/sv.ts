// The words of letters in Swedish.
import type { MailWords } from './mailWords.ts'

export const sv: MailWords = {
  hello: (name) => `Hej ${name}!`,
  when: (day, range) => `När: ${day}, ${range}`,
  video: 'Videomöte',
  dueOn: (day) => `Klart senast: ${day}`,
  ownedBy: (organisation) => `Ägare: ${organisation}`,
  area: (subject) => `Område: ${subject}`,
  from: (title, day) => `Från snabbdialogen: ${title}, ${day}`,
  invitation: {
    subject: (title) => `Inbjudan: ${title}`,
    body: (title, lead) => `Välkommen till snabbdialogen ”${title}”, som leds av ${lead}.`,
    presents: (organisation, range, minutes) =>
      `Du presenterar för ${organisation}, ${range}. Ni har ${minutes === 1 ? '1 minut' : `${minutes} minuter`}.`,
    link: 'Öppna snabbdialogen',
    prepare:
      'Förbered dig gärna redan nu: på samma länk skriver du en disposition och repeterar mot klockan.',
    after:
      'Öppna länken i en webbläsare när mötet börjar. Inget konto och ingen installation behövs. Länken är personlig, så dela den inte.',
  },
  dueSoon: {
    subject: (what) => `Snart dags: ${what}`,
    body: 'En uppföljning som din organisation äger ska snart vara klar.',
  },
  overdue: {
    subject: (what) => `Tiden har gått ut: ${what}`,
    body: 'En uppföljning som din organisation äger skulle ha varit klar. Är den klar, eller behöver datumet ändras?',
  },
  followUpLink: 'Öppna mina uppföljningar',
  results: {
    subject: (title) => `Efter snabbdialogen: ${title}`,
    held: (title, day) => `Snabbdialogen ”${title}” hölls den ${day}.`,
    concerns: (organisation) => `Det här kom fram som gäller ${organisation}.`,
    nothing: (organisation) =>
      `Ingen uppföljning och inget område för fortsatt dialog gäller ${organisation} den här gången. Allt som kom fram finns i sammanfattningen.`,
    followUps: (organisation) => `Uppföljningar som ${organisation} äger`,
    areas: 'Områden för fortsatt dialog',
    undated: 'Inget datum är bestämt',
    contact: (name) => `Kontaktperson: ${name}`,
    together: (organisations) => `Tillsammans med: ${organisations}`,
    nextStep: (step) => `Nästa steg: ${step}`,
    status: (status) => `Status: ${status}`,
    link: 'Öppna sammanfattningen',
  },
  reportRound: {
    subject: (title) => `Vad ledde det till? ${title}`,
    body: (organisation) =>
      `Det är dags att berätta vad områdena för fortsatt dialog har lett till. Båda sidor återkopplar; för ${organisation} gäller det:`,
    dueOn: (day) => `Lämna återkopplingen senast ${day}. Det tar ett par minuter.`,
    link: 'Lämna återkoppling',
  },
  why: (organisation) =>
    organisation === null
      ? 'Du får brevet för att du är inbjuden till en snabbdialog.'
      : `Du får brevet för att du företräder ${organisation} i en snabbdialog.`,
  stop: 'Sluta skicka sådana brev till mig',
  stopPage: {
    title: 'Brev från snabbdialoger',
    ask: (address) => `Ska inga fler brev skickas till ${address}?`,
    stop: 'Sluta skicka brev',
    stopped: (address) => `Inga fler brev skickas till ${address}.`,
    howToResume:
      'Vill du ha dem igen, tryck på knappen. Länken i de brev du redan har leder hit också senare.',
    resume: 'Börja skicka brev igen',
    resumed: (address) => `Brev skickas åter till ${address}.`,
    unknown: 'Länken gäller ingen som får brev härifrån.',
  },
}
