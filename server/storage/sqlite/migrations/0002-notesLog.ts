// The log of notes. A room is a number here, which makes the many small rows a third smaller than its two ids would.

export const notesLogMigration = `
  CREATE TABLE notesRooms (
    id INTEGER PRIMARY KEY,
    dialogueId TEXT NOT NULL,
    slotId TEXT NOT NULL,
    UNIQUE (dialogueId, slotId)
  ) STRICT;

  CREATE TABLE notesUpdates (
    roomId INTEGER NOT NULL REFERENCES notesRooms (id),
    seq INTEGER NOT NULL CHECK (seq >= 1),
    bytes BLOB NOT NULL,
    personId TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (roomId, seq)
  ) STRICT;

  CREATE TABLE notesSnapshots (
    roomId INTEGER PRIMARY KEY REFERENCES notesRooms (id),
    upToSeq INTEGER NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
`
