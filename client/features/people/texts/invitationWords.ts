// The words of invitations, in both languages: an invitation may be sent in another language than the page speaks.
import type { Language } from '#shared/lib/language.ts'
import type { Role } from '#shared/dialogue/role.ts'

/** What an invitation says; every part is one paragraph or line. */
export interface InvitationWords {
  readonly subject: (title: string) => string
  readonly hello: (name: string | null) => string
  readonly welcome: (title: string, lead: string) => string
  readonly when: (day: string, range: string) => string
  readonly video: (url: string) => string
  /** What one does there; `time` is the planned time of the presentation, where it is known. */
  readonly part: (role: Role, organisation: string, time: string | null) => string | null
  readonly ownLink: string
  readonly everybodysLinks: string
  /** What a presenter can do before the meeting. */
  readonly prepare: string
  readonly howToOpen: string
  /** A group's heading: the organisation, and when it presents. */
  readonly group: (organisation: string, time: string | null) => string
}

const swedish: InvitationWords = {
  subject: (title) => `Inbjudan: ${title}`,
  hello: (name) => (name === null ? 'Hej!' : `Hej ${name}!`),
  welcome: (title, lead) => `Välkommen till snabbdialogen ”${title}”, som leds av ${lead}.`,
  when: (day, range) => `När: ${day}, ${range}`,
  video: (url) => `Videomöte: ${url}`,
  part: (role, organisation, time) => {
    switch (role) {
      case 'presenter':
        return time === null
          ? `Du presenterar för ${organisation}.`
          : `Du presenterar för ${organisation}, ${time}.`
      case 'panel':
        return `Du sitter i panelen för ${organisation}.`
      case 'listener':
        return `Du lyssnar för ${organisation}.`
      case 'facilitator':
        return 'Du är processledare.'
      case 'display':
        return null
    }
  },
  ownLink: 'Din personliga länk till klocka, program och anteckningar:',
  everybodysLinks: 'Var och en har en egen länk till klocka, program och anteckningar:',
  prepare: 'Förbered dig gärna redan nu: på samma länk skriver du en disposition och repeterar mot klockan.',
  howToOpen:
    'Öppna länken i en webbläsare när mötet börjar. Inget konto och ingen installation behövs. Länken är personlig, så dela den inte.',
  group: (organisation, time) => (time === null ? organisation : `${organisation} (presenterar ${time})`),
}

const english: InvitationWords = {
  subject: (title) => `Invitation: ${title}`,
  hello: (name) => (name === null ? 'Hello,' : `Hello ${name},`),
  welcome: (title, lead) => `Welcome to the dialogue “${title}”, led by ${lead}.`,
  when: (day, range) => `When: ${day}, ${range} (Swedish time)`,
  video: (url) => `Video call: ${url}`,
  part: (role, organisation, time) => {
    switch (role) {
      case 'presenter':
        return time === null
          ? `You present for ${organisation}.`
          : `You present for ${organisation}, at ${time}.`
      case 'panel':
        return `You sit in the panel for ${organisation}.`
      case 'listener':
        return `You listen for ${organisation}.`
      case 'facilitator':
        return 'You are a facilitator.'
      case 'display':
        return null
    }
  },
  ownLink: 'Your personal link to the clock, the agenda and the notes:',
  everybodysLinks: 'Each person has a link of their own to the clock, the agenda and the notes:',
  prepare:
    'Prepare already now, if you like: the same link lets you write an outline and rehearse against the clock.',
  howToOpen:
    'Open the link in a browser when the meeting begins. No account and no installation are needed. The link is personal, so do not share it.',
  group: (organisation, time) => (time === null ? organisation : `${organisation} (presents at ${time})`),
}

export const invitationWords: Readonly<Record<Language, InvitationWords>> = { sv: swedish, en: english }
