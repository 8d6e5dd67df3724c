// The latest sign of life of each server.

export const heartbeatMigration = `
  CREATE TABLE heartbeats (
    nodeId TEXT NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL
  ) STRICT;
`
