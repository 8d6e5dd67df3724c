// What letters say, whatever the language.

/** Every part is a line or a paragraph. A day is as it is to stand there: ISO 8601 in lists, in words where it stands in a text. */
export interface MailWords {
  readonly hello: (name: string) => string
  readonly when: (day: string, range: string) => string
  /** Stands before the address. */
  readonly video: string
  readonly dueOn: (day: string) => string
  readonly ownedBy: (organisation: string) => string
  readonly area: (subject: string) => string
  readonly from: (title: string, day: string) => string
  readonly invitation: {
    readonly subject: (title: string) => string
    readonly body: (title: string, lead: string) => string
    /** When somebody presents, and for how many minutes. */
    readonly presents: (organisation: string, range: string, minutes: number) => string
    readonly link: string
    /** What a presenter can do before the meeting. */
    readonly prepare: string
    readonly after: string
  }
  readonly dueSoon: { readonly subject: (what: string) => string; readonly body: string }
  readonly overdue: { readonly subject: (what: string) => string; readonly body: string }
  readonly followUpLink: string
  /** What a dialogue came to, for an organisation. */
  readonly results: {
    readonly subject: (title: string) => string
    readonly held: (title: string, day: string) => string
    readonly concerns: (organisation: string) => string
    readonly nothing: (organisation: string) => string
    readonly followUps: (organisation: string) => string
    readonly areas: string
    readonly undated: string
    readonly contact: (name: string) => string
    readonly together: (organisations: string) => string
    readonly nextStep: (step: string) => string
    readonly status: (status: string) => string
    readonly link: string
  }
  readonly reportRound: {
    readonly subject: (title: string) => string
    readonly body: (organisation: string) => string
    readonly dueOn: (day: string) => string
    readonly link: string
  }
  readonly why: (organisation: string | null) => string
  readonly stop: string
  /** The page on which mail is stopped. */
  readonly stopPage: {
    readonly title: string
    readonly ask: (address: string) => string
    readonly stop: string
    readonly stopped: (address: string) => string
    readonly howToResume: string
    readonly resume: string
    readonly resumed: (address: string) => string
    readonly unknown: string
  }
}
