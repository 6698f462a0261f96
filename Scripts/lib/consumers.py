#!/usr/bin/env python3
"""Reads every export of the sample crisis back with programs that others wrote, and compares it with the events.

consumers.py ANNALS
"""
import csv, io, json, subprocess, sys, tempfile, xml.etree.ElementTree as xml
from datetime import date, datetime
from pathlib import Path

import duckdb, feedparser, geojson, html5lib, icalendar, networkx, sqlite_utils
from followthemoney import model

annals, sample = Path(sys.argv[1]).resolve(), Path("Scripts/sample").resolve()
consumers = {}


def consumer(name):
    def add(check):
        consumers[name] = check
        return check

    return add


def run(*arguments):
    return subprocess.run([annals, *map(str, arguments)], check=True, capture_output=True, cwd=folder).stdout


def export(form, *arguments):
    return run("export", "--format", form, *arguments)


def wellformed(content):
    subprocess.run(["xmllint", "--noout", "--nonet", "-"], input=content, check=True)


def names_origin(text):
    assert f"log position {head}" in text, "the vantage is missing"


def quotes(records):
    return sorted(item["quote"] for record in records for item in record["evidence"])


@consumer("jsonl: duckdb, annals import")
def _():
    log = export("jsonl", "--articles")
    (folder / "log.jsonl").write_bytes(log)
    found = duckdb.sql(f"SELECT count(position) FROM read_json('{folder}/log.jsonl', format='newline_delimited')")
    assert found.fetchall() == [(head,)]
    run("import", "--log", "again.db", "log.jsonl")
    assert run("export", "--articles", "--log", "again.db") == log, "the log did not come back as it was"


@consumer("csv: duckdb")
def _():
    (folder / "events.csv").write_bytes(export("csv"))
    rows = duckdb.sql(f"SELECT id, quote, vantage, log_position FROM read_csv('{folder}/events.csv', all_varchar=true)")
    found = {row[0]: row for row in rows.fetchall()}
    assert {key: row[1] for key, row in found.items()} == {e["id"]: e["evidence"][0]["quote"] for e in events}
    assert all(" as known at " in row[2] and row[3] == str(head) for row in found.values())


@consumer("html: html5lib, xmllint")
def _():
    page = export("html")
    wellformed(page)
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page.decode())
    assert sorted("".join(q.find("p").itertext()) for q in tree.iter("blockquote")) == quotes(events)
    assert not [e for e in tree.iter() if e.get("src") or e.tag in ("script", "link")], "the page fetches something"
    names_origin("".join(tree.iter("header").__next__().itertext()))


@consumer("geojson: geojson")
def _():
    found = geojson.loads(export("geojson"))
    assert found.is_valid and found["log_position"] == head, found.errors()
    placed = {e["id"]: e["place"] for e in events if e["place"] and e["place"]["latitude"] is not None}
    points = {f["id"]: list(f["geometry"]["coordinates"]) for f in found["features"]}
    assert points == {key: [place["longitude"], place["latitude"]] for key, place in placed.items()} and points


@consumer("gexf, graphml: networkx")
def _():
    edges = sorted(
        (a["id"], b["id"], e["kind"]) for e in events for a in e["initiators"] for b in e["targets"] + e["participants"]
    )
    for form, read in (("gexf", networkx.read_gexf), ("graphml", networkx.read_graphml)):
        content = export(form)
        wellformed(content)
        names_origin(content.decode())
        graph = read(io.BytesIO(content))
        assert sorted((a, b, data["kind"]) for a, b, data in graph.edges(data=True)) == edges and edges, form


@consumer("ical: icalendar")
def _():
    """A calendar that takes the later file over the earlier one no longer shows the cancelled meeting."""
    shown, told = {}, {}
    for day in ("2022-02-20", "2022-02-27"):
        calendar = icalendar.Calendar.from_ical(export("ical", "--at", day, "--as-of", day))
        assert calendar["METHOD"] == "PUBLISH"
        names_origin(calendar["X-WR-CALDESC"])
        for entry in calendar.walk("VEVENT"):
            known = shown.get(entry["UID"])
            if known is None or (entry["SEQUENCE"], entry["DTSTAMP"].dt) > (known["SEQUENCE"], known["DTSTAMP"].dt):
                shown[entry["UID"]] = entry
        told[day] = {key: entry["DTSTART"].dt for key, entry in shown.items() if entry["STATUS"] != "CANCELLED"}
    key = "rus:usa:2022-02-24@annals"
    assert told["2022-02-20"].get(key) == date(2022, 2, 24) and key in shown and key not in told["2022-02-27"], told


