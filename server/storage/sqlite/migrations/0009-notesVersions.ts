// Versions of notes. A text that several versions of a slot share is stored once.

export const notesVersionsMigration = `
  CREATE TABLE notesVersionContents (
    dialogueId TEXT NOT NULL,
    slotId TEXT NOT NULL,
    contentId TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (dialogueId, slotId, contentId)
  ) STRICT;

  CREATE TABLE notesVersions (
    dialogueId TEXT NOT NULL,
    slotId TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    cause TEXT NOT NULL,
    endedBySeq INTEGER,
    at INTEGER NOT NULL,
    keptAt INTEGER NOT NULL,
    personId TEXT,
    schema INTEGER NOT NULL,
    contentId TEXT NOT NULL,
    PRIMARY KEY (dialogueId, slotId, number),
    UNIQUE (dialogueId, slotId, endedBySeq),
    FOREIGN KEY (dialogueId, slotId, contentId) REFERENCES notesVersionContents (dialogueId, slotId, contentId)
  ) STRICT;
`
