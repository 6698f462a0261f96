// The events of the log in columns, and what of them a vantage and the filters show.

import * as days from "./days.js";

export const MODALITIES = ["happened", "planned", "threatened", "conditional", "claimed", "denied"];
const GLYPHS = { happened: "●", planned: "○", threatened: "▲", conditional: "◇", claimed: "◐", denied: "✕" };
export const glyph = (modality) => GLYPHS[modality] ?? "●";

const CONFLICT = new Set(["military", "people"]);
const COOPERATE = new Set(["talks", "law"]);
const FILTERS = ["kind", "actor", "place", "modality", "since", "until"];

export class Story {
  constructor(answer) {
    Object.assign(this, answer.events);
    this.kinds = answer.kinds;
    this.actors = answer.actors;
    this.places = answer.places;
    this.outlets = answer.outlets;
    this.total = answer.total;
    this.count = this.id.length;
    this.rows = Array.from({ length: this.count }, (_, row) => row);
    this.names = new Map([...this.actors, ...this.places].map(({ id, name }) => [id, name]));
    this.known = this.reported.map(days.ofTime);
    this.day = this.earliest.map((day, row) => day ?? this.latest[row] ?? this.known[row]);
    const both = this.day.concat(this.known).sort((one, other) => one - other);
    const at = (share) => both[Math.min(both.length - 1, Math.floor(both.length * share))] ?? days.ofTime(Date.now() / 1000);
    this.first = at(0.01);
    this.last = Math.max(at(1), this.first + 1);
  }

  family(row) { return this.kinds[this.kind[row]].family; }
  kindName(row) { return this.kinds[this.kind[row]].name; }
  tone(row) {
    const family = this.family(row);
    return CONFLICT.has(family) ? "conflict" : COOPERATE.has(family) ? "cooperation" : "other";
  }
  actorName(number) { return number === null ? null : this.actors[number].name; }
  /// The name of an actor or a place; its id where no event names it, which for states is their code (ISO 3166).
  named(id) { return this.names.get(id) ?? (/^[a-z]{2,3}$/.test(id) ? id.toUpperCase() : id); }
  /// The key of a value in words: "usa:rus" is "United States · Russia".
  keyInWords(key) { return key.split(":").map((part) => this.named(part)).join(" · "); }

  /// The event in words: "Russia: troops deployed → Ukraine".
  words(row) {
    const [by, to] = [this.actorName(this.initiator[row]), this.actorName(this.target[row])];
    return `${by ? `${by}: ` : ""}${spaced(this.kindName(row)).toLowerCase()}${to ? ` → ${to}` : ""}`;
  }

  isShown(row, at, asOf) { return this.day[row] <= at && this.known[row] <= asOf; }

  /// The rows that the filters let through, most relevant first; search is left to the server. The same filters give
  /// the same array.
  filtered(place) {
    const filters = JSON.stringify(FILTERS.map((name) => place[name]));
    if (this.filters !== filters) [this.filters, this.let] = [filters, this.rows.filter(this.filter(place))];
    return this.let;
  }

  filter(place) {
    const [kinds, modalities] = [new Set(place.kind), new Set(place.modality)];
    const [since, until] = [place.since ? days.number(place.since) : -Infinity, place.until ? days.number(place.until) : Infinity];
    const within = (id, ids) => ids.some((wanted) => id === wanted || id.startsWith(`${wanted}/`));
    return (row) => {
      if (kinds.size && !kinds.has(this.kindName(row)) && !kinds.has(this.family(row))) return false;
      if (modalities.size && !modalities.has(this.modality[row])) return false;
      if (place.actor.length) {
        const ids = [this.initiator[row], this.target[row]].filter((number) => number !== null).map((number) => this.actors[number].id);
        if (!ids.some((id) => within(id, place.actor))) return false;
      }
      if (place.place.length && !(this.place[row] !== null && within(this.places[this.place[row]].id, place.place))) return false;
      return since <= this.day[row] && this.day[row] <= until;
    };
  }
}

/// "TroopsDeployed" as "Troops Deployed".
export const spaced = (name) => name.replace(/([a-z])([A-Z])/g, "$1 $2");

/// How often each value comes up, the most frequent first.
export function tally(rows, value) {
  const counts = new Map();
  for (const row of rows) {
    const key = value(row);
    if (key !== null && key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
}
