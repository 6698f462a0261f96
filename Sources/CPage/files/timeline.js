// Swim lanes by actor. The ordered list below them is the timeline; the drawing is its decoration.

import { h, s, width } from "./dom.js";
import * as days from "./days.js";
import { MODALITIES, glyph, tally } from "./story.js";

const LANES = 10;
const DRAWN = 1500;
const LISTED = 60;
/// The width of the longest name of a clock, in pixels.
const CLOCK_NAME = 64;
const [LANE, TOP, RIGHT, BOTTOM] = [34, 42, 18, 26];

let drawn = null;
let listed = null;

export function timeline(scene) {
  const shown = scene.rows.filter((row) => scene.story.isShown(row, scene.at, scene.asOf));
  const wide = width();
  if (drawn?.rows !== scene.rows || drawn.wide !== wide || drawn.event !== scene.place.event) drawn = drawing(scene, wide);
  move(drawn, scene);
  return [drawn.svg, LEGEND, list(scene, shown)];
}

/// Everything that the clocks do not change.
function drawing({ story, rows, place, choose }, wide) {
  const lanes = tally(rows, (row) => story.initiator[row]).slice(0, LANES).map(([actor]) => actor);
  const left = wide < 600 ? 104 : 168;
  const height = TOP + LANE * Math.max(1, lanes.length) + BOTTOM;
  const x = (day) => left + 8 + ((Math.max(story.first, Math.min(story.last, day)) - story.first) / (story.last - story.first)) * (wide - left - RIGHT - 8);
  const lane = new Map(lanes.map((actor, index) => [actor, TOP + LANE * index + LANE / 2]));
  const svg = s("svg", { viewBox: `0 0 ${wide} ${height}`, width: wide, height, "aria-hidden": "true" });
  for (const [index, actor] of lanes.entries()) {
    const y = lane.get(actor);
    if (index % 2 === 0) svg.append(s("rect", { class: "band", x: 0, y: y - LANE / 2, width: wide, height: LANE }));
    svg.append(s("text", { x: left - 8, y: y + 4, "text-anchor": "end" }, short(story.actorName(actor), left / 9), s("title", {}, story.actorName(actor))));
  }
  for (const tick of days.ticks(story.first, story.last, wide / 110)) {
    svg.append(s("line", { class: "rule", x1: x(tick.day), x2: x(tick.day), y1: TOP, y2: height - BOTTOM + 4 }),
      s("text", { class: "soft", x: x(tick.day), y: height - 8, "text-anchor": "middle" }, tick.label));
  }
  const clock = (name, label, y) => s("g", { class: `now ${name}` }, s("line", { y1: y + 5, y2: height - BOTTOM + 4 }), s("text", { y, "text-anchor": "middle" }, label));
  const clocks = { at: clock("at", "the world", 15), asOf: clock("as-of", "known", 31) };
  svg.append(clocks.asOf, clocks.at);
  const marks = marksOf(story, rows.filter((row) => lane.has(story.initiator[row])).slice(0, DRAWN), x, lane, place, choose);
  svg.append(...marks.map((mark) => mark.node));
  return { svg, rows, wide, event: place.event, x, clocks, marks };
}

/// Marks at the same place step aside from each other.
function marksOf(story, rows, x, lane, place, choose) {
  const taken = new Map();
  return rows.map((row) => {
    const cell = `${story.initiator[row]} ${Math.round(x(story.day[row]) / 9)}`;
    const before = taken.get(cell) ?? 0;
    taken.set(cell, before + 1);
    const aside = before === 0 ? 0 : (before % 2 ? -1 : 1) * Math.min(11, 6 * Math.ceil(before / 2));
    return { row, isShown: true, node: mark(story, row, x, lane.get(story.initiator[row]) + aside, place, choose) };
  });
}

/// Sets the clocks, and fades what is not known from there.
function move({ x, wide, clocks, marks }, { story, at, asOf }) {
  stand(clocks.at, x(at), wide);
  stand(clocks.asOf, x(asOf), wide);
  for (const mark of marks) fade(mark, story.isShown(mark.row, at, asOf));
}

/// Puts a clock's line at its day, with its name beside it where there is no room around it.
function stand(clock, at, wide) {
  clock.setAttribute("transform", `translate(${at})`);
  clock.lastChild.setAttribute("text-anchor", at > wide - CLOCK_NAME / 2 ? "end" : "middle");
}

