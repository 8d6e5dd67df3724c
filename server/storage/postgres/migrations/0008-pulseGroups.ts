// Answers to the pulse are shown five at a time. What was answered before is one group, which is filled up first.

export const pulseGroupsMigration = `
  ALTER TABLE pulse_answers ADD COLUMN group_number bigint NOT NULL DEFAULT 0;
`
