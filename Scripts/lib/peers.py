#!/usr/bin/env python3
"""The peers of the log on the same events: pyeventsourcing on SQLite, plain SQLite rows, DuckDB.

usage: peers.py CELL CORPUS FOLDER, with CELL one of versions, eventsourcing, sqlite, duckdb

Prints a JSON line per measurement, as AnnalsBench does: system, cell, events, seconds, cpu_seconds."""
import importlib.metadata, json, os, sqlite3, sys, time, uuid

cell, corpus, folder = sys.argv[1:4]
os.makedirs(folder, exist_ok=True)


def read():
    with open(corpus, "rb") as file:
        lines = [line.rstrip(b"\n") for line in file]
    return lines, [json.loads(line) for line in lines]


def fresh(name):
    path = os.path.join(folder, name)
    for suffix in ("", "-wal", "-shm", ".wal"):
        if os.path.exists(path + suffix):
            os.remove(path + suffix)
    return path


def size(path):
    return sum(os.path.getsize(path + s) for s in ("", "-wal", ".wal") if os.path.exists(path + s))


def measure(system, name, events, body, **more):
    wall, cpu = time.perf_counter(), time.process_time()
    body()
    row = dict(system=system, cell=name, events=events, seconds=time.perf_counter() - wall,
               cpu_seconds=time.process_time() - cpu, **more)
    return row


def show(row):
    print(json.dumps(row), flush=True)


def known(event):
    return event.get("rep") or event["at"]


def streams(events):
    versions = {}
    for event in events:
        name = f'{event["actor"]}>{event.get("target") or "-"}'
        versions[name] = versions.get(name, 0) + 1
        yield name, versions[name]


def pairs(objects):
    """The fold that AnnalsBench does: number, last day, forces and sanctions by pair."""
    table = {}
    for event in objects:
        if "target" not in event:
            continue
        pair = table.setdefault((event["actor"], event["target"]), [0, "", 0, 0])
        pair[0] += 1
        pair[1] = max(pair[1], event["at"])
        kind = event["type"]
        if kind == "TroopsDeployed":
            pair[2] += event["count"]
        elif kind == "TroopsWithdrawn":
            pair[2] = max(0, pair[2] - event["count"])
        elif kind == "SanctionsImposed":
            pair[3] += event["entities"]
        elif kind == "SanctionsLifted":
            pair[3] = max(0, pair[3] - event["entities"])
    return table


def eventsourcing():
    from eventsourcing.persistence import StoredEvent
    from eventsourcing.sqlite import SQLiteApplicationRecorder, SQLiteDatastore

    lines, objects = read()
    stored = [
        StoredEvent(originator_id=uuid.uuid5(uuid.NAMESPACE_URL, name), originator_version=version,
                    topic=event["type"], state=line)
        for (name, version), event, line in zip(streams(objects), objects, lines)
    ]

    def recorder(name):
        path = fresh(name)
        made = SQLiteApplicationRecorder(SQLiteDatastore(path))
        made.create_table()
        return path, made

    path, one = recorder("eventsourcing-single.db")
    show(measure("eventsourcing", "append singly, 1 producers", 4_000,
                 lambda: [one.insert_events([event]) for event in stored[:4_000]]))
    one.datastore.close()
    path, many = recorder("eventsourcing.db")
    row = measure("eventsourcing", "append by 1,000", len(stored),
                  lambda: [many.insert_events(stored[i:i + 1_000]) for i in range(0, len(stored), 1_000)])

    def replay():
        start, states = 1, []
        while True:
            page = many.select_notifications(start=start, limit=1_000)
            if not page:
                break
            states.extend(json.loads(one.state) for one in page)
            start = page[-1].id + 1
        replay.pairs = len(pairs(states))

    again = measure("eventsourcing", "replay into pairs", len(stored), replay)
    many.datastore.close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    show(row | {"bytes_per_event": size(path) / len(stored)})
    show(again | {"pairs": replay.pairs})


def sqlite():
    lines, objects = read()
    rows = [(name, version, event["type"], event["at"], known(event), line)
            for (name, version), event, line in zip(streams(objects), objects, lines)]
    insert = "INSERT INTO events (stream, version, type, at, known, payload) VALUES (?, ?, ?, ?, ?, ?)"

    def opened(name):
        path = fresh(name)
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE events (seq INTEGER PRIMARY KEY, stream TEXT NOT NULL, version INTEGER NOT NULL,"
                           " type TEXT NOT NULL, at TEXT NOT NULL, known TEXT NOT NULL, payload BLOB NOT NULL,"
                           " UNIQUE (stream, version))")
        return path, connection

    def batches(connection):
        for start in range(0, len(rows), 1_000):
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(insert, rows[start:start + 1_000])
            connection.execute("COMMIT")

    path, one = opened("sqlite-single.db")
    show(measure("sqlite", "append singly, 1 producers", 4_000,
                 lambda: [one.execute(insert, row) for row in rows[:4_000]]))
    one.close()
    path, many = opened("sqlite.db")
    row = measure("sqlite", "append by 1,000", len(rows), lambda: batches(many))

    def replay():
        replay.pairs = len(pairs(json.loads(line) for (line,) in many.execute("SELECT payload FROM events ORDER BY seq")))

    again = measure("sqlite", "replay into pairs", len(rows), replay)
    many.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    many.close()
    show(row | {"bytes_per_event": size(path) / len(rows)})
    show(again | {"pairs": replay.pairs})


def duck():
    import duckdb

    path = fresh("duck.db")
    connection = duckdb.connect(path)
    connection.execute("SET threads = 1")
    load = (f"CREATE TABLE e AS SELECT row_number() OVER () AS seq, * FROM "
            f"read_json('{corpus}', format = 'newline_delimited', sample_size = -1)")
    row = measure("duckdb", "load in one statement", 0, lambda: connection.execute(load))
    connection.execute("CHECKPOINT")
    count = connection.execute("SELECT count(*) FROM e").fetchone()[0]
    connection.close()
    show(row | {"events": count, "bytes_per_event": size(path) / count})
    connection = duckdb.connect(path, read_only=True)
    connection.execute("SET threads = 1")
    forces = ("SELECT actor, target, sum(CASE type WHEN 'TroopsDeployed' THEN \"count\" ELSE -\"count\" END) FROM e "
              "WHERE coalesce(rep, \"at\") <= '2022-02-24' AND type IN ('TroopsDeployed', 'TroopsWithdrawn') "
              "AND target IS NOT NULL GROUP BY ALL")
    diff = ("SELECT actor, target, count(*) FILTER (coalesce(rep, \"at\") <= '2022-01-01') AS before, count(*) AS after "
            "FROM e WHERE coalesce(rep, \"at\") <= '2022-02-24' AND target IS NOT NULL GROUP BY ALL HAVING before <> after")
    for _ in range(3):
        for name, query in (("as-of: forces by pair", forces), ("diff: pairs changed", diff)):
            rows = []
            row = measure("duckdb", name, count, lambda: rows.extend(connection.execute(query).fetchall()))
            more = {"sum": float(sum(row[2] for row in rows))} if name.startswith("as-of") else {}
            show(row | {"rows": len(rows)} | more)
    connection.close()


def versions():
    import duckdb

    show({"system": "versions", "cell": "versions", "eventsourcing": importlib.metadata.version("eventsourcing"),
          "duckdb": duckdb.__version__, "sqlite": sqlite3.sqlite_version, "python": sys.version.split()[0]})


{"versions": versions, "eventsourcing": eventsourcing, "sqlite": sqlite, "duckdb": duck}[cell]()
