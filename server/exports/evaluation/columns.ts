// The tables of the data for evaluation: their columns in order, and what kind of value each holds. Names are for programs.

/**
 * id: tells rows apart, and joins tables · text: written by people · code: one of a few words · number · seconds · share: 0–1 ·
 * day: ISO 8601 · moment: day and clock time in Stockholm · flag: 1 or 0. An empty field is a value that there is not.
 */
export type ColumnKind = 'id' | 'text' | 'code' | 'number' | 'seconds' | 'share' | 'day' | 'moment' | 'flag'

/** The tables by name, with the kind of each column. */
export const columns = {
  series: { series_id: 'id', title: 'text', theme: 'text', created_on: 'day' },
  dialogues: {
    dialogue_id: 'id',
    series_id: 'id',
    title: 'text',
    format: 'code',
    lead_id: 'id',
    phase: 'code',
    planned_start: 'moment',
    booked_seconds: 'seconds',
    started_at: 'moment',
    ended_at: 'moment',
    ended_late_seconds: 'seconds',
  },
  organisations: {
    dialogue_id: 'id',
    organisation_id: 'id',
    organisation: 'text',
    kind: 'code',
    part: 'code',
    attendance: 'code',
    people_invited: 'number',
    people_took_part: 'number',
    present_seconds: 'seconds',
  },
  slots: {
    dialogue_id: 'id',
    slot_id: 'id',
    position: 'number',
    kind: 'code',
    title: 'text',
    organisation_id: 'id',
    status: 'code',
    planned_seconds: 'seconds',
    given_seconds: 'seconds',
    used_seconds: 'seconds',
    paused_seconds: 'seconds',
    over_seconds: 'seconds',
  },
  hearings: {
    dialogue_id: 'id',
    slot_id: 'id',
    presenter_id: 'id',
    organisation_id: 'id',
    heard_seconds: 'seconds',
    heard_share: 'share',
    marked_priority: 'flag',
    asked_question: 'flag',
    wants_to_continue: 'flag',
  },
  areas: {
    dialogue_id: 'id',
    area_id: 'id',
    slot_id: 'id',
    subject: 'text',
    next_step: 'code',
    next_step_note: 'text',
    status: 'code',
    recorded_on: 'day',
    changes: 'number',
    agreement: 'code',
    all_reported: 'flag',
  },
  area_organisations: { dialogue_id: 'id', area_id: 'id', organisation_id: 'id', side: 'code' },
  follow_ups: {
    dialogue_id: 'id',
    follow_up_id: 'id',
    area_id: 'id',
    slot_id: 'id',
    what: 'text',
    owner_id: 'id',
    has_contact: 'flag',
    due_on: 'day',
    status: 'code',
    recorded_on: 'day',
    done_on: 'day',
    changes: 'number',
    comments: 'number',
  },
  status_changes: {
    dialogue_id: 'id',
    changed: 'code',
    changed_id: 'id',
    changed_at: 'moment',
    from_status: 'code',
    to_status: 'code',
  },
  outcomes: {
    dialogue_id: 'id',
    area_id: 'id',
    organisation_id: 'id',
    side: 'code',
    kinds: 'code',
    text: 'text',
    link: 'text',
    came_about_on: 'day',
    reported_on: 'day',
    latest: 'flag',
  },
  report_rounds: { dialogue_id: 'id', round_id: 'id', opens_on: 'day', due_on: 'day' },
  pulse: {
    dialogue_id: 'id',
    answers: 'number',
    valuable_mean: 'number',
    valuable_1: 'number',
    valuable_2: 'number',
    valuable_3: 'number',
    valuable_4: 'number',
    valuable_5: 'number',
    right_actors_yes: 'number',
    right_actors_partly: 'number',
    right_actors_no: 'number',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ColumnKind>>>>

export type TableName = keyof typeof columns

/** The names of a table's columns. */
export type ColumnName<T extends TableName> = keyof (typeof columns)[T] & string
