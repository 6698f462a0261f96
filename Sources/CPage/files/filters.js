// Filters with counts of what each would show.

import { h } from "./dom.js";
import { MODALITIES, glyph, tally } from "./story.js";

export function filters({ story, place, go }) {
  const rows = story.rows;
  const toggle = (name, value) => () => {
    const chosen = new Set(place[name]);
    chosen.has(value) ? chosen.delete(value) : chosen.add(value);
    go({ [name]: [...chosen] });
  };
  const group = (title, name, entries) => h("fieldset", {}, h("legend", {}, title),
    entries.map(([value, label, count]) => h("label", {},
      h("input", { type: "checkbox", "data-key": `${name} ${value}`, checked: place[name].includes(value), onchange: toggle(name, value) }),
      h("span", {}, label), h("span", { class: "count" }, count.toLocaleString("en")))));
  const chosen = (name, entries) => [...entries, ...place[name].filter((id) => !entries.some(([value]) => value === id)).map((id) => [id, story.named(id), 0])];
  const kinds = tally(rows, (row) => story.family(row)).map(([name, count]) => [name, name, count]);
  const counts = new Map(tally(rows, (row) => story.modality[row]));
  const certainty = MODALITIES.filter((name) => counts.has(name)).map((name) => [name, [h("span", { "aria-hidden": "true" }, glyph(name)), ` ${name}`], counts.get(name)]);
  const states = tally(rows, (row) => (story.initiator[row] === null ? null : story.actors[story.initiator[row]].id.split("/")[0]));
  const actors = states.slice(0, 12).map(([id, count]) => [id, story.named(id), count]);
  const search = h("form", { role: "search", onsubmit: (event) => {
    event.preventDefault();
    go({ search: new FormData(event.target).get("search") || null });
  } }, h("label", { for: "search" }, "Search quotations and names"),
    h("input", { type: "search", id: "search", name: "search", "data-key": "search", value: place.search ?? "" }));
  return [h("h2", {}, "Narrow down"), search, group("Kinds", "kind", chosen("kind", kinds)), group("Certainty", "modality", certainty),
    group("Actors", "actor", chosen("actor", actors))];
}
