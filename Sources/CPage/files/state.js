// What holds from the vantage, with the reasons behind every value; and the graph of relations.

import { h, s } from "./dom.js";
import { get } from "./api.js";

export async function state({ place, vantage }) {
  const { results } = await get(`/v1/state?${vantage}`, "stage");
  const groups = Map.groupBy(results.filter((row) => !place.projection || row.projection === place.projection), (row) => row.projection);
  if (!groups.size) return [h("p", {}, "Nothing is known from this vantage.")];
  return [...groups].map(([name, rows]) =>
    h("section", {}, h("h2", {}, name), rows.slice(0, 40).map((row) => value(row, vantage)),
      rows.length > 40 ? h("p", { class: "soft" }, `and ${rows.length - 40} more: annals state ${name}`) : null));
}

function value(row, vantage) {
  const reasons = h("div", { hidden: true });
  const button = h("button", { type: "button", "aria-expanded": "false", "aria-label": `Why ${row.key}` }, "Why");
  button.addEventListener("click", async () => {
    const isOpen = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", `${!isOpen}`);
    reasons.hidden = isOpen;
    if (isOpen || reasons.childNodes.length) return;
    const { results } = await get(`/v1/why/${row.projection}?key=${encodeURIComponent(row.key)}&${vantage}`);
    reasons.replaceChildren(...results.map(reason));
  });
  return h("div", {}, h("div", { class: "value" }, h("span", { class: "key" }, row.key), h("span", {}, row.headline), button), reasons);
}

function reason(event) {
  return h("blockquote", {}, h("p", {}, event.evidence[0].quote),
    h("p", { class: "soft" }, `${event.kind}, ${event.occurred?.edtf || "undated"} · ${event.evidence.map((proof) => proof.outlet ?? proof.source_id).join(", ")}`));
}

/// Actors stand on a circle in the order of their ids, so that nobody moves while a clock does.
export async function relations({ vantage }) {
  const { results } = await get(`/v1/state/relations?${vantage}`, "stage");
  if (!results.length) return [h("p", {}, "No relations are known from this vantage.")];
  const edges = results.slice(0, 150).map((row) => ({ ...row, ends: row.key.split(":") }));
  const ids = [...new Set(edges.flatMap((edge) => edge.ends))].sort();
  const spot = new Map(ids.map((id, index) => {
    const angle = (index / ids.length) * 2 * Math.PI - Math.PI / 2;
    return [id, { x: 500 + 300 * Math.cos(angle), y: 340 + 280 * Math.sin(angle), isLeft: Math.cos(angle) < 0 }];
  }));
  const svg = s("svg", { viewBox: "0 0 1000 680", role: "img", "aria-label": "Relations; the list below says the same" });
  for (const edge of edges) {
    const [from, to] = edge.ends.map((id) => spot.get(id));
    const sign = edge.value.sign ?? edge.value.trend;
    const tone = sign === "-" || edge.headline.includes("conflict") ? "material-conflict" : sign === "+" ? "verbal-cooperate" : "other";
    svg.append(s("path", { class: `${tone} span`, fill: "none", d: `M${from.x} ${from.y}Q500 340 ${to.x} ${to.y}`, "stroke-width": Math.min(6, 1 + edge.relevance / 20) },
      s("title", {}, `${edge.key}: ${edge.headline}`)));
  }
  for (const [id, at] of spot) {
    svg.append(s("circle", { class: "other glyph", cx: at.x, cy: at.y, r: 5 }),
      s("text", { x: at.x + (at.isLeft ? -9 : 9), y: at.y + 4, "text-anchor": at.isLeft ? "end" : "start" }, id));
  }
  return [svg, h("h2", {}, "In words"), ...edges.map((row) => value(row, vantage))];
}
