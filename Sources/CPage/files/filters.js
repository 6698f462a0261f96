// Filters with counts of what each would show.

import { h } from "./dom.js";
import { MODALITIES, glyph, tally } from "./story.js";

export function filters({ story, rows, place, go }) {
  const toggle = (name, value) => () => {
    const chosen = new Set(place[name]);
    chosen.has(value) ? chosen.delete(value) : chosen.add(value);
    go({ [name]: [...chosen] });
  };
  const group = (title, name, entries) => h("fieldset", {}, h("legend", {}, title),
    entries.map(([value, label, count]) => h("label", {},
      h("input", { type: "checkbox", checked: place[name].includes(value), onchange: toggle(name, value) }),
      label, h("span", { class: "count" }, `${count}`))));
  const kinds = tally(rows, (row) => story.family(row)).map(([name, count]) => [name, name, count]);
  const counts = new Map(tally(rows, (row) => story.modality[row]));
  const certainty = MODALITIES.filter((name) => counts.has(name)).map((name) => [name, `${glyph(name)} ${name}`, counts.get(name)]);
  const states = tally(rows, (row) => (story.initiator[row] === null ? null : story.actors[story.initiator[row]].id.split("/")[0]));
  const actors = states.slice(0, 12).map(([id, count]) => [id, id, count]);
  const search = h("form", { role: "search", onsubmit: (event) => {
    event.preventDefault();
    go({ search: new FormData(event.target).get("search") || null });
  } }, h("label", {}, "Search quotations and names", h("br"), ""), h("input", { type: "search", name: "search", "aria-label": "Search quotations and names", value: place.search ?? "" }));
  return [search, group("Kinds", "kind", kinds), group("Certainty", "modality", certainty), group("Actors", "actor", actors)];
}
