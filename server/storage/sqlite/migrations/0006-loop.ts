// Series, the pulse, mail and feeds. The answers to the pulse lie in the order of random ids, so that not even the file tells who gave which.

export const loopMigration = `
  CREATE TABLE series (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    theme TEXT NOT NULL,
    createdAt INTEGER NOT NULL,
    createdBy TEXT NOT NULL
  ) STRICT;

  CREATE TABLE pulseAnswers (
    dialogueId TEXT NOT NULL,
    randomId TEXT NOT NULL,
    valuable INTEGER NOT NULL,
    rightActors TEXT NOT NULL,
    next TEXT,
    PRIMARY KEY (dialogueId, randomId)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE pulseAnswered (
    dialogueId TEXT NOT NULL,
    personId TEXT NOT NULL,
    PRIMARY KEY (dialogueId, personId)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE outbox (
    key TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    dialogueId TEXT NOT NULL,
    personId TEXT NOT NULL,
    aboutId TEXT,
    createdAt INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    notBefore INTEGER NOT NULL,
    "end" TEXT,
    endedAt INTEGER,
    CHECK (("end" IS NULL) = (endedAt IS NULL))
  ) STRICT;
  CREATE INDEX outboxWaiting ON outbox (notBefore) WHERE "end" IS NULL;

  CREATE TABLE mailStops (
    addressHash TEXT NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE feeds (
    id TEXT NOT NULL PRIMARY KEY,
    tokenHash TEXT NOT NULL UNIQUE,
    organisationId TEXT NOT NULL,
    personId TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    createdAt INTEGER NOT NULL,
    UNIQUE (personId, organisationId)
  ) STRICT;
`
