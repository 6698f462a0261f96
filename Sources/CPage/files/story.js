// The events of the log in columns, and what of them a vantage and the filters show.

import * as days from "./days.js";

export const MODALITIES = ["happened", "planned", "threatened", "conditional", "claimed", "denied"];
const GLYPHS = { happened: "●", planned: "○", threatened: "▲", conditional: "◇", claimed: "◐", denied: "✕" };
export const glyph = (modality) => GLYPHS[modality] ?? "●";

const CONFLICT = new Set(["military", "people"]);
const COOPERATE = new Set(["talks", "law"]);

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
    this.day = this.earliest.map((day, row) => day ?? this.latest[row] ?? days.ofTime(this.reported[row]));
    const known = this.day.concat(this.reported.map(days.ofTime)).sort((one, other) => one - other);
    const at = (share) => known[Math.min(known.length - 1, Math.floor(known.length * share))] ?? days.ofTime(Date.now() / 1000);
    this.first = at(0.01);
    this.last = Math.max(at(1), this.first + 1);
  }

  family(row) { return this.kinds[this.kind[row]].family; }
  kindName(row) { return this.kinds[this.kind[row]].name; }
  tone(row) {
    const family = this.family(row);
    return CONFLICT.has(family) ? "material-conflict" : COOPERATE.has(family) ? "verbal-cooperate" : "other";
  }
  actorName(number) { return number === null ? null : this.actors[number].name; }

  /// The event in words: "Russia: TroopsDeployed → Ukraine".
  words(row) {
    const [by, to] = [this.actorName(this.initiator[row]), this.actorName(this.target[row])];
    const kind = this.kindName(row).replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
    return `${by ? `${by}: ` : ""}${kind}${to ? ` → ${to}` : ""}`;
  }

  isShown(row, at, asOf) { return this.day[row] <= at && days.ofTime(this.reported[row]) <= asOf; }

  /// The rows that the filters let through, most relevant first; search is left to the server.
  filtered(place) {
    const kinds = new Set(place.kind);
    const modalities = new Set(place.modality);
    const within = (id, ids) => ids.some((wanted) => id === wanted || id?.startsWith(`${wanted}/`));
    return this.rows.filter((row) => {
      if (kinds.size && !kinds.has(this.kindName(row)) && !kinds.has(this.family(row))) return false;
      if (modalities.size && !modalities.has(this.modality[row])) return false;
      if (place.actor.length) {
        const ids = [this.initiator[row], this.target[row]].filter((n) => n !== null).map((n) => this.actors[n].id);
        if (!ids.some((id) => within(id, place.actor))) return false;
      }
      if (place.place.length && !(this.place[row] !== null && within(this.places[this.place[row]].id, place.place))) return false;
      if (place.since && this.day[row] < days.number(place.since)) return false;
      if (place.until && this.day[row] > days.number(place.until)) return false;
      return true;
    });
  }
}

/// How often each value comes up, the most frequent first.
export function tally(rows, value) {
  const counts = new Map();
  for (const row of rows) {
    const key = value(row);
    if (key !== null && key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
}
