// The graph of relations. Actors stand where the whole log puts them, so that nobody moves while a clock does.

import { h, s, width } from "./dom.js";
import { get } from "./api.js";
import { value } from "./state.js";

const [EDGES, LISTED] = [150, 60];

let layout = null;

export async function relations({ vantage, story }) {
  const [ids, { results, totals }] = await Promise.all([everyone(story), get(`/v1/state/relations?limit=${EDGES}&${vantage}`, "stage")]);
  if (!results.length) return { nodes: [h("p", { class: "empty" }, "No relations are known from this vantage. Move a clock to the right.")], count: 0 };
  const edges = results.map((row) => ({ ...row, ends: row.key.split(":") }));
  return {
    nodes: [graph(ids, edges.filter((edge) => edge.ends.every((id) => ids.includes(id))), story),
      h("p", { class: "legend" }, h("span", { class: "cooperation" }, "━ cooperation outweighs"), h("span", { class: "conflict" }, "╍ conflict outweighs"), h("span", {}, "A thicker line matters more.")),
      h("h2", {}, "In words"), ...edges.slice(0, LISTED).map((row) => value(row, vantage, story)),
      totals.relations > LISTED ? h("p", { class: "soft" }, `and ${(totals.relations - LISTED).toLocaleString("en")} more: `, h("code", {}, "annals state relations")) : null].filter(Boolean),
    count: totals.relations,
  };
}

/// The actors of the relations that matter most in the whole log, in the order of their names.
async function everyone(story) {
  if (layout?.story !== story) {
    const { results } = await get(`/v1/state/relations?limit=${EDGES}&at=9999-12-31&as-of=9999-12-31`, "layout");
    const ids = new Set(results.flatMap((row) => row.key.split(":")));
    layout = { story, ids: [...ids].sort((one, other) => story.named(one).localeCompare(story.named(other), "en")) };
  }
  return layout.ids;
}

function graph(ids, edges, story) {
  const wide = width();
  const high = Math.round(Math.min(Math.max(360, ids.length * 11), 620));
  const [middle, centre] = [wide / 2, high / 2];
  const [across, down] = [Math.max(60, middle - (wide < 600 ? 110 : 170)), centre - 24];
  const spot = new Map(ids.map((id, index) => {
    const angle = (index / ids.length) * 2 * Math.PI - Math.PI / 2;
    return [id, { x: middle + across * Math.cos(angle), y: centre + down * Math.sin(angle), isLeft: Math.cos(angle) < -0.01 }];
  }));
  const met = new Set(edges.flatMap((edge) => edge.ends));
  const svg = s("svg", { viewBox: `0 0 ${wide} ${high}`, width: wide, height: high, role: "img", "aria-label": "Relations; the list below says the same" });
  for (const edge of edges.toReversed()) {
    const [from, to] = edge.ends.map((id) => spot.get(id));
    const tone = edge.value.sign === "-" ? "conflict" : edge.value.sign === "+" ? "cooperation" : "other";
    const bend = { x: middle + (from.x + to.x - 2 * middle) * 0.18, y: centre + (from.y + to.y - 2 * centre) * 0.18 };
    const path = s("path", { class: `edge ${tone}`, d: `M${from.x} ${from.y}Q${bend.x} ${bend.y} ${to.x} ${to.y}` }, s("title", {}, `${story.keyInWords(edge.key)}: ${edge.headline}`));
    path.style.strokeWidth = `${Math.min(6, 1.5 + edge.relevance / 8)}px`;
    svg.append(path);
  }
  for (const [id, at] of spot) {
    svg.append(s("g", { class: `node${met.has(id) ? "" : " unknown-yet"}` }, s("circle", { cx: at.x, cy: at.y, r: 5 }),
      s("text", { x: at.x + (at.isLeft ? -10 : 10), y: at.y + 4, "text-anchor": at.isLeft ? "end" : "start" }, story.named(id), s("title", {}, id))));
  }
  return svg;
}
