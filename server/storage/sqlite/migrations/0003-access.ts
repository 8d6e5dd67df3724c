// People, and the links, sessions and lobby by which they come in. Erasing a person takes along what let the person in.

export const accessMigration = `
  CREATE TABLE people (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT,
    language TEXT NOT NULL,
    accountOrganisationId TEXT,
    accountOrganisationName TEXT,
    accountOrganisationKind TEXT,
    createdAt INTEGER NOT NULL,
    CHECK ((accountOrganisationId IS NULL) = (accountOrganisationName IS NULL)),
    CHECK ((accountOrganisationId IS NULL) = (accountOrganisationKind IS NULL))
  ) STRICT;

  CREATE TABLE links (
    id TEXT NOT NULL PRIMARY KEY,
    tokenHash TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    dialogueId TEXT,
    personId TEXT REFERENCES people (id) ON DELETE CASCADE,
    createdAt INTEGER NOT NULL,
    usedAt INTEGER,
    revokedAt INTEGER,
    CHECK ((kind = 'personal') = (personId IS NOT NULL))
  ) STRICT;
  CREATE INDEX linksInDialogue ON links (dialogueId);
  CREATE INDEX linksOfPerson ON links (personId);

  CREATE TABLE sessions (
    idHash TEXT NOT NULL PRIMARY KEY,
    createdAt INTEGER NOT NULL,
    lastSeenAt INTEGER NOT NULL,
    expiresAt INTEGER NOT NULL,
    revokedAt INTEGER
  ) STRICT;
  CREATE INDEX sessionsByExpiry ON sessions (expiresAt);

  CREATE TABLE grantedSeats (
    sessionIdHash TEXT NOT NULL REFERENCES sessions (idHash) ON DELETE CASCADE,
    dialogueId TEXT,
    personId TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    linkId TEXT REFERENCES links (id) ON DELETE CASCADE,
    grantedAt INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX grantedSeatsOfSession ON grantedSeats (sessionIdHash, personId, ifnull(dialogueId, ''));
  CREATE INDEX grantedSeatsOfPerson ON grantedSeats (personId);
  CREATE INDEX grantedSeatsByLink ON grantedSeats (linkId);

  CREATE TABLE lobby (
    id TEXT NOT NULL PRIMARY KEY,
    dialogueId TEXT NOT NULL,
    organisationId TEXT NOT NULL,
    sessionIdHash TEXT NOT NULL REFERENCES sessions (idHash) ON DELETE CASCADE,
    since INTEGER NOT NULL,
    status TEXT NOT NULL,
    name TEXT,
    personId TEXT REFERENCES people (id) ON DELETE CASCADE,
    CHECK ((status = 'waiting') = (name IS NOT NULL)),
    CHECK ((status = 'admitted') = (personId IS NOT NULL))
  ) STRICT;
  CREATE INDEX lobbyWaiting ON lobby (dialogueId, since) WHERE status = 'waiting';
  CREATE INDEX lobbyOfSession ON lobby (sessionIdHash);
  CREATE INDEX lobbyOfPerson ON lobby (personId);
`
