// What changed between two vantages, grouped by projection, each change with its cause and the quotations behind it.

import { h } from "./dom.js";
import { get } from "./api.js";
import { query } from "./place.js";

const SIGNS = { added: "+", removed: "−", changed: "~" };
const spelled = (cause) => cause.replaceAll(/[_-]/g, " ");
const part = (value) => (value === null || value === undefined ? "nothing" : Array.isArray(value) ? `${value.length}` : typeof value === "object" ? Object.values(value).join(" ") : `${value}`);

export async function diff({ place, go, story }) {
  const form = h("form", { class: "ends", onsubmit: (event) => {
    event.preventDefault();
    const data = new FormData(event.target);
    go({ from: data.get("from"), to: data.get("to"), knowledge: data.get("knowledge") ? "true" : null });
  } },
    h("label", {}, "From ", h("input", { name: "from", "data-key": "from", value: place.from ?? "", required: true, size: 22 })),
    h("label", {}, "to ", h("input", { name: "to", "data-key": "to", value: place.to ?? "", required: true, size: 22 })),
    h("label", {}, h("input", { type: "checkbox", name: "knowledge", "data-key": "knowledge", checked: place.knowledge === "true" }), " what was known, and not what was the case"),
    h("button", { "data-key": "compare" }, "Compare"),
    h("p", { class: "soft" }, "Each end is a date, a vantage such as 2022-02-22@2022-02-23, or the name of a snapshot."));
  if (!place.from || !place.to) return { nodes: [form] };
  const { results } = await get(`/v1/diff?${query(place, ["from", "to", "knowledge", "as-of"])}`, "stage")
    .catch((error) => {
      if (error.name === "AbortError") throw error;
      return { results: error.message };
    });
  if (typeof results === "string") return { nodes: [form, h("p", { class: "empty" }, results)] };
  if (!results.length) return { nodes: [form, h("p", { class: "empty" }, "Nothing changed between the two.")], count: 0 };
  const groups = Map.groupBy(results, (change) => change.projection);
  return { nodes: [form, ...[...groups].map(([name, changes]) => h("section", { class: "values" }, h("h2", {}, name), changes.map((change) => entry(change, story))))],
    count: results.length, causes: Map.groupBy(results, (change) => spelled(change.cause)) };
}

function entry(change, story) {
  const what = change.change === "changed"
    ? change.parts.map((item) => `${item.name.replaceAll("_", " ")} ${part(item.before)} → ${part(item.after)}`).join("; ")
    : change.headline.replace(`${change.headline[0]} ${change.key} `, "");
  return h("details", { class: "change" },
    h("summary", {}, h("span", { class: "sign", title: change.change }, SIGNS[change.change] ?? "~"), h("span", { class: "key", title: change.key }, story.keyInWords(change.key)),
      h("span", {}, what), h("span", { class: `cause ${change.cause}` }, spelled(change.cause))),
    change.because.map((reason) => h("blockquote", {}, h("p", {}, reason.quote ?? reason.reason ?? ""),
      h("p", { class: "soft" }, `#${reason.position} ${reason.outlet ?? reason.source_id ?? reason.author ?? ""}`))));
}
