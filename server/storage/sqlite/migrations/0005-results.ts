// Areas, follow-ups and rounds of reports across dialogues. What is looked for stands in columns, and the thing itself as JSON beside them.
// They follow from the log: dialogues that `indexedDialogues` lacks are read from it again when the server starts.

export const resultsMigration = `
  CREATE TABLE indexedDialogues (
    dialogueId TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    seriesId TEXT
  ) STRICT;
  CREATE INDEX indexedDialoguesBySeries ON indexedDialogues (seriesId) WHERE seriesId IS NOT NULL;

  CREATE TABLE followUps (
    dialogueId TEXT NOT NULL,
    followUpId TEXT NOT NULL,
    content TEXT NOT NULL,
    ownerId TEXT NOT NULL,
    ownerKey TEXT NOT NULL,
    whatKey TEXT NOT NULL,
    searched TEXT NOT NULL,
    dueDate TEXT,
    status TEXT NOT NULL,
    recordedAt INTEGER NOT NULL,
    updatedAt INTEGER NOT NULL,
    PRIMARY KEY (dialogueId, followUpId)
  ) STRICT;
  CREATE INDEX followUpsByOwner ON followUps (ownerId);
  CREATE INDEX followUpsByDueDate ON followUps (dueDate) WHERE dueDate IS NOT NULL;

  CREATE TABLE areas (
    dialogueId TEXT NOT NULL,
    areaId TEXT NOT NULL,
    content TEXT NOT NULL,
    recordedAt INTEGER NOT NULL,
    PRIMARY KEY (dialogueId, areaId)
  ) STRICT;

  CREATE TABLE concerned (
    organisationId TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('area', 'followUp')),
    side TEXT NOT NULL CHECK (side IN ('region', 'actor')),
    dialogueId TEXT NOT NULL,
    thingId TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (dialogueId, thingId, kind, side, organisationId)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX concernedByOrganisation ON concerned (organisationId, kind);

  CREATE TABLE reportRounds (
    dialogueId TEXT NOT NULL,
    id TEXT NOT NULL,
    opensOn TEXT NOT NULL,
    dueOn TEXT NOT NULL,
    PRIMARY KEY (dialogueId, id)
  ) STRICT, WITHOUT ROWID;
`
