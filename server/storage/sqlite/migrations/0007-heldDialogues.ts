// Dialogues that have been held, as they count among others. Written when one ends; it counts as long as its phase says so.

export const heldDialoguesMigration = `
  CREATE TABLE heldDialogues (
    dialogueId TEXT NOT NULL PRIMARY KEY,
    content TEXT NOT NULL
  ) STRICT;
`
