-- Version 1. FORMAT.md says what the columns mean.

CREATE TABLE project (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL
) STRICT;

CREATE TABLE map (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    preset TEXT NOT NULL,
    state TEXT NOT NULL,
    rank TEXT NOT NULL
) STRICT;

CREATE TABLE phase (
    id TEXT PRIMARY KEY NOT NULL,
    map TEXT NOT NULL REFERENCES map DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    rank TEXT NOT NULL
) STRICT;
CREATE INDEX phase_map ON phase (map);

CREATE TABLE step (
    id TEXT PRIMARY KEY NOT NULL,
    phase TEXT NOT NULL REFERENCES phase DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    rank TEXT NOT NULL
) STRICT;
CREATE INDEX step_phase ON step (phase);

CREATE TABLE lane (
    id TEXT PRIMARY KEY NOT NULL,
    map TEXT NOT NULL REFERENCES map DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    rank TEXT NOT NULL
) STRICT;
CREATE INDEX lane_map ON lane (map);

CREATE TABLE card (
    id TEXT PRIMARY KEY NOT NULL,
    lane TEXT NOT NULL REFERENCES lane DEFERRABLE INITIALLY DEFERRED,
    step TEXT NOT NULL REFERENCES step DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    note TEXT NOT NULL,
    wait_point INTEGER NOT NULL CHECK (wait_point IN (0, 1)),
    decision INTEGER NOT NULL CHECK (decision IN (0, 1)),
    moment_of_truth INTEGER NOT NULL CHECK (moment_of_truth IN (0, 1)),
    rank TEXT NOT NULL
) STRICT;
CREATE INDEX card_lane ON card (lane);
CREATE INDEX card_step ON card (step);

CREATE TABLE link (
    id TEXT PRIMARY KEY NOT NULL,
    source TEXT NOT NULL REFERENCES card DEFERRABLE INITIALLY DEFERRED,
    target TEXT NOT NULL REFERENCES card DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    label TEXT NOT NULL
) STRICT;
CREATE INDEX link_source ON link (source);
CREATE INDEX link_target ON link (target);

CREATE TABLE failure_mode (
    id TEXT PRIMARY KEY NOT NULL,
    card TEXT NOT NULL REFERENCES card DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    rank TEXT NOT NULL
) STRICT;
CREATE INDEX failure_mode_card ON failure_mode (card);

CREATE TABLE effect (
    id TEXT PRIMARY KEY NOT NULL,
    failure_mode TEXT NOT NULL REFERENCES failure_mode DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    rank TEXT NOT NULL
) STRICT;
CREATE INDEX effect_failure_mode ON effect (failure_mode);

CREATE TABLE cause (
    id TEXT PRIMARY KEY NOT NULL,
    failure_mode TEXT NOT NULL REFERENCES failure_mode DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    rank TEXT NOT NULL
) STRICT;
CREATE INDEX cause_failure_mode ON cause (failure_mode);

CREATE TABLE control (
    id TEXT PRIMARY KEY NOT NULL,
    cause TEXT NOT NULL REFERENCES cause DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    rank TEXT NOT NULL
) STRICT;
CREATE INDEX control_cause ON control (cause);

CREATE TABLE rating (
    id TEXT PRIMARY KEY NOT NULL,
    effect TEXT REFERENCES effect DEFERRABLE INITIALLY DEFERRED,
    cause TEXT REFERENCES cause DEFERRABLE INITIALLY DEFERRED,
    factor TEXT NOT NULL,
    scale TEXT NOT NULL REFERENCES scale DEFERRABLE INITIALLY DEFERRED,
    score REAL NOT NULL,
    CHECK ((effect IS NULL) <> (cause IS NULL))
) STRICT;
CREATE INDEX rating_effect ON rating (effect);
CREATE INDEX rating_cause ON rating (cause);
CREATE INDEX rating_scale ON rating (scale);

CREATE TABLE action (
    id TEXT PRIMARY KEY NOT NULL,
    failure_mode TEXT NOT NULL REFERENCES failure_mode DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    owner TEXT NOT NULL,
    due TEXT,
    status TEXT NOT NULL,
    rank TEXT NOT NULL
) STRICT;
CREATE INDEX action_failure_mode ON action (failure_mode);

CREATE TABLE scale (
    id TEXT PRIMARY KEY NOT NULL,
    factor TEXT NOT NULL,
    title TEXT NOT NULL,
    minimum REAL NOT NULL,
    maximum REAL NOT NULL,
    step REAL NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE scale_level (
    id TEXT PRIMARY KEY NOT NULL,
    scale TEXT NOT NULL REFERENCES scale DEFERRABLE INITIALLY DEFERRED,
    score REAL NOT NULL,
    text_en TEXT NOT NULL,
    text_zh TEXT NOT NULL
) STRICT;
CREATE INDEX scale_level_scale ON scale_level (scale);

CREATE TABLE history (
    position INTEGER PRIMARY KEY,
    gesture TEXT,
    operation TEXT NOT NULL,
    schema_version INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
    diff TEXT NOT NULL
) STRICT;
CREATE INDEX history_undone ON history (position) WHERE undone = 1;
