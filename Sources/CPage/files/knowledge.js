// When things happened against when they were reported: what lies far from the line was learned late, or announced early.

import { h, s } from "./dom.js";
import * as days from "./days.js";
import { list } from "./timeline.js";

export function knowledge({ story, rows, at, asOf, place, choose }) {
  const [first, last] = [story.first, story.last];
  const x = (day) => 70 + ((Math.max(first, Math.min(last, day)) - first) / (last - first)) * 900;
  const y = (day) => 560 - ((Math.max(first, Math.min(last, day)) - first) / (last - first)) * 520;
  const svg = s("svg", { viewBox: "0 0 1000 610", role: "img", "aria-label": "Occurred against reported; the list below says the same" });
  for (const tick of days.ticks(first, last, 8)) {
    svg.append(
      s("line", { class: "rule", x1: x(tick.day), x2: x(tick.day), y1: 40, y2: 560 }),
      s("line", { class: "rule", y1: y(tick.day), y2: y(tick.day), x1: 70, x2: 970 }),
      s("text", { class: "soft", x: x(tick.day), y: 578, "text-anchor": "middle" }, tick.label),
      s("text", { class: "soft", x: 62, y: y(tick.day) + 4, "text-anchor": "end" }, tick.label),
    );
  }
  svg.append(
    s("text", { x: 520, y: 600, "text-anchor": "middle" }, "occurred"), s("text", { x: 70, y: 28 }, "reported"),
    s("line", { class: "rule", x1: x(first), y1: y(first), x2: x(last), y2: y(last) }),
    s("line", { class: "now", x1: x(at), x2: x(at), y1: 40, y2: 560 }), s("line", { class: "now", x1: 70, x2: 970, y1: y(asOf), y2: y(asOf) }),
  );
  for (const row of rows.slice(0, 3000)) {
    const isShown = story.isShown(row, at, asOf);
    svg.append(s("g", { class: story.tone(row), onclick: () => choose(row) },
      s("circle", { class: `glyph ${isShown ? "" : "unknown-yet"}`, cx: x(story.day[row]), cy: y(days.ofTime(story.reported[row])), r: 3 }, s("title", {}, story.words(row)))));
  }
  return [svg, list(story, rows.filter((row) => story.isShown(row, at, asOf)), place, choose)];
}
