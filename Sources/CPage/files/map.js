// Where events happened: a circle for their number, a ring for how far the place can be off.

import { h, s, width } from "./dom.js";
import { list } from "./timeline.js";
import { LAND } from "./land.js";
import { tally } from "./story.js";

/// How far a place of each precision can lie from its coordinates, in degrees.
const REACH = { point: 0.1, city: 0.3, region: 1.5, country: 5, area: 4 };
const [LABELLED, LETTER] = [24, 13];

const LEGEND = h("p", { class: "legend" }, "A larger circle is more events; the ring is how far off the place can be.");

export function map(scene) {
  const { story, rows, at, asOf } = scene;
  const shown = rows.filter((row) => story.isShown(row, at, asOf));
  const spots = spotsOf(story, shown);
  if (!spots.length) return [h("p", { class: "empty" }, "No event that is known from this vantage has a place on the map."), list(scene, shown)];
  const wide = width();
  const high = Math.round(Math.min(wide * 0.6, 560));
  // What the filters let through sets the frame, whatever the clocks show, so that scrubbing does not move the ground.
  const box = bounds(spotsOf(story, rows), high / wide);
  const unit = box.width / wide;
  const svg = s("svg", { class: "map", viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`, width: wide, height: high, role: "img", "aria-label": "Map; the list below says the same" }, s("path", { class: "land", d: LAND }));
  for (const spot of spots.toReversed()) {
    svg.append(s("circle", { class: "ring", cx: spot.x, cy: spot.y, r: (REACH[spot.precision] ?? 1) * 10 }),
      s("circle", { class: "spot", cx: spot.x, cy: spot.y, r: unit * radius(spot) }, s("title", {}, `${spot.name}: ${spot.count}`)));
  }
  svg.append(...labels(spots.slice(0, LABELLED), unit));
  return [svg, LEGEND, places(spots), list(scene, shown)];
}

const radius = (spot) => 4 + 2 * Math.log2(spot.count);

function spotsOf(story, rows) {
  return tally(rows, (row) => story.place[row]).map(([number, count]) => ({ ...story.places[number], count }))
    .filter((spot) => spot.latitude !== null).map((spot) => ({ ...spot, x: spot.longitude * 10, y: -spot.latitude * 10 }));
}

/// Labels of those that matter most; one that would lie over another is left out, and the list has it.
function labels(spots, unit) {
  const taken = [];
  return spots.flatMap((spot) => {
    const [x, y] = [spot.x + unit * (radius(spot) + 4), spot.y + unit * 4];
    const box = { x, y: y - unit * LETTER, right: x + unit * LETTER * 0.62 * (spot.name.length + 3), bottom: y + unit * 4 };
    if (taken.some((other) => box.x < other.right && other.x < box.right && box.y < other.bottom && other.y < box.bottom)) return [];
    taken.push(box);
    const label = s("text", { class: "label", x, y }, `${spot.name} ${spot.count}`);
    label.style.fontSize = `${unit * LETTER}px`;
    label.style.strokeWidth = `${unit * 3}px`;
    return [label];
  });
}

const places = (spots) => h("p", { class: "visually-hidden" }, `Places: ${spots.map((spot) => `${spot.name} ${spot.count}`).join(", ")}.`);

/// A frame around most events: places that are far off and seldom named are left outside.
function bounds(spots, ratio) {
  const weighed = (pick) => spots.flatMap((spot) => Array(Math.min(20, spot.count)).fill(pick(spot))).sort((one, other) => one - other);
  const cut = (values, share) => values[Math.round((values.length - 1) * share)];
  const [xs, ys] = [weighed((spot) => spot.x), weighed((spot) => spot.y)];
  const [west, east, north, south] = [cut(xs, 0.06) - 70, cut(xs, 0.94) + 90, cut(ys, 0.06) - 45, cut(ys, 0.94) + 45];
  const frame = Math.min(3600, Math.max(east - west, (south - north) / ratio));
  return { x: (west + east - frame) / 2, y: (north + south - frame * ratio) / 2, width: frame, height: frame * ratio };
}
