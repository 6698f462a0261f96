// What holds from the vantage, with the reasons behind every value.

import { h } from "./dom.js";
import { get } from "./api.js";
import { spaced } from "./story.js";

const LISTED = 40;

export async function state({ place, vantage, story, go }) {
  const { results, totals } = await get(`/v1/state?limit=${LISTED}&${vantage}`, "stage");
  const groups = Map.groupBy(results, (row) => row.projection);
  if (!groups.size) return { nodes: [h("p", { class: "empty" }, "Nothing is known from this vantage. Move a clock to the right.")], count: 0 };
  const wanted = [...groups].filter(([name]) => !place.projection || name === place.projection);
  const chip = (name, label) => h("button", { type: "button", "data-key": `projection ${name}`, "aria-pressed": `${(place.projection ?? null) === name}`, onclick: () => go({ projection: name }) }, label);
  return {
    nodes: [
      h("div", { class: "chips", role: "group", "aria-label": "Projections" }, chip(null, "all"), [...groups.keys()].map((name) => chip(name, `${name} ${totals[name].toLocaleString("en")}`))),
      ...wanted.map(([name, rows]) => h("section", { class: "values" }, h("h2", {}, name), rows.map((row) => value(row, vantage, story)),
        totals[name] > LISTED ? h("p", { class: "soft" }, `and ${(totals[name] - LISTED).toLocaleString("en")} more: `, h("code", {}, `annals state ${name}`)) : null)),
    ],
    count: wanted.reduce((sum, [name]) => sum + totals[name], 0),
  };
}

/// A value, its key in words, and a button that asks why.
export function value(row, vantage, story) {
  const reasons = h("div", { class: "reasons", hidden: true });
  const name = story.keyInWords(row.key);
  const button = h("button", { type: "button", "data-key": `why ${row.projection} ${row.key}`, "aria-expanded": "false", "aria-label": `Why ${row.projection} ${name}` }, "Why");
  button.addEventListener("click", async () => {
    const isOpen = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", `${!isOpen}`);
    reasons.hidden = isOpen;
    if (isOpen || reasons.childNodes.length) return;
    try {
      const { results } = await get(`/v1/why/${row.projection}?key=${encodeURIComponent(row.key)}&${vantage}`);
      reasons.replaceChildren(...results.map(reason));
    } catch (error) {
      reasons.replaceChildren(h("p", { class: "empty" }, error.message));
    }
  });
  return h("div", { class: "value" }, h("span", { class: "key", title: row.key }, name), h("span", {}, row.headline), button, reasons);
}

function reason(event) {
  return h("blockquote", {}, h("p", {}, event.evidence[0].quote),
    h("p", { class: "soft" }, `${spaced(event.kind)}, ${event.occurred?.edtf || "undated"} · ${event.evidence.map((proof) => proof.outlet ?? proof.source_id).join(", ")}`));
}
