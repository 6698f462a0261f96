// Where events happened: a circle for their number, a ring for how far the place can be off.

import { h, s } from "./dom.js";
import { list } from "./timeline.js";
import { LAND } from "./land.js";
import { tally } from "./story.js";

/// How far a place of each precision can lie from its coordinates, in degrees.
const REACH = { point: 0.1, city: 0.3, region: 1.5, country: 5, area: 4 };

export function map({ story, rows, at, asOf, place, choose }) {
  const shown = rows.filter((row) => story.isShown(row, at, asOf));
  const spots = tally(shown, (row) => story.place[row]).map(([number, count]) => ({ ...story.places[number], count })).filter((spot) => spot.latitude !== null);
  if (!spots.length) return [h("p", {}, "No event that is known from this vantage has a place on the map."), list(story, shown, place, choose)];
  const box = bounds(spots);
  const unit = box.width / 1000;
  const svg = s("svg", { viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`, role: "img", "aria-label": "Map; the list below says the same" }, s("path", { class: "land", d: LAND }));
  for (const spot of spots.toReversed()) {
    const [x, y] = [spot.longitude * 10, -spot.latitude * 10];
    svg.append(s("g", { class: "material-conflict" },
      s("circle", { class: "ring", cx: x, cy: y, r: (REACH[spot.precision] ?? 1) * 10 }),
      s("circle", { class: "glyph", cx: x, cy: y, r: unit * (3 + 2 * Math.log2(spot.count)), "stroke-width": 0 }, s("title", {}, `${spot.name}: ${spot.count}`))));
  }
  for (const spot of spots.slice(0, 14)) {
    svg.append(s("text", { x: spot.longitude * 10 + unit * 10, y: -spot.latitude * 10 + unit * 4, style: null, "font-size": unit * 13 }, `${spot.name} ${spot.count}`));
  }
  for (const label of svg.querySelectorAll("text")) label.style.fontSize = `${unit * 13}px`;
  return [svg, list(story, shown, place, choose)];
}

function bounds(spots) {
  const xs = spots.map((spot) => spot.longitude * 10).sort((one, other) => one - other);
  const ys = spots.map((spot) => -spot.latitude * 10).sort((one, other) => one - other);
  const cut = (values, share) => values[Math.floor((values.length - 1) * share)];
  const [west, east, north, south] = [cut(xs, 0.03) - 60, cut(xs, 0.97) + 60, cut(ys, 0.03) - 40, cut(ys, 0.97) + 40];
  const width = Math.max(east - west, (south - north) * 1.6);
  const height = width / 1.6;
  return { x: (west + east - width) / 2, y: (north + south - height) / 2, width, height };
}
