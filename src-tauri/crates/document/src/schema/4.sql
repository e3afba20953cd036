-- Version 4: the stops of presentations. Steps of earlier versions stay in the history, and are not undone.

CREATE TABLE stop (
    id TEXT PRIMARY KEY NOT NULL,
    map TEXT NOT NULL REFERENCES map DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    notes TEXT NOT NULL,
    first_step TEXT REFERENCES step DEFERRABLE INITIALLY DEFERRED,
    last_step TEXT REFERENCES step DEFERRABLE INITIALLY DEFERRED,
    first_lane TEXT REFERENCES lane DEFERRABLE INITIALLY DEFERRED,
    last_lane TEXT REFERENCES lane DEFERRABLE INITIALLY DEFERRED,
    rank TEXT NOT NULL
) STRICT;
CREATE INDEX stop_map ON stop (map);
CREATE INDEX stop_first_step ON stop (first_step);
CREATE INDEX stop_last_step ON stop (last_step);
CREATE INDEX stop_first_lane ON stop (first_lane);
CREATE INDEX stop_last_lane ON stop (last_lane);
