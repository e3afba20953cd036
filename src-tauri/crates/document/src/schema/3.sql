-- Version 3: the risk table in depth. FORMAT.md says what the columns mean.

-- A row without a card needs a column that may be empty, which SQLite gives to a new table only.
CREATE TABLE failure_mode_3 (
    id TEXT PRIMARY KEY NOT NULL,
    card TEXT REFERENCES card DEFERRABLE INITIALLY DEFERRED,
    item TEXT NOT NULL,
    title TEXT NOT NULL,
    requirement TEXT NOT NULL,
    class TEXT NOT NULL,
    filter_code TEXT NOT NULL,
    remarks TEXT NOT NULL,
    cost REAL,
    review INTEGER NOT NULL CHECK (review IN (0, 1)),
    baseline_at TEXT,
    rank TEXT NOT NULL
) STRICT;
INSERT INTO failure_mode_3 SELECT id, card, '', title, '', '', '', '', NULL, 0, NULL, rank FROM failure_mode;
DROP TABLE failure_mode;
ALTER TABLE failure_mode_3 RENAME TO failure_mode;
CREATE INDEX failure_mode_card ON failure_mode (card);

ALTER TABLE effect ADD COLUMN reach TEXT NOT NULL DEFAULT 'final';

ALTER TABLE cause ADD COLUMN single_point INTEGER CHECK (single_point IN (0, 1));
ALTER TABLE cause ADD COLUMN controlled INTEGER CHECK (controlled IN (0, 1));
ALTER TABLE cause ADD COLUMN obvious INTEGER CHECK (obvious IN (0, 1));
ALTER TABLE cause ADD COLUMN decision TEXT;
ALTER TABLE cause ADD COLUMN decision_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE cause ADD COLUMN imported_rpn REAL;

ALTER TABLE rating ADD COLUMN number INTEGER NOT NULL DEFAULT 0;
ALTER TABLE rating ADD COLUMN scored_at TEXT;
ALTER TABLE rating ADD COLUMN scored_by TEXT NOT NULL DEFAULT '';
ALTER TABLE rating ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE rating ADD COLUMN said TEXT NOT NULL DEFAULT '';
UPDATE rating SET said = coalesce(
    (SELECT text FROM effect WHERE effect.id = rating.effect),
    (SELECT text FROM cause WHERE cause.id = rating.cause),
    ''
);

ALTER TABLE action ADD COLUMN cause TEXT REFERENCES cause DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE action ADD COLUMN kind TEXT NOT NULL DEFAULT 'improvement';
ALTER TABLE action ADD COLUMN stage TEXT;
ALTER TABLE action ADD COLUMN taken TEXT NOT NULL DEFAULT '';
ALTER TABLE action ADD COLUMN evidence TEXT NOT NULL DEFAULT '';
ALTER TABLE action ADD COLUMN outcome TEXT NOT NULL DEFAULT '';
ALTER TABLE action ADD COLUMN done_on TEXT;
ALTER TABLE action ADD COLUMN verified_on TEXT;
ALTER TABLE action ADD COLUMN verified_by TEXT NOT NULL DEFAULT '';
ALTER TABLE action ADD COLUMN concurrence INTEGER CHECK (concurrence IN (0, 1));
CREATE INDEX action_cause ON action (cause);

CREATE TABLE scoring_round (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    aggregation TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    closed_at TEXT,
    for_one_scorer INTEGER NOT NULL CHECK (for_one_scorer IN (0, 1)),
    rank TEXT NOT NULL
) STRICT;

CREATE TABLE scorer (
    id TEXT PRIMARY KEY NOT NULL,
    round TEXT NOT NULL REFERENCES scoring_round DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    rank TEXT NOT NULL
) STRICT;
CREATE INDEX scorer_round ON scorer (round);

CREATE TABLE scoring_item (
    id TEXT PRIMARY KEY NOT NULL,
    round TEXT NOT NULL REFERENCES scoring_round DEFERRABLE INITIALLY DEFERRED,
    effect TEXT REFERENCES effect DEFERRABLE INITIALLY DEFERRED,
    cause TEXT REFERENCES cause DEFERRABLE INITIALLY DEFERRED,
    factor TEXT NOT NULL,
    agreed REAL,
    rank TEXT NOT NULL,
    CHECK ((effect IS NULL) <> (cause IS NULL))
) STRICT;
CREATE INDEX scoring_item_round ON scoring_item (round);
CREATE INDEX scoring_item_effect ON scoring_item (effect);
CREATE INDEX scoring_item_cause ON scoring_item (cause);

CREATE TABLE vote (
    id TEXT PRIMARY KEY NOT NULL,
    scorer TEXT NOT NULL REFERENCES scorer DEFERRABLE INITIALLY DEFERRED,
    item TEXT NOT NULL REFERENCES scoring_item DEFERRABLE INITIALLY DEFERRED,
    scale TEXT NOT NULL REFERENCES scale DEFERRABLE INITIALLY DEFERRED,
    score REAL,
    comment TEXT NOT NULL,
    voted_at TEXT NOT NULL
) STRICT;
CREATE INDEX vote_scorer ON vote (scorer);
CREATE INDEX vote_item ON vote (item);
CREATE INDEX vote_scale ON vote (scale);

CREATE TABLE risk_view (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    layout TEXT NOT NULL,
    rank TEXT NOT NULL
) STRICT;

CREATE TABLE version (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    note TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
    digest TEXT NOT NULL
) STRICT;

CREATE TABLE version_data (
    digest TEXT PRIMARY KEY NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE audit (
    position INTEGER PRIMARY KEY,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    gesture TEXT,
    deed TEXT NOT NULL,
    record_table TEXT NOT NULL,
    record TEXT NOT NULL,
    property TEXT,
    before TEXT,
    after TEXT,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX audit_record ON audit (record);

-- A step of an earlier version is not undone; those of this one are deflated.
DROP TABLE history;
CREATE TABLE history (
    position INTEGER PRIMARY KEY,
    gesture TEXT,
    operation TEXT NOT NULL,
    schema_version INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
    diff BLOB NOT NULL
) STRICT;
CREATE INDEX history_undone ON history (position) WHERE undone = 1;
