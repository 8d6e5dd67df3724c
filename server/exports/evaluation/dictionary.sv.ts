// The data dictionary in Swedish: what each table and column means, and how it came about.
import type { ColumnKind, ColumnName, TableName } from './columns.ts'

/** What is said of a column: what it means, and how it came about. */
export type Entry = readonly [meaning: string, origin: string]

/** A dictionary in some language. */
export interface Dictionary {
  readonly title: string
  readonly introduction: readonly string[]
  readonly kindsTitle: string
  readonly header: {
    readonly table: string
    readonly column: string
    readonly kind: string
    readonly meaning: string
    readonly origin: string
    readonly rows: string
  }
  readonly kinds: Readonly<Record<ColumnKind, string>>
  readonly tables: Readonly<Record<TableName, string>>
  readonly columns: { readonly [T in TableName]: Readonly<Record<ColumnName<T>, Entry>> }
}

const dialogue: Entry = ['Vilken snabbdialog', 'Slumpat när snabbdialogen skapades']
const slot: Entry = ['Vilken programpunkt', 'Slumpat när programpunkten lades till']
const area: Entry = ['Vilket område för fortsatt dialog', 'Slumpat när området registrerades']
const organisation: Entry = [
  'Vilken organisation',
  'Ur produktens förteckning, eller av namnet om den inte finns där',
]
const during: Entry = [
  'Under vilken programpunkt det kom upp; tomt om utanför programmet',
  'Den programpunkt som pågick, eller vald av den som registrerade',
]

