// What is shown, in a sentence.

import * as days from "./days.js";

const number = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;

export function sentence(scene) {
  const { place } = scene;
  const vantage = `on ${days.inWords(scene.at)}, as known by ${days.inWords(scene.asOf)}`;
  switch (place.view) {
    case "state": return `What held ${vantage}${counted(scene, "value")}.`;
    case "relations": return `How actors stood to each other ${vantage}${counted(scene, "relation")}.`;
    case "diff": return changes(scene);
    default: return events(scene);
  }
}

const counted = ({ count }, noun) => (count === undefined ? "" : `: ${number(count, noun)}`);

function changes({ place, count, causes }) {
  if (!place.from || !place.to) return "What changed between two days, and why?";
  const ends = `from ${place.from} to ${place.to}${place.knowledge ? " in what was known" : ""}`;
  if (count === undefined) return `What changed ${ends}.`;
  const why = [...(causes ?? [])].map(([cause, found]) => `${found.length} because ${cause}`).join(", ");
  return `${number(count, "change")} ${ends}${why ? `: ${why.replaceAll("because world", "because the world")}` : ""}.`;
}

function events({ story, rows, at, asOf, place }) {
  const outlets = new Set();
  let count = 0;
  for (const row of rows) {
    if (!story.isShown(row, at, asOf)) continue;
    count += 1;
    outlets.add(story.outlet[row]);
  }
  const narrowed = [
    place.kind.length ? ` of ${place.kind.join(" or ")}` : "", place.actor.length ? ` with ${place.actor.map((id) => story.named(id)).join(" or ")}` : "",
    place.modality.length ? ` that are ${place.modality.join(" or ")}` : "", place.search ? ` that hold “${place.search}”` : "",
  ].join("");
  const part = story.total > story.count ? ` (of the ${story.count.toLocaleString("en")} that matter most, out of ${story.total.toLocaleString("en")})` : "";
  return `${number(count, "event")}${narrowed}${part} up to ${days.inWords(at)}, as known by ${days.inWords(asOf)} from ${number(outlets.size, "outlet")}.`;
}
