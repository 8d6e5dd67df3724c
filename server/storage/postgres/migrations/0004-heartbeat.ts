// The latest sign of life of each server.

export const heartbeatMigration = `
  CREATE TABLE heartbeats (
    node_id text NOT NULL PRIMARY KEY,
    at bigint NOT NULL
  );
`
