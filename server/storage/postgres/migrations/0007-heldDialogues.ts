// Dialogues that have been held, as they count among others. Written when one ends; it counts as long as its phase says so.

export const heldDialoguesMigration = `
  CREATE TABLE held_dialogues (
    dialogue_id text NOT NULL PRIMARY KEY,
    content json NOT NULL
  );
`
