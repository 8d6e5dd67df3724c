// Areas, follow-ups and rounds of reports across dialogues. What is looked for stands in columns, and the thing itself as JSON beside them.
// They follow from the log: dialogues that `indexed_dialogues` lacks are read from it again when a server starts.

export const resultsMigration = `
  CREATE TABLE indexed_dialogues (
    dialogue_id text NOT NULL PRIMARY KEY,
    version bigint NOT NULL,
    series_id text
  );
  CREATE INDEX indexed_dialogues_by_series ON indexed_dialogues (series_id) WHERE series_id IS NOT NULL;

  CREATE TABLE follow_ups (
    dialogue_id text NOT NULL,
    follow_up_id text NOT NULL,
    content json NOT NULL,
    owner_id text NOT NULL,
    owner_key text COLLATE "C" NOT NULL,
    what_key text COLLATE "C" NOT NULL,
    searched text NOT NULL,
    due_date text COLLATE "C",
    status text NOT NULL,
    recorded_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    PRIMARY KEY (dialogue_id, follow_up_id)
  );
  CREATE INDEX follow_ups_by_owner ON follow_ups (owner_id);
  CREATE INDEX follow_ups_by_due_date ON follow_ups (due_date) WHERE due_date IS NOT NULL;

  CREATE TABLE areas (
    dialogue_id text NOT NULL,
    area_id text NOT NULL,
    content json NOT NULL,
    recorded_at bigint NOT NULL,
    PRIMARY KEY (dialogue_id, area_id)
  );

  CREATE TABLE concerned (
    organisation_id text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('area', 'followUp')),
    side text NOT NULL CHECK (side IN ('region', 'actor')),
    dialogue_id text NOT NULL,
    thing_id text NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (dialogue_id, thing_id, kind, side, organisation_id)
  );
  CREATE INDEX concerned_by_organisation ON concerned (organisation_id, kind);

  CREATE TABLE report_rounds (
    dialogue_id text NOT NULL,
    id text COLLATE "C" NOT NULL,
    opens_on text COLLATE "C" NOT NULL,
    due_on text NOT NULL,
    PRIMARY KEY (dialogue_id, id)
  );
`
