// The Swedish words of the exports.
import type { OrganisationKind } from '#shared/dialogue/organisation.ts'
import type { NextStep } from '#shared/dialogue/areas/area.ts'
import type { AttendanceStatus } from '#shared/dialogue/report/presence.ts'
import type { ResultKind } from '#shared/dialogue/report/referenced.ts'
import type { Role } from '#shared/dialogue/role.ts'
import type { SlotKind } from '#shared/dialogue/agenda/slot.ts'
import type { SignalKind } from '#shared/dialogue/signals/signal.ts'
import type { PauseReason } from '#shared/dialogue/timer/events.ts'
import type { Status } from '#shared/dialogue/status.ts'

export const sv = {
  report: {
    kind: 'Rapport från snabbdialog',
    lead: 'Samordnande aktör',
    priorities: 'Nationella prioriteringar',
    agenda: 'Program',
    timeKept: 'Planerad och använd tid',
    timeKeptNote:
      'Blått är använt av den planerade tiden, ljust är det som blev över och rött det som gick utöver.',
    speakingTimes: 'Presentationernas tid',
    speakingTimesNote: 'Avbrott stannar klockan och kostar inte den som presenterar någon tid.',
    attendance: 'Närvaro',
    heardBy: 'Vem hörde vem',
    heardByNote:
      'Tid under varje presentation då minst en person från organisationen var med (minuter:sekunder). Ju mörkare ruta, desto större del hördes. ◆ berör en prioritering, ? en fråga, → vill fortsätta.',
    notes: 'Anteckningar',
    noNotes: 'Inga anteckningar skrevs.',
    removedSlot: 'Borttagen programpunkt',
    areas: 'Områden för fortsatt dialog',
    noAreas: 'Inga områden är registrerade.',
    followUps: 'Uppföljningar',
    noFollowUps: 'Inga uppföljningar är registrerade.',
    total: 'Totalt',
    ended: 'Slutade',
    endedOnTime: 'Slutade i tid.',
    afterPlan: 'min efter planen.',
    beforePlan: 'min före planen.',
    made: 'Skapad',
    page: 'Sida',
  },
  column: {
    slot: 'Programpunkt',
    plannedTime: 'Planerad tid',
    actualTime: 'Faktisk tid',
    plannedLength: 'Planerat',
    allottedLength: 'Tilldelat',
    usedLength: 'Använt',
    difference: 'Skillnad',
    organisation: 'Organisation',
    organisationKind: 'Typ',
    status: 'Status',
    peopleTookPart: 'Deltog (personer)',
    peopleCounted: 'Inbjudna (personer)',
    time: 'Tid',
    minutes: 'Minuter',
    presentation: 'Presentation',
    given: 'Givet',
    lost: 'Avbrott',
    heardBy: 'Hördes av',
    reactions: 'Reaktioner',
    person: 'Person',
    role: 'Roll',
    tookPart: 'Deltog',
    subject: 'Ämne',
    regions: 'Regioner',
    actors: 'Nationella aktörer',
    nextStep: 'Föreslaget nästa steg',
    nextStepNote: 'Om nästa steg',
    followUpCount: 'Uppföljningar',
    what: 'Uppföljning',
    owner: 'Ägare',
    contact: 'Kontaktperson',
    dueDate: 'Klart senast',
    area: 'Område',
    dialogue: 'Snabbdialog',
    dialogueDay: 'Dialogens datum',
    recorded: 'Registrerad',
    changed: 'Ändrad',
    id: 'Id',
  },
  sheet: {
    followUps: 'Uppföljningar',
    areas: 'Områden',
    organisations: 'Organisationer',
    presentations: 'Minuter per presentation',
    people: 'Personer',
  },
  slotKind: {
    opening: 'Inledning',
    presentation: 'Presentation',
    discussion: 'Samtal',
    break: 'Paus',
    closing: 'Avslutning',
  } satisfies Record<SlotKind, string>,
  picture: {
    plannedAndUsed: 'Planerat och använt',
    usedOfPlanned: 'Använt av planerat',
    of: 'av',
    notHeld: 'Hölls inte',
    own: 'egen',
  },
  /** Before the name of whoever the slot belongs to. */
  slotOf: { presentation: 'Presentation:', discussion: 'Samtal med' },
  pause: {
    technical: 'tekniskt fel',
    interruption: 'avbrott',
    break: 'paus',
    other: 'annat',
  } satisfies Record<PauseReason, string>,
  reaction: {
    priority: 'berör prioritering',
    question: 'fråga',
    continue: 'vill fortsätta',
  } satisfies Record<SignalKind, string>,
  skipped: 'Överhoppad',
  status: {
    open: 'Öppen',
    'in-progress': 'Pågår',
    done: 'Klar',
    dropped: 'Struken',
  } satisfies Record<Status, string>,
  /** In the notes. */
  reference: {
    followUp: { name: 'Uppföljning', unknown: 'inte registrerad' },
    area: { name: 'Område', unknown: 'inte registrerat' },
  } satisfies Record<ResultKind, { readonly name: string; readonly unknown: string }>,
  nextStep: {
    'system-demonstrator': 'Systemdemonstrator',
    'eu-partnership': 'EU-partnerskap',
    'joint-call': 'Gemensam utlysning',
    'bilateral-meeting': 'Bilateralt möte',
    'knowledge-exchange': 'Kunskapsutbyte',
    other: 'Annat',
  } satisfies Record<NextStep, string>,
  attendance: {
    expected: 'Väntas',
    present: 'Närvarande',
    left: 'Har lämnat',
    missing: 'Saknas',
  } satisfies Record<AttendanceStatus, string>,
  attendanceAfterwards: {
    expected: 'Väntades',
    present: 'Deltog',
    left: 'Deltog, lämnade före slutet',
    missing: 'Deltog inte',
  } satisfies Record<AttendanceStatus, string>,
  organisationKind: {
    'national-actor': 'Nationell aktör',
    region: 'Region',
    municipality: 'Kommun',
    other: 'Annan',
  } satisfies Record<OrganisationKind, string>,
  role: {
    facilitator: 'Processledare',
    presenter: 'Presenterar',
    panel: 'Panel',
    listener: 'Lyssnar',
    display: 'Visningsskärm',
  } satisfies Record<Role, string>,
  yes: 'Ja',
  no: 'Nej',
  erasedPerson: 'Raderad person',
  invitation: {
    video: 'Videomöte',
    link: 'Din länk till klocka, program och anteckningar',
    howToOpen: 'Öppna länken i en webbläsare när mötet börjar. Länken är personlig.',
    online: 'Digitalt möte',
  },
  calendar: {
    followUp: 'Uppföljning',
    followUpDone: 'Klar uppföljning',
    owner: 'Ägare',
    contact: 'Kontaktperson',
    area: 'Område',
    status: 'Status',
    from: 'Från snabbdialogen',
  },
}

/** The words of the exports, in any language. */
export type Messages = typeof sv
