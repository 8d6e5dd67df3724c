// The log of dialogues' events, the answers to commands, and what is searched for across dialogues.

// `json`, not `jsonb`: the log keeps what was written, sign for sign.
export const eventLogMigration = `
  CREATE TABLE events (
    dialogue_id text NOT NULL,
    seq bigint NOT NULL CHECK (seq >= 1),
    at bigint NOT NULL,
    by text,
    event json NOT NULL,
    PRIMARY KEY (dialogue_id, seq)
  );

  CREATE TABLE answers (
    dialogue_id text NOT NULL,
    person_id text NOT NULL,
    command_id text NOT NULL,
    answer json NOT NULL,
    PRIMARY KEY (dialogue_id, person_id, command_id)
  );

  CREATE TABLE dialogues (
    id text NOT NULL PRIMARY KEY,
    title text NOT NULL,
    lead_id text NOT NULL,
    lead_name text NOT NULL,
    planned_start bigint NOT NULL,
    booked_ms bigint NOT NULL,
    phase text NOT NULL,
    presenting bigint NOT NULL,
    areas bigint NOT NULL,
    follow_ups bigint NOT NULL,
    present bigint NOT NULL
  );
  CREATE INDEX dialogues_with_somebody_present ON dialogues (id) WHERE present > 0;

  CREATE TABLE seats (
    dialogue_id text NOT NULL,
    person_id text NOT NULL,
    organisation_id text,
    role text NOT NULL,
    removed boolean NOT NULL,
    PRIMARY KEY (person_id, dialogue_id)
  );
`
