CREATE TABLE events (
    dialogueId TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq >= 1),
    at INTEGER NOT NULL,
    by TEXT,
    event TEXT NOT NULL,
    PRIMARY KEY (dialogueId, seq)
  ) STRICT;
CREATE TABLE answers (
    dialogueId TEXT NOT NULL,
    personId TEXT NOT NULL,
    commandId TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (dialogueId, personId, commandId)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE dialogues (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    leadId TEXT NOT NULL,
    leadName TEXT NOT NULL,
    plannedStart INTEGER NOT NULL,
    bookedMs INTEGER NOT NULL,
    phase TEXT NOT NULL,
    presenting INTEGER NOT NULL,
    areas INTEGER NOT NULL,
    followUps INTEGER NOT NULL,
    present INTEGER NOT NULL
  ) STRICT;
CREATE INDEX dialoguesWithSomebodyPresent ON dialogues (id) WHERE present > 0;
CREATE TABLE seats (
    dialogueId TEXT NOT NULL,
    personId TEXT NOT NULL,
    organisationId TEXT,
    role TEXT NOT NULL,
    removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
    PRIMARY KEY (personId, dialogueId)
  ) STRICT, WITHOUT ROWID;
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
CREATE TABLE people (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT,
    language TEXT NOT NULL,
    accountOrganisationId TEXT,
    accountOrganisationName TEXT,
    accountOrganisationKind TEXT,
    createdAt INTEGER NOT NULL, emailSince INTEGER,
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
CREATE TABLE heartbeats (
    nodeId TEXT NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL
  ) STRICT;
CREATE TABLE indexedDialogues (
    dialogueId TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    seriesId TEXT
  ) STRICT;
CREATE INDEX indexedDialoguesBySeries ON indexedDialogues (seriesId) WHERE seriesId IS NOT NULL;
CREATE TABLE followUps (
    dialogueId TEXT NOT NULL,
    followUpId TEXT NOT NULL,
    content TEXT NOT NULL,
    ownerId TEXT NOT NULL,
    ownerKey TEXT NOT NULL,
    whatKey TEXT NOT NULL,
    searched TEXT NOT NULL,
    dueDate TEXT,
    status TEXT NOT NULL,
    recordedAt INTEGER NOT NULL,
    updatedAt INTEGER NOT NULL,
    PRIMARY KEY (dialogueId, followUpId)
  ) STRICT;
CREATE INDEX followUpsByOwner ON followUps (ownerId);
CREATE INDEX followUpsByDueDate ON followUps (dueDate) WHERE dueDate IS NOT NULL;
CREATE TABLE areas (
    dialogueId TEXT NOT NULL,
    areaId TEXT NOT NULL,
    content TEXT NOT NULL,
    recordedAt INTEGER NOT NULL,
    PRIMARY KEY (dialogueId, areaId)
  ) STRICT;
CREATE TABLE concerned (
    organisationId TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('area', 'followUp')),
    side TEXT NOT NULL CHECK (side IN ('region', 'actor')),
    dialogueId TEXT NOT NULL,
    thingId TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (dialogueId, thingId, kind, side, organisationId)
  ) STRICT, WITHOUT ROWID;
CREATE INDEX concernedByOrganisation ON concerned (organisationId, kind);
CREATE TABLE reportRounds (
    dialogueId TEXT NOT NULL,
    id TEXT NOT NULL,
    opensOn TEXT NOT NULL,
    dueOn TEXT NOT NULL,
    PRIMARY KEY (dialogueId, id)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE series (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    theme TEXT NOT NULL,
    createdAt INTEGER NOT NULL,
    createdBy TEXT NOT NULL
  ) STRICT;
CREATE TABLE pulseAnswers (
    dialogueId TEXT NOT NULL,
    randomId TEXT NOT NULL,
    valuable INTEGER NOT NULL,
    rightActors TEXT NOT NULL,
    next TEXT, groupNumber INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (dialogueId, randomId)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE pulseAnswered (
    dialogueId TEXT NOT NULL,
    personId TEXT NOT NULL,
    PRIMARY KEY (dialogueId, personId)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE outbox (
    key TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    dialogueId TEXT NOT NULL,
    personId TEXT NOT NULL,
    aboutId TEXT,
    createdAt INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    notBefore INTEGER NOT NULL,
    "end" TEXT,
    endedAt INTEGER,
    CHECK (("end" IS NULL) = (endedAt IS NULL))
  ) STRICT;
CREATE INDEX outboxWaiting ON outbox (notBefore) WHERE "end" IS NULL;
CREATE TABLE mailStops (
    addressHash TEXT NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
CREATE TABLE feeds (
    id TEXT NOT NULL PRIMARY KEY,
    tokenHash TEXT NOT NULL UNIQUE,
    organisationId TEXT NOT NULL,
    personId TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    createdAt INTEGER NOT NULL,
    UNIQUE (personId, organisationId)
  ) STRICT;
CREATE TABLE heldDialogues (
    dialogueId TEXT NOT NULL PRIMARY KEY,
    content TEXT NOT NULL
  ) STRICT;
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
INSERT INTO "events" ("dialogueId","seq","at","by","event") VALUES ('id-5',1,1795248001000,'leader','{"type":"dialogue.created","details":{"title":"Smart energi","leadId":"vinnova","plannedStart":1795248000000,"bookedMs":3600000,"priorities":[],"videoUrl":null,"formatId":"snabbdialog"}}');
INSERT INTO "events" ("dialogueId","seq","at","by","event") VALUES ('id-5',10,1795248006000,'leader','{"type":"area.recorded","areaId":"id-11","slotId":null,"fields":{"subject":"Vätgas – “nästa steg”","regionIds":["dalarna"],"actorIds":["vinnova"],"nextStep":"joint-call","nextStepNote":null,"status":"open"}}');
INSERT INTO "events" ("dialogueId","seq","at","by","event") VALUES ('id-5',11,1795248007000,'leader','{"type":"followUp.recorded","followUpId":"id-13","slotId":null,"fields":{"what":"Boka möte 👩‍🔬","ownerOrganisationId":"dalarna","ownerPersonId":null,"dueDate":"2026-12-01","areaId":null,"status":"open"}}');
INSERT INTO "events" ("dialogueId","seq","at","by","event") VALUES ('id-5',12,1795248008000,'leader','{"type":"message.sent","messageId":"id-15","slotId":"id-4","to":"everyone","text":"Det är paus om tio minuter"}');
INSERT INTO "events" ("dialogueId","seq","at","by","event") VALUES ('id-5',13,1795248009000,'leader','{"type":"clock.paused","reason":"other"}');
INSERT INTO "events" ("dialogueId","seq","at","by","event") VALUES ('id-5',14,1795248010000,'leader','{"type":"clock.resumed"}');
INSERT INTO "events" ("dialogueId","seq","at","by","event") VALUES ('id-5',15,1795248011000,'leader','{"type":"dialogue.ended","left":{"slotId":"id-4","outcome":"done"}}');
INSERT INTO "events" ("dialogueId","seq","at","by","event") VALUES ('id-5',2,1795248001000,'leader','{"type":"organisation.added","organisation":{"id":"vinnova","name":"Vinnova","kind":"national-actor","part":"panel"}}');
INSERT INTO "events" ("dialogueId","seq","at","by","event") VALUES ('id-5',3,1795248001000,'leader','{"type":"organisation.added","organisation":{"id":"dalarna","name":"Region Dalarna","kind":"region","part":"presents"}}');
INSERT INTO "events" ("dialogueId","seq","at","by","event") VALUES ('id-5',4,1795248001000,'leader','{"type":"agenda.laidOut","slots":[{"id":"id-1","kind":"opening","title":null,"organisationId":null,"plannedMs":300000},{"id":"id-2","kind":"presentation","title":null,"organisationId":"dalarna","plannedMs":600000},{"id":"id-3","kind":"discussion","title":null,"organisationId":"dalarna","plannedMs":180000},{"id":"id-4","kind":"closing","title":null,"organisationId":null,"plannedMs":600000}]}');
INSERT INTO "events" ("dialogueId","seq","at","by","event") VALUES ('id-5',5,1795248001000,'leader','{"type":"person.invited","personId":"leader","organisationId":"vinnova","role":"facilitator","via":"creation"}');
INSERT INTO "events" ("dialogueId","seq","at","by","event") VALUES ('id-5',6,1795248002000,'leader','{"type":"dialogue.started","firstSlotId":"id-1","plan":[{"slotId":"id-1","start":1795248002000,"end":1795248302000},{"slotId":"id-2","start":1795248302000,"end":1795248902000},{"slotId":"id-3","start":1795248902000,"end":1795249082000},{"slotId":"id-4","start":1795249082000,"end":1795249682000}]}');
INSERT INTO "events" ("dialogueId","seq","at","by","event") VALUES ('id-5',7,1795248003000,'leader','{"type":"slot.started","slotId":"id-2","left":{"slotId":"id-1","outcome":"done"}}');
INSERT INTO "events" ("dialogueId","seq","at","by","event") VALUES ('id-5',8,1795248004000,'leader','{"type":"slot.started","slotId":"id-3","left":{"slotId":"id-2","outcome":"done"}}');
INSERT INTO "events" ("dialogueId","seq","at","by","event") VALUES ('id-5',9,1795248005000,'leader','{"type":"slot.started","slotId":"id-4","left":{"slotId":"id-3","outcome":"done"}}');
INSERT INTO "answers" ("dialogueId","personId","commandId","answer") VALUES ('id-5','leader','id-10','{"ok":true,"seq":10}');
INSERT INTO "answers" ("dialogueId","personId","commandId","answer") VALUES ('id-5','leader','id-12','{"ok":true,"seq":11}');
INSERT INTO "answers" ("dialogueId","personId","commandId","answer") VALUES ('id-5','leader','id-14','{"ok":true,"seq":12}');
INSERT INTO "answers" ("dialogueId","personId","commandId","answer") VALUES ('id-5','leader','id-16','{"ok":true,"seq":13}');
INSERT INTO "answers" ("dialogueId","personId","commandId","answer") VALUES ('id-5','leader','id-17','{"ok":true,"seq":14}');
INSERT INTO "answers" ("dialogueId","personId","commandId","answer") VALUES ('id-5','leader','id-18','{"ok":true,"seq":15}');
INSERT INTO "answers" ("dialogueId","personId","commandId","answer") VALUES ('id-5','leader','id-6','{"ok":true,"seq":6}');
INSERT INTO "answers" ("dialogueId","personId","commandId","answer") VALUES ('id-5','leader','id-7','{"ok":true,"seq":7}');
INSERT INTO "answers" ("dialogueId","personId","commandId","answer") VALUES ('id-5','leader','id-8','{"ok":true,"seq":8}');
INSERT INTO "answers" ("dialogueId","personId","commandId","answer") VALUES ('id-5','leader','id-9','{"ok":true,"seq":9}');
INSERT INTO "dialogues" ("id","title","leadId","leadName","plannedStart","bookedMs","phase","presenting","areas","followUps","present") VALUES ('id-5','Smart energi','vinnova','Vinnova',1795248000000,3600000,'ended',1,1,1,0);
INSERT INTO "seats" ("dialogueId","personId","organisationId","role","removed") VALUES ('id-5','leader','vinnova','facilitator',0);
INSERT INTO "notesRooms" ("id","dialogueId","slotId") VALUES (1,'id-5','id-1');
INSERT INTO "notesRooms" ("id","dialogueId","slotId") VALUES (2,'id-5','id-2');
INSERT INTO "notesUpdates" ("roomId","seq","bytes","personId","at") VALUES (2,1,X'010101000401056E6F746573134EC3A4737461206DC3B674652069206D61727300','leader',1795248060000);
INSERT INTO "notesSnapshots" ("roomId","upToSeq","bytes") VALUES (1,1,X'010101000401056E6F7465730AC3857467C3A47264657200');
INSERT INTO "people" ("id","name","email","language","accountOrganisationId","accountOrganisationName","accountOrganisationKind","createdAt","emailSince") VALUES ('leader','Facilitator Exempel','facilitator@example.org','sv','vinnova','Vinnova','national-actor',1795248000000,NULL);
INSERT INTO "links" ("id","tokenHash","kind","dialogueId","personId","createdAt","usedAt","revokedAt") VALUES ('link','hash-of-link','personal','id-5','leader',1795248000000,1795248001000,NULL);
INSERT INTO "sessions" ("idHash","createdAt","lastSeenAt","expiresAt","revokedAt") VALUES ('session',1795248000000,1795248001000,1795257000000,NULL);
INSERT INTO "grantedSeats" ("sessionIdHash","dialogueId","personId","linkId","grantedAt") VALUES ('session','id-5','leader','link',1795248001000);
INSERT INTO "lobby" ("id","dialogueId","organisationId","sessionIdHash","since","status","name","personId") VALUES ('entry','id-5','dalarna','session',1795248002000,'waiting','Åhörare Exempel',NULL);
INSERT INTO "heartbeats" ("nodeId","at") VALUES ('single',1795248070000);
INSERT INTO "indexedDialogues" ("dialogueId","version","seriesId") VALUES ('id-5',2,NULL);
INSERT INTO "followUps" ("dialogueId","followUpId","content","ownerId","ownerKey","whatKey","searched","dueDate","status","recordedAt","updatedAt") VALUES ('id-5','id-13','{"followUpId":"id-13","what":"Boka möte 👩‍🔬","owner":{"id":"dalarna","name":"Region Dalarna"},"ownerPersonId":null,"dueDate":"2026-12-01","status":"open","area":null,"regions":[{"id":"dalarna","name":"Region Dalarna"}],"actors":[],"comments":0,"recordedBy":"leader","recordedAt":1795248007000,"updatedAt":1795248007000,"revision":1}','dalarna','region dalarna','boka m{cte 👩‍🔬','boka möte 👩‍🔬

region dalarna','2026-12-01','open',1795248007000,1795248007000);
INSERT INTO "areas" ("dialogueId","areaId","content","recordedAt") VALUES ('id-5','id-11','{"areaId":"id-11","subject":"Vätgas – “nästa steg”","nextStep":"joint-call","nextStepNote":null,"status":"open","regions":[{"id":"dalarna","name":"Region Dalarna"}],"actors":[{"id":"vinnova","name":"Vinnova"}],"outcome":{"sides":[{"organisationId":"dalarna","report":null},{"organisationId":"vinnova","report":null}],"agreement":"none","complete":false},"recordedAt":1795248006000}',1795248006000);
INSERT INTO "concerned" ("organisationId","kind","side","dialogueId","thingId","name") VALUES ('dalarna','area','region','id-5','id-11','Region Dalarna');
INSERT INTO "concerned" ("organisationId","kind","side","dialogueId","thingId","name") VALUES ('dalarna','followUp','region','id-5','id-13','Region Dalarna');
INSERT INTO "concerned" ("organisationId","kind","side","dialogueId","thingId","name") VALUES ('vinnova','area','actor','id-5','id-11','Vinnova');
INSERT INTO "series" ("id","title","theme","createdAt","createdBy") VALUES ('energi','Energi','Energi',1795248000000,'leader');
INSERT INTO "pulseAnswers" ("dialogueId","randomId","valuable","rightActors","next","groupNumber") VALUES ('id-5','random',4,'yes','Fler möten',0);
INSERT INTO "pulseAnswered" ("dialogueId","personId") VALUES ('id-5','leader');
INSERT INTO "outbox" ("key","kind","dialogueId","personId","aboutId","createdAt","attempts","notBefore","end","endedAt") VALUES ('invitation','invitation','id-5','leader',NULL,1795248003000,0,1795248003000,NULL,NULL);
INSERT INTO "mailStops" ("addressHash","at") VALUES ('hash-of-address',1795248004000);
INSERT INTO "feeds" ("id","tokenHash","organisationId","personId","language","createdAt") VALUES ('feed','hash-of-feed','dalarna','leader','sv',1795248005000);
INSERT INTO "heldDialogues" ("dialogueId","content") VALUES ('id-5','{"startedAt":1795248002000,"endedAt":1795248011000,"organisations":[{"id":"vinnova","name":"Vinnova","kind":"national-actor","part":"panel","tookPart":false},{"id":"dalarna","name":"Region Dalarna","kind":"region","part":"presents","tookPart":false}],"presentations":[{"slotId":"id-2","presenterId":"dalarna","planned":600000,"used":1000,"heardBy":[]}]}');
INSERT INTO "notesVersionContents" ("dialogueId","slotId","contentId","bytes") VALUES ('id-5','id-1','content-1',X'010101000401056E6F7465730AC3857467C3A47264657200');
INSERT INTO "notesVersions" ("dialogueId","slotId","number","cause","endedBySeq","at","keptAt","personId","schema","contentId") VALUES ('id-5','id-1',1,'asked',NULL,1795248061000,1795248061000,'leader',1,'content-1');
UPDATE indexedDialogues SET version = 2;
PRAGMA user_version = 10;