/// Fades a mark that is not known yet; only a change touches the document.
export function fade(mark, isShown) {
  if (isShown === mark.isShown) return;
  mark.isShown = isShown;
  mark.node.classList.toggle("unknown-yet", !isShown);
}

function mark(story, row, x, y, place, choose) {
  const isChosen = place.event === `${story.position[row]}`;
  const group = s("g", { class: `mark ${story.tone(row)}${isChosen ? " chosen" : ""}`, onclick: () => choose(row) }, s("title", {}, story.words(row)));
  const [from, to] = [story.earliest[row], story.latest[row]];
  if (from !== null && to !== null && to > from) group.append(s("line", { class: "span", x1: x(from), x2: x(to), y1: y, y2: y }));
  group.append(shape(story.modality[row], x(story.day[row]), y, Math.min(9, 5 + Math.log2(story.reports[row]))));
  return group;
}

function shape(modality, x, y, r) {
  const path = (d, more = "") => s("path", { class: `glyph ${modality} ${more}`, d });
  switch (modality) {
    case "threatened": return path(`M${x} ${y - r - 1}l${r + 1} ${2 * r}h${-2 * r - 2}z`);
    case "conditional": return path(`M${x} ${y - r - 1}l${r + 1} ${r + 1}l${-r - 1} ${r + 1}l${-r - 1} ${-r - 1}z`);
    case "denied": return path(`M${x - r} ${y - r}l${2 * r} ${2 * r}M${x + r} ${y - r}l${-2 * r} ${2 * r}`);
    case "claimed": return s("g", {}, s("circle", { class: "glyph hollow", cx: x, cy: y, r }), path(`M${x} ${y - r}a${r} ${r} 0 0 0 0 ${2 * r}z`));
    default: return s("circle", { class: `glyph ${modality}`, cx: x, cy: y, r });
  }
}

const LEGEND = h("p", { class: "legend", "aria-hidden": "true" }, MODALITIES.map((name) => h("span", {}, `${glyph(name)} ${name}`)),
  h("span", { class: "cooperation" }, "■ talks and law"), h("span", { class: "conflict" }, "■ force and people harmed"), h("span", { class: "other" }, "■ other"));

const short = (name, most) => (name.length > most ? `${name.slice(0, most - 1)}…` : name);

/// The events in order. While a hand scrubs, the list waits for it to rest.
export function list(scene, rows) {
  if (!scene.isScrubbed || listed === null) listed = listOf(scene, rows);
  return listed;
}

function listOf(scene, rows) {
  const { story } = scene;
  if (!story.count) return h("p", { class: "empty" }, "The log holds no such event. Read articles into it with ", h("code", {}, "annals ingest"), ", or search for something else.");
  if (!rows.length) return h("p", { class: "empty" }, "Nothing is known from this vantage. Move a clock to the right, or take a filter off.");
  const first = rows.slice(0, LISTED).sort((one, other) => story.day[one] - story.day[other] || one - other);
  const more = rows.length > first.length ? `The ${first.length} that matter most of ${rows.length.toLocaleString("en")}, in order.` : null;
  return h("div", {}, more && h("p", { class: "soft" }, more), h("ol", { class: "events" }, first.map((row) => item(scene, row))));
}

function item({ story, place, choose }, row) {
  const position = `${story.position[row]}`;
  const isChosen = place.event === position;
  return h("li", { class: `${story.tone(row)}${isChosen ? " chosen" : ""}` },
    h("span", { class: "sign", "aria-hidden": "true" }, glyph(story.modality[row])),
    h("span", { class: "when" }, when(story, row)),
    h("span", { class: "say" },
      h("button", { type: "button", "data-key": `event ${position}`, "aria-pressed": `${isChosen}`, onclick: () => choose(row) }, story.words(row)),
      story.modality[row] === "happened" ? null : h("span", { class: "soft" }, ` ${story.modality[row]}`),
      story.reports[row] > 1 ? h("span", { class: "soft" }, ` · ${story.reports[row]} reports`) : null));
}

function when(story, row) {
  const [from, to] = [story.earliest[row], story.latest[row]];
  if (from === null && to === null) return "undated";
  if (from === to) return days.brief(from);
  if (from === null) return `by ${days.brief(to)}`;
  return to === null ? `from ${days.brief(from)}` : `${days.brief(from)} – ${days.brief(to)}`;
}
