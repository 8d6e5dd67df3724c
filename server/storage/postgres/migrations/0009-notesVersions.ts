// Versions of notes. A text that several versions of a slot share is stored once.

export const notesVersionsMigration = `
  CREATE TABLE notes_version_contents (
    dialogue_id text NOT NULL,
    slot_id text NOT NULL,
    content_id text NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (dialogue_id, slot_id, content_id)
  );

  CREATE TABLE notes_versions (
    dialogue_id text NOT NULL,
    slot_id text NOT NULL,
    number bigint NOT NULL CHECK (number >= 1),
    cause text NOT NULL,
    ended_by_seq bigint,
    at bigint NOT NULL,
    kept_at bigint NOT NULL,
    person_id text,
    schema bigint NOT NULL,
    content_id text NOT NULL,
    PRIMARY KEY (dialogue_id, slot_id, number),
    UNIQUE (dialogue_id, slot_id, ended_by_seq),
    FOREIGN KEY (dialogue_id, slot_id, content_id)
      REFERENCES notes_version_contents (dialogue_id, slot_id, content_id)
  );
`
