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
      `You present for ${organisation}, at ${range}. You have ${minutes} minutes.`,
    link: 'Open the dialogue',
    prepare:
      'Prepare already now, if you like: the same link lets you write an outline and rehearse against the clock.',
    after:
      'Open the link in a browser when the meeting begins. No account and no installation are needed. The link is personal, so do not share it.',
  },
  dueSoon: {
    subject: (what) => `Due soon: ${what}`,
    body: 'A follow-up that your organisation owns is due soon.',
  },
  overdue: {
    subject: (what) => `Overdue: ${what}`,
    body: 'A follow-up that your organisation owns should have been done. Is it, or does it need another date?',
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
      `It is time to tell what the areas for continued dialogue have led to. Both sides report; for ${organisation} these are:`,
    dueOn: (day) => `Please report by ${day}. It takes a few minutes.`,
    link: 'Report',
  },
  why: (organisation) =>
    organisation === null
      ? 'You get this because you are invited to a dialogue.'
      : `You get this because you represent ${organisation} in a dialogue.`,
  stop: 'Stop sending me such mail',
  stopPage: {
    title: 'Mail from dialogues',
    ask: (address) => `Should no more mail be sent to ${address}?`,
    stop: 'Stop sending mail',
    stopped: (address) => `No more mail is sent to ${address}.`,
    howToResume:
      'Press the button to have it again. The link in the letters that you have leads here later, too.',
    resume: 'Send mail again',
    resumed: (address) => `Mail is sent to ${address} again.`,
    unknown: 'The link belongs to nobody who gets mail from here.',
  },
}
