CREATE TABLE answers (
    dialogue_id text NOT NULL,
    person_id text NOT NULL,
    command_id text NOT NULL,
    answer json NOT NULL
);
CREATE TABLE dialogues (
    id text NOT NULL,
    title text NOT NULL,
    lead_id text NOT NULL,
    lead_name text NOT NULL,
    planned_start bigint NOT NULL,
    booked_ms bigint NOT NULL,
    phase text NOT NULL,
    presenting bigint NOT NULL,
    areas bigint NOT NULL,
    follow_ups bigint NOT NULL,
    present bigint NOT NULL
);
CREATE TABLE events (
    dialogue_id text NOT NULL,
    seq bigint NOT NULL,
    at bigint NOT NULL,
    by text,
    event json NOT NULL,
    CONSTRAINT events_seq_check CHECK ((seq >= 1))
);
CREATE TABLE schema_version (
    version bigint NOT NULL
);
CREATE TABLE seats (
    dialogue_id text NOT NULL,
    person_id text NOT NULL,
    organisation_id text,
    role text NOT NULL,
    removed boolean NOT NULL
);
INSERT INTO answers VALUES ('id-5', 'leader', 'id-6', '{"ok":true,"seq":6}');
INSERT INTO answers VALUES ('id-5', 'leader', 'id-7', '{"ok":true,"seq":7}');
INSERT INTO answers VALUES ('id-5', 'leader', 'id-8', '{"ok":true,"seq":8}');
INSERT INTO answers VALUES ('id-5', 'leader', 'id-9', '{"ok":true,"seq":9}');
INSERT INTO answers VALUES ('id-5', 'leader', 'id-10', '{"ok":true,"seq":10}');
INSERT INTO answers VALUES ('id-5', 'leader', 'id-12', '{"ok":true,"seq":11}');
INSERT INTO answers VALUES ('id-5', 'leader', 'id-14', '{"ok":true,"seq":12}');
INSERT INTO answers VALUES ('id-5', 'leader', 'id-16', '{"ok":true,"seq":13}');
INSERT INTO answers VALUES ('id-5', 'leader', 'id-17', '{"ok":true,"seq":14}');
INSERT INTO answers VALUES ('id-5', 'leader', 'id-18', '{"ok":true,"seq":15}');
INSERT INTO dialogues VALUES ('id-5', 'Smart energi', 'vinnova', 'Vinnova', 1795248000000, 3600000, 'ended', 1, 1, 1, 0);
INSERT INTO events VALUES ('id-5', 1, 1795248001000, 'leader', '{"type":"dialogue.created","details":{"title":"Smart energi","leadId":"vinnova","plannedStart":1795248000000,"bookedMs":3600000,"priorities":[],"videoUrl":null,"formatId":"snabbdialog"}}');
INSERT INTO events VALUES ('id-5', 2, 1795248001000, 'leader', '{"type":"organisation.added","organisation":{"id":"vinnova","name":"Vinnova","kind":"national-actor","part":"panel"}}');
INSERT INTO events VALUES ('id-5', 3, 1795248001000, 'leader', '{"type":"organisation.added","organisation":{"id":"dalarna","name":"Region Dalarna","kind":"region","part":"presents"}}');
INSERT INTO events VALUES ('id-5', 4, 1795248001000, 'leader', '{"type":"agenda.laidOut","slots":[{"id":"id-1","kind":"opening","title":null,"organisationId":null,"plannedMs":300000},{"id":"id-2","kind":"presentation","title":null,"organisationId":"dalarna","plannedMs":600000},{"id":"id-3","kind":"discussion","title":null,"organisationId":"dalarna","plannedMs":180000},{"id":"id-4","kind":"closing","title":null,"organisationId":null,"plannedMs":600000}]}');
INSERT INTO events VALUES ('id-5', 5, 1795248001000, 'leader', '{"type":"person.invited","personId":"leader","organisationId":"vinnova","role":"facilitator","via":"creation"}');
INSERT INTO events VALUES ('id-5', 6, 1795248002000, 'leader', '{"type":"dialogue.started","firstSlotId":"id-1","plan":[{"slotId":"id-1","start":1795248002000,"end":1795248302000},{"slotId":"id-2","start":1795248302000,"end":1795248902000},{"slotId":"id-3","start":1795248902000,"end":1795249082000},{"slotId":"id-4","start":1795249082000,"end":1795249682000}]}');
INSERT INTO events VALUES ('id-5', 7, 1795248003000, 'leader', '{"type":"slot.started","slotId":"id-2","left":{"slotId":"id-1","outcome":"done"}}');
INSERT INTO events VALUES ('id-5', 8, 1795248004000, 'leader', '{"type":"slot.started","slotId":"id-3","left":{"slotId":"id-2","outcome":"done"}}');
INSERT INTO events VALUES ('id-5', 9, 1795248005000, 'leader', '{"type":"slot.started","slotId":"id-4","left":{"slotId":"id-3","outcome":"done"}}');
INSERT INTO events VALUES ('id-5', 10, 1795248006000, 'leader', '{"type":"area.recorded","areaId":"id-11","slotId":null,"fields":{"subject":"Vätgas – “nästa steg”","regionIds":["dalarna"],"actorIds":["vinnova"],"nextStep":"joint-call","nextStepNote":null,"status":"open"}}');
INSERT INTO events VALUES ('id-5', 11, 1795248007000, 'leader', '{"type":"followUp.recorded","followUpId":"id-13","slotId":null,"fields":{"what":"Boka möte 👩‍🔬","ownerOrganisationId":"dalarna","ownerPersonId":null,"dueDate":"2026-12-01","areaId":null,"status":"open"}}');
INSERT INTO events VALUES ('id-5', 12, 1795248008000, 'leader', '{"type":"message.sent","messageId":"id-15","slotId":"id-4","to":"everyone","text":"Det är paus om tio minuter"}');
INSERT INTO events VALUES ('id-5', 13, 1795248009000, 'leader', '{"type":"clock.paused","reason":"other"}');
INSERT INTO events VALUES ('id-5', 14, 1795248010000, 'leader', '{"type":"clock.resumed"}');
INSERT INTO events VALUES ('id-5', 15, 1795248011000, 'leader', '{"type":"dialogue.ended","left":{"slotId":"id-4","outcome":"done"}}');
INSERT INTO schema_version VALUES (1);
INSERT INTO seats VALUES ('id-5', 'leader', 'vinnova', 'facilitator', false);
ALTER TABLE ONLY answers
    ADD CONSTRAINT answers_pkey PRIMARY KEY (dialogue_id, person_id, command_id);
ALTER TABLE ONLY dialogues
    ADD CONSTRAINT dialogues_pkey PRIMARY KEY (id);
ALTER TABLE ONLY events
    ADD CONSTRAINT events_pkey PRIMARY KEY (dialogue_id, seq);
ALTER TABLE ONLY seats
    ADD CONSTRAINT seats_pkey PRIMARY KEY (person_id, dialogue_id);
CREATE INDEX dialogues_with_somebody_present ON dialogues USING btree (id) WHERE (present > 0);
