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
PRAGMA user_version = 2;
