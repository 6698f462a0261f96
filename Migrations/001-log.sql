-- The log's first schema.
--
-- History is only ever added to: triggers refuse every change and removal, and every insert that would leave a gap or
-- take a place that is taken (so that INSERT OR REPLACE cannot remove either). Blobs named facts, details, zone and body
-- are frames: format, checksum, length and content, plain or LZ4.

PRAGMA application_id = 0x416E6E6C; -- "Annl"

-- The strings that entries refer to by number, by sort: 1 kind, 2 actor, 3 place, 4 outlet, 5 unit, 6 method.
CREATE TABLE names (
    sort INTEGER NOT NULL,
    number INTEGER NOT NULL,
    term TEXT NOT NULL,
    label TEXT,
    latitude REAL,
    longitude REAL,
    precision INTEGER,
    PRIMARY KEY (sort, number)
) STRICT, WITHOUT ROWID;

-- The texts that entries rest on, by the SHA-256 digest of their UTF-8.
CREATE TABLE texts (
    number INTEGER PRIMARY KEY,
    digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32)
) STRICT;

-- The texts themselves, where they are stored; an imported entry can rest on a text that is not.
CREATE TABLE bodies (
    number INTEGER PRIMARY KEY REFERENCES texts,
    body BLOB NOT NULL
) STRICT;

-- The publications of texts. Times are seconds since 1970; NULL where the article does not say.
CREATE TABLE articles (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
    text INTEGER NOT NULL REFERENCES texts,
    source_id TEXT NOT NULL,
    outlet TEXT,
    url TEXT,
    title TEXT NOT NULL,
    published_earliest INTEGER,
    published_latest INTEGER,
    zone_offset INTEGER,
    passages BLOB NOT NULL
) STRICT;
CREATE INDEX articles_by_text ON articles (text);