export const sv: Dictionary = {
  title: 'Data för utvärdering av snabbdialoger',
  introduction: [
    'En tabell per fil, som CSV: semikolon mellan fälten, decimalkomma, UTF-8 med byteordningsmärke, CRLF. Första raden är kolumnernas namn. dictionary.csv är samma förteckning som nedan, för program.',
    'Tabellerna hör ihop genom sina id. dialogue_id finns i alla utom series; id för områden, uppföljningar och programpunkter gäller inom sin snabbdialog.',
    'Personuppgifter är utelämnade: inga namn, adresser eller id för personer finns i någon tabell. Anteckningar, kommentarer och pulsens fritext är inte med, eftersom de kan handla om personer. I texter som människor har skrivit är e-postadresser och namnen på dem som deltog ersatta med [person]. Andra namn som någon har skrivit i löpande text kan finnas kvar: läs texterna innan de lämnas vidare.',
    'Minuter och närvaro kommer ur händelseloggen: varje start, paus, ankomst och avfärd har serverns tid. En organisation är närvarande när minst en person från den är ansluten. Den som satt med i videomötet utan att öppna verktyget syns inte.',
  ],
  kindsTitle: 'Slag av värden',
  header: {
    table: 'tabell',
    column: 'kolumn',
    kind: 'slag',
    meaning: 'betyder',
    origin: 'har kommit till så här',
    rows: 'rader',
  },
  kinds: {
    id: 'skiljer rader åt och binder ihop tabeller',
    text: 'skrivet av människor',
    code: 'ett av några få ord',
    number: 'ett tal',
    seconds: 'en längd i sekunder',
    share: 'en andel, 0 till 1',
    day: 'en dag, ÅÅÅÅ-MM-DD',
    moment: 'dag och klockslag i svensk tid',
    flag: '1 för ja, 0 för nej',
  },
  tables: {
    series: 'Dialogserier',
    dialogues: 'Snabbdialoger',
    organisations: 'Organisationer i varje snabbdialog, med närvaro',
    slots: 'Programpunkter, planerade och hållna',
    hearings: 'Vem hörde vem: en rad för varje organisation och presentation som har hållits av någon annan',
    areas: 'Områden för fortsatt dialog',
    area_organisations: 'Vilka organisationer varje område gäller',
    follow_ups: 'Uppföljningar',
    status_changes: 'Varje gång ett område eller en uppföljning bytte status',
    outcomes: 'Återkoppling: vad varje sida säger att ett område har lett till, också tidigare svar',
    report_rounds: 'Omgångar då återkoppling har begärts',
    pulse: 'Pulsens svar, bara för snabbdialoger där minst fem har svarat',
  },
  columns: {
    series: {
      series_id: ['Vilken dialogserie', 'Slumpat när serien skapades'],
      title: ['Seriens namn', 'Skrivet av processledaren'],
      theme: ['Seriens tema', 'Skrivet av processledaren'],
      created_on: ['När serien skapades', 'Serverns tid'],
    },
    dialogues: {
      dialogue_id: dialogue,
      series_id: ['Vilken serie den ingår i; tomt om ingen', 'Vald av processledaren'],
      title: ['Snabbdialogens namn', 'Skrivet av processledaren'],
      format: ['Vilket format den följer: snabbdialog, kommundialog', 'Valt av processledaren'],
      lead_id: ['Samordnande aktör', 'Vald av processledaren'],
      phase: ['Hur långt den har kommit: preparing, live, ended', 'Följer av start och avslut'],
      planned_start: ['Planerad start', 'Satt av processledaren'],
      booked_seconds: ['Bokad tid', 'Satt av processledaren'],
      started_at: ['Faktisk start; tomt om den inte har startat', 'När processledaren tryckte på start'],
      ended_at: ['Faktiskt slut; tomt om den inte är slut', 'När processledaren avslutade'],
      ended_late_seconds: [
        'Slutet mot planen vid start, negativt om tidigare',
        'ended_at minus planerat slut',
      ],
    },
    organisations: {
      dialogue_id: dialogue,
      organisation_id: organisation,
      organisation: ['Organisationens namn', 'Ur förteckningen eller skrivet av processledaren'],
      kind: ['national-actor, region, municipality, other', 'Ur förteckningen eller valt av processledaren'],
      part: ['presents, listens, panel', 'Valt av processledaren'],
      attendance: [
        'present: med till slutet; left: lämnade före; missing: kom inte; expected: väntas',
        'Följer av anslutningar, vid tiden för uttaget',
      ],
      people_invited: ['Hur många personer som var inbjudna för den', 'Räknat, skärmar undantagna'],
      people_took_part: ['Hur många av dem som deltog', 'Räknat av dem som anslöt under snabbdialogen'],
      present_seconds: ['Hur länge minst en var med', 'Från anslutningar, mellan start och slut'],
    },
    slots: {
      dialogue_id: dialogue,
      slot_id: slot,
      position: ['Plats i programmet, från 1', 'Programmets ordning vid tiden för uttaget'],
      kind: [
        'opening, presentation, discussion, break, closing',
        'Följer av formatet eller valt av processledaren',
      ],
      title: ['Egen rubrik; tomt om den som följer av slaget', 'Skrivet av processledaren'],
      organisation_id: ['Vems programpunkten är; tomt om allas', 'Följer av programmet'],
      status: ['pending, live, done, skipped', 'Följer av hur processledaren gick vidare'],
      planned_seconds: ['Planerad längd', 'Följer av formatet eller satt av processledaren'],
      given_seconds: [
        'Tid som gavs (positiv) eller togs (negativ) under tiden',
        'Processledarens tillägg och avdrag',
      ],
      used_seconds: ['Hur länge klockan gick', 'Från start till vidare, utan pauser'],
      paused_seconds: ['Hur länge klockan stod stilla', 'Summan av pauserna'],
      over_seconds: [
        'Över den givna tiden, negativt om under; tomt om den inte har hållits',
        'used minus planned minus given',
      ],
    },
    hearings: {
      dialogue_id: dialogue,
      slot_id: ['Vilken presentation', 'Slumpat när programpunkten lades till'],
      presenter_id: ['Vem som presenterade', 'Följer av programmet'],
      organisation_id: ['Vem som hörde', organisation[1]],
      heard_seconds: [
        'Hur länge minst en från organisationen var med',
        'Från anslutningar under presentationen, pauser inräknade',
      ],
      heard_share: [
        'Hur stor del av presentationen det var',
        'heard_seconds delat med presentationens längd, pauser inräknade',
      ],
      marked_priority: [
        'Om den markerade att presentationen berör en prioritering',
        'Knapptryck under presentationen eller samtalet',
      ],
      asked_question: ['Om den ville ställa en fråga', 'Knapptryck under presentationen eller samtalet'],
      wants_to_continue: [
        'Om den ville fortsätta dialogen',
        'Knapptryck under presentationen eller samtalet',
      ],
    },
    areas: {
      dialogue_id: dialogue,
      area_id: area,
      slot_id: during,
      subject: ['Vad det handlar om', 'Skrivet under eller efter snabbdialogen'],
      next_step: ['Föreslaget nästa steg', 'Valt av den som registrerade eller ändrade'],
      next_step_note: ['Om nästa steg', 'Skrivet av den som registrerade eller ändrade'],
      status: ['open, in-progress, done, dropped', 'Senast satt av någon som får ändra'],
      recorded_on: ['När det registrerades', 'Serverns tid'],
      changes: ['Hur många gånger det har ändrats', 'Räknat ur loggen'],
      agreement: [
        'agreed: alla som svarat säger samma sak; differing: inte; none: inga svar',
        'Jämförelse av senaste återkopplingar',
      ],
      all_reported: ['Om alla sidor har återkopplat', 'Räknat'],
    },
    area_organisations: {
      dialogue_id: dialogue,
      area_id: area,
      organisation_id: organisation,
      side: [
        'region: den som presenterar eller lyssnar; actor: den nationella sidan',
        'Vald av den som registrerade området',
      ],
    },
    follow_ups: {
      dialogue_id: dialogue,
      follow_up_id: ['Vilken uppföljning', 'Slumpat när den registrerades'],
      area_id: ['Vilket område den hör till; tomt om inget', 'Valt av den som registrerade eller ändrade'],
      slot_id: during,
      what: ['Vad som ska göras', 'Skrivet under eller efter snabbdialogen'],
      owner_id: ['Organisationen som äger den', 'Vald av den som registrerade eller ändrade'],
      has_contact: ['Om den har en kontaktperson', 'Vem det är lämnas inte ut'],
      due_on: ['Klart senast; tomt om inget datum', 'Senast satt'],
      status: ['open, in-progress, done, dropped', 'Senast satt'],
      recorded_on: ['När den registrerades', 'Serverns tid'],
      done_on: ['När den senast blev klar; tomt om den inte är klar', 'Ur loggen'],
      changes: ['Hur många gånger den har ändrats', 'Räknat ur loggen'],
      comments: ['Hur många kommentarer den har', 'Räknat; texterna lämnas inte ut'],
    },
    status_changes: {
      dialogue_id: dialogue,
      changed: ['area eller follow_up', 'Följer av vad som ändrades'],
      changed_id: ['Vilket område eller vilken uppföljning', 'area_id eller follow_up_id'],
      changed_at: ['När', 'Serverns tid'],
      from_status: ['Status före', 'Ur loggen'],
      to_status: ['Status efter', 'Ur loggen'],
    },
    outcomes: {
      dialogue_id: dialogue,
      area_id: area,
      organisation_id: ['Vem som återkopplar', organisation[1]],
      side: ['region eller actor', 'Följer av området'],
      kinds: [
        'Vad området har lett till: ett eller flera av nothing, contact, project, application, funding, demonstrator, eu-partnership, other, med blanksteg emellan',
        'Valt av organisationen, eller av processledaren för dess räkning',
      ],
      text: ['Mer om det', 'Skrivet av den som återkopplade'],
      link: ['Länk', 'Skriven av den som återkopplade'],
      came_about_on: ['När det inträffade; tomt om ingen dag', 'Angivet av den som återkopplade'],
      reported_on: ['När det återkopplades', 'Serverns tid'],
      latest: ['Om det är organisationens senaste svar om området', 'Räknat'],
    },
    report_rounds: {
      dialogue_id: dialogue,
      round_id: ['Vilken omgång', 'Slumpat när den öppnades'],
      opens_on: ['Första dag', 'Satt av processledaren'],
      due_on: ['Sista dag', 'Satt av processledaren'],
    },
    pulse: {
      dialogue_id: dialogue,
      answers: ['Antal svar', 'Räknat; vem som svarat vad lagras inte'],
      valuable_mean: ['Medelvärde av hur värdefullt det var, 1 till 5', 'Räknat'],
      valuable_1: ['Antal som svarade 1, inte alls', 'Räknat'],
      valuable_2: ['Antal som svarade 2', 'Räknat'],
      valuable_3: ['Antal som svarade 3', 'Räknat'],
      valuable_4: ['Antal som svarade 4', 'Räknat'],
      valuable_5: ['Antal som svarade 5, mycket', 'Räknat'],
      right_actors_yes: ['Antal som tyckte att rätt aktörer var på plats', 'Räknat'],
      right_actors_partly: ['Antal som tyckte att de delvis var det', 'Räknat'],
      right_actors_no: ['Antal som inte tyckte det', 'Räknat'],
    },
  },
}