@consumer("atom: feedparser, xmllint")
def _():
    content = export("atom")
    wellformed(content)
    feed = feedparser.parse(content)
    assert not feed.bozo and feed.version == "atom10", feed.get("bozo_exception")
    names_origin(feed.feed.subtitle)
    assert {entry.id.split(":")[-1] for entry in feed.entries} == {e["id"] for e in events}
    assert all(entry.updated_parsed for entry in feed.entries)


@consumer("timelinejs, timelinejs-csv: the fields that Knight Lab documents")
def _():
    line = json.loads(export("timelinejs"))
    names_origin(line["title"]["text"]["text"])
    rows = list(csv.DictReader(io.StringIO(export("timelinejs-csv").decode(), newline="")))
    assert rows[0]["Type"] == "title" and len(rows) - 1 == len(line["events"]) == len(events)
    for slide, row in zip(line["events"], rows[1:]):
        start = slide["start_date"]
        assert date(**start) == date(int(row["Year"]), int(row["Month"]), int(row["Day"]))
        assert slide["text"]["headline"] == row["Headline"] and slide["group"] == row["Group"]


@consumer("timemap: the schemas of its front end")
def _():
    run("export", "--format", "timemap", "--output", "map")
    found, sources, associations = (json.loads((folder / "map" / f"{n}.json").read_text()) for n in
                                    ("events", "sources", "associations"))
    names_origin(sources["annals"]["description"])
    filters = {item["id"] for item in associations}
    assert len(filters) == len(associations) and all(item["mode"] in ("FILTER", "CATEGORY") for item in associations)
    for event in found:
        lists = {"associations", "sources"}
        assert all(isinstance(value, list if key in lists else str) for key, value in event.items())
        datetime.strptime(event["date"], "%m/%d/%Y")
        assert set(event["associations"]) <= filters and set(event["sources"]) <= set(sources)
        assert bool(event["latitude"]) == bool(event["longitude"])
    assert all(key == item["id"] and isinstance(item["paths"], list) for key, item in sources.items())
    assert len(found) == len(events)


@consumer("plover: the types of its codebook")
def _():
    types = "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION " \
        "MOBILIZE COERCE ASSAULT"
    found = [json.loads(line) for line in export("plover").splitlines()]
    assert found and all(item["type"] in types.split() and item["log_position"] == head for item in found)


@consumer("ftm: followthemoney")
def _():
    lines = [json.loads(line) for line in export("ftm").splitlines()]
    entities = {}
    for line in lines:
        entity = model.get_proxy(line, cleaned=False)
        for name, values in line["properties"].items():
            assert set(entity.get(name)) == set(values), f"{entity.id}: {name} {values} became {entity.get(name)}"
        model.get(entity.schema.name).validate(line)
        entities[entity.id] = entity
    for entity in entities.values():
        for prop, value in entity.itervalues():
            if prop.type.name == "entity":
                assert entities[value].schema.is_a(prop.range or "Thing"), f"{entity.id}: {prop.name} {value}"
    assert sum(entity.schema.name == "Event" for entity in entities.values()) == len(events)
    names_origin(entities["annals.export"].first("description"))


@consumer("sqlite: sqlite-utils, annals import")
def _():
    run("export", "--format", "sqlite", "--output", "events.db")
    tables = sqlite_utils.Database(folder / "events.db")
    assert sorted(row["id"] for row in tables["events"].rows) == sorted(e["id"] for e in events)
    assert sorted(row["quote"] for row in tables["evidence"].rows) == quotes(events)
    assert next(tables["about"].rows)["log_position"] == head
    lines = "".join(row["line"] + "\n" for row in tables["lines"].rows_where(order_by="number"))
    (folder / "lines.jsonl").write_text(lines)
    run("import", "--log", "lines.db", "lines.jsonl")
    assert run("export", "--articles", "--log", "lines.db").decode() == lines


with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    run("ingest", sample / "meridian-wire.jsonl")
    run("ingest", "--outlet", "Harbour Post", sample / "harbour-post")
    run("ingest", "--outlet", "Deccan Courier", sample / "deccan-courier")
    run("ingest", "--outlet", "Harbour Post", sample / "late")
    events = [json.loads(line) for line in run("events", "--format", "jsonl").splitlines()]
    head = max(event["position"] for event in map(json.loads, run("export").splitlines()))
    failed = 0
    for title, check in consumers.items():
        try:
            check()
            print(f"read back: {title}")
        except Exception as error:
            failed += 1
            print(f"NOT READ BACK: {title}: {type(error).__name__} {error}")
print(f"{len(consumers) - failed} passed, {failed} failed")
sys.exit(1 if failed else 0)
