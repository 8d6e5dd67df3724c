// Since when a person's address is what it is: a letter that was sent before went to another.

export const emailSinceMigration = `
  ALTER TABLE people ADD COLUMN emailSince INTEGER;
`