-- The batches that were appended, by the id that makes a repeat known.
CREATE TABLE batches (
    id BLOB PRIMARY KEY CHECK (length(id) = 32),
    first INTEGER NOT NULL,
    count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Entries as they came, a row for each commit, until they are sealed into a segment.
CREATE TABLE tail (
    first INTEGER PRIMARY KEY,
    count INTEGER NOT NULL CHECK (count > 0),
    link BLOB NOT NULL CHECK (length(link) = 32),
    facts BLOB NOT NULL,
    details BLOB NOT NULL
) STRICT;

-- Sealed runs of entries. The link is that of the hash chain behind the last entry.
CREATE TABLE segments (
    first INTEGER PRIMARY KEY,
    count INTEGER NOT NULL CHECK (count > 0),
    link BLOB NOT NULL CHECK (length(link) = 32),
    zone BLOB NOT NULL,
    facts BLOB NOT NULL,
    details BLOB NOT NULL
) STRICT;

-- What was remarked on while inputs were read and coded, a row for each batch that had remarks.
CREATE TABLE remarks (
    first INTEGER PRIMARY KEY,
    count INTEGER NOT NULL CHECK (count > 0),
    body BLOB NOT NULL
) STRICT;

-- Vantages with a name.
CREATE TABLE snapshots (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    at_day INTEGER,
    as_of INTEGER,
    recorded_position INTEGER,
    recorded INTEGER NOT NULL
) STRICT;

-- States of projections: no history, but what saves folding it again.
CREATE TABLE checkpoints (
    projection TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    position INTEGER NOT NULL,
    state BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER names_stay BEFORE UPDATE ON names BEGIN SELECT raise(ABORT, 'names are history'); END;
CREATE TRIGGER names_remain BEFORE DELETE ON names BEGIN SELECT raise(ABORT, 'names are history'); END;
CREATE TRIGGER names_follow BEFORE INSERT ON names
WHEN NEW.number <> 1 + coalesce((SELECT max(number) FROM names WHERE sort = NEW.sort), 0)
BEGIN SELECT raise(ABORT, 'names are numbered without a gap'); END;

CREATE TRIGGER texts_stay BEFORE UPDATE ON texts BEGIN SELECT raise(ABORT, 'texts are history'); END;
CREATE TRIGGER texts_remain BEFORE DELETE ON texts BEGIN SELECT raise(ABORT, 'texts are history'); END;
CREATE TRIGGER texts_follow BEFORE INSERT ON texts
WHEN NEW.number <> 1 + coalesce((SELECT max(number) FROM texts), 0)
    OR EXISTS (SELECT 1 FROM texts WHERE digest = NEW.digest)
BEGIN SELECT raise(ABORT, 'texts are numbered without a gap'); END;

CREATE TRIGGER bodies_stay BEFORE UPDATE ON bodies BEGIN SELECT raise(ABORT, 'texts are history'); END;
CREATE TRIGGER bodies_remain BEFORE DELETE ON bodies BEGIN SELECT raise(ABORT, 'texts are history'); END;
CREATE TRIGGER bodies_once BEFORE INSERT ON bodies WHEN EXISTS (SELECT 1 FROM bodies WHERE number = NEW.number)
BEGIN SELECT raise(ABORT, 'a text is stored once'); END;

CREATE TRIGGER articles_stay BEFORE UPDATE ON articles BEGIN SELECT raise(ABORT, 'articles are history'); END;
CREATE TRIGGER articles_remain BEFORE DELETE ON articles BEGIN SELECT raise(ABORT, 'articles are history'); END;
CREATE TRIGGER articles_follow BEFORE INSERT ON articles
WHEN NEW.number <> 1 + coalesce((SELECT max(number) FROM articles), 0)
    OR EXISTS (SELECT 1 FROM articles WHERE id = NEW.id)
BEGIN SELECT raise(ABORT, 'articles are numbered without a gap'); END;

CREATE TRIGGER batches_stay BEFORE UPDATE ON batches BEGIN SELECT raise(ABORT, 'batches are history'); END;
CREATE TRIGGER batches_remain BEFORE DELETE ON batches BEGIN SELECT raise(ABORT, 'batches are history'); END;
CREATE TRIGGER batches_once BEFORE INSERT ON batches WHEN EXISTS (SELECT 1 FROM batches WHERE id = NEW.id)
BEGIN SELECT raise(ABORT, 'a batch is stored once'); END;

CREATE TRIGGER tail_stays BEFORE UPDATE ON tail BEGIN SELECT raise(ABORT, 'entries are history'); END;
CREATE TRIGGER tail_remains BEFORE DELETE ON tail
WHEN NOT EXISTS (
    SELECT 1 FROM (SELECT first, count FROM segments WHERE first <= OLD.first ORDER BY first DESC LIMIT 1) AS s
    WHERE s.first + s.count >= OLD.first + OLD.count
)
BEGIN SELECT raise(ABORT, 'entries that are in no segment are history'); END;
CREATE TRIGGER tail_follows BEFORE INSERT ON tail
WHEN NEW.first <> coalesce(
    (SELECT first + count FROM tail ORDER BY first DESC LIMIT 1),
    (SELECT first + count FROM segments ORDER BY first DESC LIMIT 1),
    1
)
BEGIN SELECT raise(ABORT, 'positions have no gap'); END;

CREATE TRIGGER segments_stay BEFORE UPDATE ON segments BEGIN SELECT raise(ABORT, 'entries are history'); END;
CREATE TRIGGER segments_remain BEFORE DELETE ON segments BEGIN SELECT raise(ABORT, 'entries are history'); END;
CREATE TRIGGER segments_follow BEFORE INSERT ON segments
WHEN NEW.first <> coalesce((SELECT first + count FROM segments ORDER BY first DESC LIMIT 1), 1)
BEGIN SELECT raise(ABORT, 'positions have no gap'); END;

CREATE TRIGGER remarks_stay BEFORE UPDATE ON remarks BEGIN SELECT raise(ABORT, 'remarks are history'); END;
CREATE TRIGGER remarks_remain BEFORE DELETE ON remarks BEGIN SELECT raise(ABORT, 'remarks are history'); END;
CREATE TRIGGER remarks_follow BEFORE INSERT ON remarks
WHEN NEW.first <> coalesce((SELECT first + count FROM remarks ORDER BY first DESC LIMIT 1), 0)
BEGIN SELECT raise(ABORT, 'remarks are numbered without a gap'); END;

CREATE TRIGGER snapshots_stay BEFORE UPDATE ON snapshots BEGIN SELECT raise(ABORT, 'snapshots are history'); END;
CREATE TRIGGER snapshots_remain BEFORE DELETE ON snapshots BEGIN SELECT raise(ABORT, 'snapshots are history'); END;
CREATE TRIGGER snapshots_once BEFORE INSERT ON snapshots WHEN EXISTS (SELECT 1 FROM snapshots WHERE name = NEW.name)
BEGIN SELECT raise(ABORT, 'a name is given once'); END;
