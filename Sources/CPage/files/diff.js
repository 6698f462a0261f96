// What changed between two vantages, grouped by projection, each change with its cause and the quotations behind it.

import { h } from "./dom.js";
import { get } from "./api.js";
import { query } from "./place.js";

const CAUSES = { "world-moved": "the world moved", "we-learned": "we learned", "we-corrected": "we corrected" };
const spelled = (cause) => CAUSES[cause] ?? cause.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();

export async function diff({ place, go }) {
  const form = h("form", { onsubmit: (event) => {
    event.preventDefault();
    const data = new FormData(event.target);
    go({ from: data.get("from"), to: data.get("to"), knowledge: data.get("knowledge") ? "true" : null });
  } },
    h("label", {}, "From ", h("input", { name: "from", value: place.from ?? "", required: true })), " ",
    h("label", {}, "to ", h("input", { name: "to", value: place.to ?? "", required: true })), " ",
    h("label", {}, h("input", { type: "checkbox", name: "knowledge", checked: place.knowledge === "true" }), " what was known, and not what was the case"), " ",
    h("button", {}, "Compare"),
    h("p", { class: "soft" }, "Each end is a date, a vantage such as 2022-02-22@2022-02-23, or the name of a snapshot."));
  if (!place.from || !place.to) return [form];
  const { results } = await get(`/v1/diff?${query(place, ["from", "to", "knowledge", "as-of"])}`, "stage");
  if (!results.length) return [form, h("p", {}, "Nothing changed between the two.")];
  const groups = Map.groupBy(results, (change) => change.projection);
  return [form, ...[...groups].map(([name, changes]) => h("section", {}, h("h2", {}, name), changes.map(entry)))];
}

function entry(change) {
  return h("details", { class: "change" },
    h("summary", {}, h("span", {}, change.headline), " ", h("span", { class: "cause" }, spelled(change.cause))),
    change.because.map((reason) => h("blockquote", {}, h("p", {}, reason.quote ?? reason.reason ?? ""),
      h("p", { class: "soft" }, `#${reason.position} ${reason.outlet ?? reason.source_id ?? reason.author ?? ""}`))));
}
