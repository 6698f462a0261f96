// When things happened against when they were reported: what lies far from the line was learned late, or announced early.

import { h, s, width } from "./dom.js";
import * as days from "./days.js";
import { fade, list } from "./timeline.js";

const DRAWN = 1500;
const [LEFT, RIGHT, TOP, BOTTOM] = [84, 24, 34, 46];

const LEGEND = h("p", { class: "legend" }, "On the line: reported on the day. Above it: learned late. Below it: announced before.");

let drawn = null;

export function knowledge(scene) {
  const { story, rows, at, asOf, place } = scene;
  const wide = width();
  if (drawn?.rows !== rows || drawn.wide !== wide || drawn.event !== place.event) drawn = drawing(scene, wide);
  drawn.across.setAttribute("transform", `translate(0 ${drawn.y(asOf)})`);
  drawn.down.setAttribute("transform", `translate(${drawn.x(at)})`);
  for (const mark of drawn.marks) fade(mark, story.isShown(mark.row, at, asOf));
  return [drawn.svg, LEGEND,
    list(scene, rows.filter((row) => story.isShown(row, at, asOf)))];
}

function drawing({ story, rows, place, choose }, wide) {
  const { first, last } = story;
  const high = Math.round(Math.min(wide * 0.62, 540));
  const share = (day) => (Math.max(first, Math.min(last, day)) - first) / (last - first);
  const x = (day) => LEFT + share(day) * (wide - LEFT - RIGHT);
  const y = (day) => high - BOTTOM - share(day) * (high - TOP - BOTTOM);
  const [floor, ceiling, edge] = [high - BOTTOM, TOP, wide - RIGHT];
  const svg = s("svg", { viewBox: `0 0 ${wide} ${high}`, width: wide, height: high, role: "img", "aria-label": "Occurred against reported; the list below says the same" });
  for (const { day, label } of days.ticks(first, last, wide / 130)) {
    svg.append(s("line", { class: "rule", x1: x(day), x2: x(day), y1: ceiling, y2: floor }), s("line", { class: "rule", y1: y(day), y2: y(day), x1: LEFT, x2: edge }),
      s("text", { class: "soft", x: x(day), y: floor + 17, "text-anchor": "middle" }, label),
      s("text", { class: "soft", x: LEFT - 8, y: y(day) + 4, "text-anchor": "end" }, label));
  }
  const down = s("g", { class: "now at" }, s("line", { y1: ceiling, y2: floor }));
  const across = s("g", { class: "now as-of" }, s("line", { x1: LEFT, x2: edge }));
  svg.append(s("text", { x: (LEFT + edge) / 2, y: high - 8, "text-anchor": "middle" }, "occurred →"), s("text", { x: 12, y: 20 }, "↑ reported"),
    s("line", { class: "rule diagonal", x1: x(first), y1: y(first), x2: x(last), y2: y(last) }), across, down);
  const marks = rows.slice(0, DRAWN).map((row) => ({ row, isShown: true, node: s("g", { class: `mark ${story.tone(row)}${place.event === `${story.position[row]}` ? " chosen" : ""}`, onclick: () => choose(row) },
    s("circle", { class: "glyph", cx: x(story.day[row]), cy: y(story.known[row]), r: 4 }), s("title", {}, story.words(row))) }));
  svg.append(...marks.map((mark) => mark.node));
  return { svg, rows, wide, event: place.event, x, y, across, down, marks };
}
