// The words of letters in English.
import type { MailWords } from './mailWords.ts'

export const en: MailWords = {
  hello: (name) => `Hello ${name},`,
  when: (day, range) => `When: ${day}, ${range} (Swedish time)`,
  video: 'Video call',
  dueOn: (day) => `Due: ${day}`,
  ownedBy: (organisation) => `Owner: ${organisation}`,
  area: (subject) => `Area: ${subject}`,
  from: (title, day) => `From the dialogue: ${title}, ${day}`,
  invitation: {
    subject: (title) => `Invitation: ${title}`,
    body: (title, lead) => `Welcome to the dialogue “${title}”, led by ${lead}.`,
    presents: (organisation, range, minutes) =>
      `You present for ${organisation}: ${range}. You have ${minutes === 1 ? '1 minute' : `${minutes} minutes`}.`,
    link: 'Open the dialogue',
    prepare:
      'You can prepare already: the same link lets you write an outline and rehearse against the clock.',
    after:
      'Open the link in a browser when the meeting begins. No account and no installation are needed. The link is personal, so do not share it.',
  },
  dueSoon: {
    subject: (what) => `Due soon: ${what}`,
    body: 'A follow-up that your organisation owns is due soon.',
  },
  overdue: {
    subject: (what) => `Overdue: ${what}`,
    body: 'A follow-up that your organisation owns should have been done by now. Is it done, or does it need another date?',
  },
  followUpLink: 'Open my follow-ups',
  results: {
    subject: (title) => `After the dialogue: ${title}`,
    held: (title, day) => `The dialogue “${title}” was held on ${day}.`,
    concerns: (organisation) => `This is what came of it for ${organisation}.`,
    nothing: (organisation) =>
      `No follow-up and no area for continued dialogue concerns ${organisation} this time. Everything that came of it is in the summary.`,
    followUps: (organisation) => `Follow-ups that ${organisation} owns`,
    areas: 'Areas for continued dialogue',
    undated: 'No date has been set',
    contact: (name) => `Contact person: ${name}`,
    together: (organisations) => `Together with: ${organisations}`,
    nextStep: (step) => `Next step: ${step}`,
    status: (status) => `Status: ${status}`,
    link: 'Open the summary',
  },
  reportRound: {
    subject: (title) => `What did it lead to? ${title}`,
    body: (organisation) =>
      `It is time to report what the areas for continued dialogue have led to. Both sides report; for ${organisation} these are:`,
    dueOn: (day) => `Please report by ${day}. It takes a few minutes.`,
    link: 'Report',
  },
  why: (organisation) =>
    organisation === null
      ? 'You are receiving this because you are invited to a dialogue.'
      : `You are receiving this because you represent ${organisation} in a dialogue.`,
  stop: 'Stop sending me these e-mails',
  stopPage: {
    title: 'E-mail from dialogues',
    ask: (address) => `Stop sending e-mail to ${address}?`,
    stop: 'Stop sending e-mail',
    stopped: (address) => `No more e-mail is sent to ${address}.`,
    howToResume:
      'Press the button to get it again. The link in the e-mails you already have keeps leading here.',
    resume: 'Send e-mail again',
    resumed: (address) => `E-mail is sent to ${address} again.`,
    unknown: 'The link belongs to nobody who gets e-mail from here.',
  },
}
