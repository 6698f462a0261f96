// Swim lanes by actor. The ordered list below them is the timeline; the drawing is its decoration.

import { h, s } from "./dom.js";
import * as days from "./days.js";
import { glyph, tally } from "./story.js";

const LANES = 10;
const DRAWN = 1500;
const LISTED = 60;
const [WIDTH, LANE, LEFT, TOP] = [1000, 30, 150, 26];

export function timeline({ story, rows, at, asOf, place, choose }) {
  const shown = rows.filter((row) => story.isShown(row, at, asOf));
  return [drawing(story, rows, shown, at, asOf, place, choose), list(story, shown, place, choose)];
}

function drawing(story, rows, shown, at, asOf, place, choose) {
  const lanes = tally(rows, (row) => story.initiator[row]).slice(0, LANES).map(([actor]) => actor);
  const height = TOP + LANE * Math.max(1, lanes.length) + 30;
  const x = (day) => LEFT + ((Math.max(story.first, Math.min(story.last, day)) - story.first) / (story.last - story.first)) * (WIDTH - LEFT - 20);
  const lane = new Map(lanes.map((actor, index) => [actor, TOP + LANE * index + LANE / 2]));
  const svg = s("svg", { viewBox: `0 0 ${WIDTH} ${height}`, "aria-hidden": "true" });
  for (const tick of days.ticks(story.first, story.last, 9)) {
    svg.append(
      s("line", { class: "rule", x1: x(tick.day), x2: x(tick.day), y1: TOP, y2: height - 24 }),
      s("text", { class: "soft", x: x(tick.day), y: height - 8, "text-anchor": "middle" }, tick.label),
    );
  }
  for (const [actor, y] of lane) {
    svg.append(
      s("line", { class: "rule", x1: LEFT, x2: WIDTH - 20, y1: y, y2: y }),
      s("text", { x: LEFT - 10, y: y + 4, "text-anchor": "end" }, short(story.actorName(actor))),
    );
  }
  svg.append(s("line", { class: "now", x1: x(at), x2: x(at), y1: TOP - 12, y2: height - 24 }));
  const isShown = new Set(shown);
  for (const row of rows.filter((row) => lane.has(story.initiator[row])).slice(0, DRAWN)) {
    svg.append(mark(story, row, x, lane.get(story.initiator[row]), isShown.has(row), place, choose));
  }
  return svg;
}

function mark(story, row, x, y, isShown, place, choose) {
  const group = s("g", { class: story.tone(row), onclick: () => choose(row) }, s("title", {}, story.words(row)));
  const [from, to] = [story.earliest[row], story.latest[row]];
  if (from !== null && to !== null && to > from) group.append(s("line", { class: "span", x1: x(from), x2: x(to), y1: y, y2: y }));
  const classes = ["glyph", story.modality[row], isShown ? "" : "unknown-yet", place.event === `${story.position[row]}` ? "chosen" : ""];
  group.append(shape(story.modality[row], x(story.day[row]), y, Math.min(8, 3.5 + Math.log2(story.reports[row])), classes.join(" ")));
  return group;
}

function shape(modality, x, y, r, classes) {
  const path = (d) => s("path", { class: classes, d });
  switch (modality) {
    case "threatened": return path(`M${x} ${y - r - 1}l${r + 1} ${2 * r}h${-2 * r - 2}z`);
    case "conditional": return path(`M${x} ${y - r - 1}l${r + 1} ${r + 1}l${-r - 1} ${r + 1}l${-r - 1} ${-r - 1}z`);
    case "denied": return path(`M${x - r} ${y - r}l${2 * r} ${2 * r}M${x + r} ${y - r}l${-2 * r} ${2 * r}`);
    case "claimed": return s("g", {}, s("circle", { class: `${classes} planned`, cx: x, cy: y, r }), path(`M${x} ${y - r}a${r} ${r} 0 0 0 0 ${2 * r}z`));
    default: return s("circle", { class: classes, cx: x, cy: y, r });
  }
}

const short = (name) => (name.length > 22 ? `${name.slice(0, 21)}…` : name);

export function list(story, rows, place, choose) {
  if (!rows.length) return h("p", {}, "Nothing is known from this vantage. Move a clock to the right, or take a filter off.");
  const listed = rows.slice(0, LISTED).sort((one, other) => story.day[one] - story.day[other] || one - other);
  const more = rows.length > listed.length ? `The ${listed.length} that matter most of ${rows.length}, in order.` : null;
  return h("div", {}, more && h("p", { class: "soft" }, more), h("ol", { class: "events" }, listed.map((row) => item(story, row, place, choose))));
}

function item(story, row, place, choose) {
  const when = story.earliest[row] === null && story.latest[row] === null ? "undated"
    : story.earliest[row] === story.latest[row] ? days.text(story.day[row])
    : `${story.earliest[row] === null ? "…" : days.text(story.earliest[row])} – ${story.latest[row] === null ? "…" : days.text(story.latest[row])}`;
  return h("li", { class: story.tone(row) },
    h("span", { "aria-hidden": "true" }, glyph(story.modality[row])),
    h("span", { class: "soft" }, when),
    h("span", { class: "say" },
      h("button", { type: "button", "aria-pressed": `${place.event === `${story.position[row]}`}`, onclick: () => choose(row) }, story.words(row)),
      story.modality[row] === "happened" ? null : h("span", { class: "soft" }, ` (${story.modality[row]})`),
      story.reports[row] > 1 ? h("span", { class: "soft" }, ` · ${story.reports[row]} reports`) : null));
}
