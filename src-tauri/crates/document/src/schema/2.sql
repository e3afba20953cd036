-- Version 2: journeys, personas, touchpoints, time and money. FORMAT.md says what the columns mean.

ALTER TABLE project ADD COLUMN currency TEXT NOT NULL DEFAULT '';

CREATE TABLE image (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    media_type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    digest TEXT NOT NULL
) STRICT;

CREATE TABLE image_data (
    digest TEXT PRIMARY KEY NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE channel (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    rank TEXT NOT NULL
) STRICT;

CREATE TABLE role (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    cost_per_minute REAL,
    rank TEXT NOT NULL
) STRICT;

CREATE TABLE tag (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    colour TEXT NOT NULL,
    rank TEXT NOT NULL
) STRICT;

CREATE TABLE persona (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    quote TEXT NOT NULL,
    goals TEXT NOT NULL,
    needs TEXT NOT NULL,
    frustrations TEXT NOT NULL,
    segment TEXT NOT NULL,
    image TEXT REFERENCES image DEFERRABLE INITIALLY DEFERRED,
    rank TEXT NOT NULL
) STRICT;
CREATE INDEX persona_image ON persona (image);

CREATE TABLE expectation (
    id TEXT PRIMARY KEY NOT NULL,
    persona TEXT NOT NULL REFERENCES persona DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    basis TEXT,
    rank TEXT NOT NULL
) STRICT;
CREATE INDEX expectation_persona ON expectation (persona);

CREATE TABLE persona_channel (
    id TEXT PRIMARY KEY NOT NULL,
    persona TEXT NOT NULL REFERENCES persona DEFERRABLE INITIALLY DEFERRED,
    channel TEXT NOT NULL REFERENCES channel DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX persona_channel_persona ON persona_channel (persona);
CREATE INDEX persona_channel_channel ON persona_channel (channel);

CREATE TABLE touchpoint (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    channel TEXT REFERENCES channel DEFERRABLE INITIALLY DEFERRED,
    purpose TEXT NOT NULL,
    owner TEXT NOT NULL,
    evidence TEXT NOT NULL,
    standard TEXT NOT NULL,
    time_limit REAL
) STRICT;
CREATE INDEX touchpoint_channel ON touchpoint (channel);

ALTER TABLE map ADD COLUMN origin TEXT;
ALTER TABLE map ADD COLUMN parent TEXT REFERENCES map DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE map ADD COLUMN price REAL;
ALTER TABLE map ADD COLUMN tolerated REAL;
CREATE INDEX map_parent ON map (parent);

CREATE TABLE map_persona (
    id TEXT PRIMARY KEY NOT NULL,
    map TEXT NOT NULL REFERENCES map DEFERRABLE INITIALLY DEFERRED,
    persona TEXT NOT NULL REFERENCES persona DEFERRABLE INITIALLY DEFERRED,
    rank TEXT NOT NULL
) STRICT;
CREATE INDEX map_persona_map ON map_persona (map);
CREATE INDEX map_persona_persona ON map_persona (persona);

ALTER TABLE phase ADD COLUMN origin TEXT;

ALTER TABLE step ADD COLUMN origin TEXT;

ALTER TABLE lane ADD COLUMN collapsed INTEGER NOT NULL DEFAULT 0 CHECK (collapsed IN (0, 1));
ALTER TABLE lane ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1));
ALTER TABLE lane ADD COLUMN height REAL;
ALTER TABLE lane ADD COLUMN unit TEXT NOT NULL DEFAULT '';
ALTER TABLE lane ADD COLUMN chart TEXT NOT NULL DEFAULT 'bars';
ALTER TABLE lane ADD COLUMN faces INTEGER NOT NULL DEFAULT 1 CHECK (faces IN (0, 1));
ALTER TABLE lane ADD COLUMN origin TEXT;

ALTER TABLE card ADD COLUMN span INTEGER NOT NULL DEFAULT 1 CHECK (span >= 1);
ALTER TABLE card ADD COLUMN value REAL;
ALTER TABLE card ADD COLUMN persona TEXT REFERENCES persona DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE card ADD COLUMN owner TEXT NOT NULL DEFAULT '';
ALTER TABLE card ADD COLUMN image TEXT REFERENCES image DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE card ADD COLUMN origin TEXT;
CREATE INDEX card_persona ON card (persona);
CREATE INDEX card_image ON card (image);

CREATE TABLE evidence (
    id TEXT PRIMARY KEY NOT NULL,
    card TEXT NOT NULL REFERENCES card DEFERRABLE INITIALLY DEFERRED,
    status TEXT NOT NULL,
    source TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_card ON evidence (card);

CREATE TABLE question (
    id TEXT PRIMARY KEY NOT NULL,
    card TEXT NOT NULL REFERENCES card DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    answer TEXT NOT NULL,
    rank TEXT NOT NULL
) STRICT;
CREATE INDEX question_card ON question (card);

CREATE TABLE card_tag (
    id TEXT PRIMARY KEY NOT NULL,
    card TEXT NOT NULL REFERENCES card DEFERRABLE INITIALLY DEFERRED,
    tag TEXT NOT NULL REFERENCES tag DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX card_tag_card ON card_tag (card);
CREATE INDEX card_tag_tag ON card_tag (tag);

CREATE TABLE placement (
    id TEXT PRIMARY KEY NOT NULL,
    card TEXT NOT NULL REFERENCES card DEFERRABLE INITIALLY DEFERRED,
    touchpoint TEXT NOT NULL REFERENCES touchpoint DEFERRABLE INITIALLY DEFERRED,
    rank TEXT NOT NULL
) STRICT;
CREATE INDEX placement_card ON placement (card);
CREATE INDEX placement_touchpoint ON placement (touchpoint);

CREATE TABLE map_link (
    id TEXT PRIMARY KEY NOT NULL,
    card TEXT NOT NULL REFERENCES card DEFERRABLE INITIALLY DEFERRED,
    map TEXT NOT NULL REFERENCES map DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX map_link_card ON map_link (card);
CREATE INDEX map_link_map ON map_link (map);

CREATE TABLE timing (
    id TEXT PRIMARY KEY NOT NULL,
    step TEXT REFERENCES step DEFERRABLE INITIALLY DEFERRED,
    card TEXT REFERENCES card DEFERRABLE INITIALLY DEFERRED,
    standard REAL,
    tolerated REAL,
    nature TEXT,
    waste TEXT,
    role TEXT REFERENCES role DEFERRABLE INITIALLY DEFERRED,
    fixed_cost REAL,
    failure_probability REAL,
    recovery_probability REAL,
    recovery_time REAL,
    recovery_cost REAL,
    CHECK ((step IS NULL) <> (card IS NULL))
) STRICT;
CREATE INDEX timing_step ON timing (step);
CREATE INDEX timing_card ON timing (card);
CREATE INDEX timing_role ON timing (role);

CREATE TABLE exemption (
    id TEXT PRIMARY KEY NOT NULL,
    rule TEXT NOT NULL,
    step TEXT REFERENCES step DEFERRABLE INITIALLY DEFERRED,
    card TEXT REFERENCES card DEFERRABLE INITIALLY DEFERRED,
    link TEXT REFERENCES link DEFERRABLE INITIALLY DEFERRED,
    reason TEXT NOT NULL,
    CHECK ((step IS NOT NULL) + (card IS NOT NULL) + (link IS NOT NULL) = 1)
) STRICT;
CREATE INDEX exemption_step ON exemption (step);
CREATE INDEX exemption_card ON exemption (card);
CREATE INDEX exemption_link ON exemption (link);
