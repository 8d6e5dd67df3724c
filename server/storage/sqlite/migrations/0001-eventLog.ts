// The log of dialogues' events, the answers to commands, and what is searched for across dialogues.

export const eventLogMigration = `
  CREATE TABLE events (
    dialogueId TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq >= 1),
    at INTEGER NOT NULL,
    by TEXT,
    event TEXT NOT NULL,
    PRIMARY KEY (dialogueId, seq)
  ) STRICT;

  CREATE TABLE answers (
    dialogueId TEXT NOT NULL,
    personId TEXT NOT NULL,
    commandId TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (dialogueId, personId, commandId)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE dialogues (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    leadId TEXT NOT NULL,
    leadName TEXT NOT NULL,
    plannedStart INTEGER NOT NULL,
    bookedMs INTEGER NOT NULL,
    phase TEXT NOT NULL,
    presenting INTEGER NOT NULL,
    areas INTEGER NOT NULL,
    followUps INTEGER NOT NULL,
    present INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX dialoguesWithSomebodyPresent ON dialogues (id) WHERE present > 0;

  CREATE TABLE seats (
    dialogueId TEXT NOT NULL,
    personId TEXT NOT NULL,
    organisationId TEXT,
    role TEXT NOT NULL,
    removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
    PRIMARY KEY (personId, dialogueId)
  ) STRICT, WITHOUT ROWID;
`
