// The log of notes. A room is a number here, and its row counts the updates that were ever written in it.

export const notesLogMigration = `
  CREATE TABLE notes_rooms (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dialogue_id text NOT NULL,
    slot_id text NOT NULL,
    last_seq bigint NOT NULL,
    UNIQUE (dialogue_id, slot_id)
  );

  CREATE TABLE notes_updates (
    room_id bigint NOT NULL REFERENCES notes_rooms (id),
    seq bigint NOT NULL CHECK (seq >= 1),
    bytes bytea NOT NULL,
    person_id text,
    at bigint NOT NULL,
    PRIMARY KEY (room_id, seq)
  );

  CREATE TABLE notes_snapshots (
    room_id bigint NOT NULL PRIMARY KEY REFERENCES notes_rooms (id),
    up_to_seq bigint NOT NULL,
    bytes bytea NOT NULL
  );
`
