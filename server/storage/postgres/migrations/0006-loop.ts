// Series, the pulse, mail and feeds.

// Of a row of the pulse's one table and a row of its other no column of ours says that they belong together. PostgreSQL itself notes
// which transaction wrote a row, so whoever may read its system columns could tell; nothing that the product shows can.
export const loopMigration = `
  CREATE TABLE series (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    title text NOT NULL,
    theme text NOT NULL,
    created_at bigint NOT NULL,
    created_by text NOT NULL
  );

  CREATE TABLE pulse_answers (
    dialogue_id text NOT NULL,
    random_id text COLLATE "C" NOT NULL,
    valuable bigint NOT NULL,
    right_actors text NOT NULL,
    next text,
    PRIMARY KEY (dialogue_id, random_id)
  );

  CREATE TABLE pulse_answered (
    dialogue_id text NOT NULL,
    person_id text NOT NULL,
    PRIMARY KEY (dialogue_id, person_id)
  );

  CREATE TABLE outbox (
    key text COLLATE "C" NOT NULL PRIMARY KEY,
    kind text NOT NULL,
    dialogue_id text NOT NULL,
    person_id text NOT NULL,
    about_id text,
    created_at bigint NOT NULL,
    attempts bigint NOT NULL,
    not_before bigint NOT NULL,
    "end" text,
    ended_at bigint,
    CHECK (("end" IS NULL) = (ended_at IS NULL))
  );
  CREATE INDEX outbox_waiting ON outbox (not_before) WHERE "end" IS NULL;

  CREATE TABLE mail_stops (
    address_hash text NOT NULL PRIMARY KEY,
    at bigint NOT NULL
  );

  CREATE TABLE feeds (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    token_hash text NOT NULL UNIQUE,
    organisation_id text NOT NULL,
    person_id text NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    language text NOT NULL,
    created_at bigint NOT NULL,
    UNIQUE (person_id, organisation_id)
  );
`
