// Joins the address, the clocks and the views. The address is the only state; everything shown follows from it.

import { byId, exchange, h, say } from "./dom.js";
import * as days from "./days.js";
import { get } from "./api.js";
import { VIEWS, address, command, query, read } from "./place.js";
import { Story } from "./story.js";
import { clocks } from "./clocks.js";
import { sentence } from "./sentence.js";
import { timeline } from "./timeline.js";
import { close, evidence } from "./evidence.js";
import { state } from "./state.js";
import { relations } from "./relations.js";
import { map } from "./map.js";
import { knowledge } from "./knowledge.js";
import { diff } from "./diff.js";
import { filters } from "./filters.js";

const DRAWN = { timeline, map, knowledge };
const ASKED = { state, relations, diff };
/// How long a hand must rest before the server is asked and the address written, in milliseconds.
const REST = 150;

let story = null;
let storySearch = null;
let place = read(location);
let resting = null;
let isDue = false;

const at = () => (place.at ? days.number(place.at) : story.last);
const asOf = () => (place["as-of"] ? days.number(place["as-of"]) : story.last);
const vantage = () => query({ at: days.text(at()), "as-of": days.text(asOf()) }, ["at", "as-of"]);

/// Goes to another place, which can be gone back from.
function go(change) {
  settle();
  place = { ...place, ...change };
  history.pushState(null, "", address(place));
  show();
}

/// Moves a clock, and the other with it where they are locked. The address follows when the hand rests.
function scrub(name, day) {
  place = { ...place, [name]: days.text(day) };
  if (place.lock === "true") place[name === "at" ? "as-of" : "at"] = days.text(day);
  clearTimeout(resting);
  resting = setTimeout(() => {
    settle();
    draw("draw");
    if (place.view in ASKED) ask();
  }, REST);
  if (isDue) return;
  isDue = true;
  requestAnimationFrame(() => {
    isDue = false;
    draw("scrub", true);
  });
}

function settle() {
  clearTimeout(resting);
  if (address(place) !== location.pathname + location.search) history.replaceState(null, "", address(place));
}

async function show() {
  try {
    if (story === null || storySearch !== place.search) await load();
    exchange(byId("filters"), filters({ story, place, go }));
    draw("draw");
    if (place.view in ASKED) await ask();
    await panel();
    say("");
  } catch (error) {
    if (error.name !== "AbortError") fail(error);
  }
}

/// Draws all that follows from what is at hand; the measures of it can be read from the browser's performance entries.
function draw(name, isScrubbed = false) {
  const start = performance.now();
  clock.show(story, at(), asOf(), place.lock === "true");
  if (!isScrubbed) frame();
  const scene = { ...sceneOf(), isScrubbed };
  byId("sentence").textContent = sentence(scene);
  if (place.view in DRAWN) exchange(byId("stage"), DRAWN[place.view](scene));
  performance.measure(name, { start });
}

const sceneOf = () => ({ story, rows: story.filtered(place), at: at(), asOf: asOf(), place, go, vantage: vantage(), choose: (row) => go({ event: `${story.position[row]}` }) });

/// Asks the server for a view.
async function ask() {
  const scene = sceneOf();
  try {
    const found = await ASKED[place.view](scene);
    exchange(byId("stage"), found.nodes);
    byId("sentence").textContent = sentence({ ...scene, ...found });
  } catch (error) {
    if (error.name !== "AbortError") exchange(byId("stage"), h("p", { class: "empty" }, error.message));
  }
}

async function load() {
  const start = performance.now();
  story = new Story(await get(`/v1/timeline?limit=20000&at=9999-12-31&as-of=9999-12-31&${query(place, ["search"])}`, "story"));
  storySearch = place.search;
  performance.measure("load", { start });
}

function fail(error) {
  byId("sentence").textContent = "The log cannot be shown.";
  exchange(byId("stage"), h("p", { class: "empty" }, error.message, " ", h("button", { type: "button", onclick: show }, "Try again")));
}

function frame() {
  exchange(byId("views"), h("ul", {}, Object.entries(VIEWS).map(([view, name]) =>
    h("li", {}, h("a", { href: address({ ...place, view }), "data-key": view, "aria-current": view === place.view ? "page" : null, onclick: (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      go({ view });
    } }, name)))));
  const line = command(place);
  exchange(byId("command"), h("code", {}, line), h("button", { type: "button", "data-key": "copy", "aria-label": "Copy the command", onclick: () => navigator.clipboard?.writeText(line).then(() => say("Copied."), () => say("The browser does not let the page copy.")) }, "Copy"));
  document.title = `${VIEWS[place.view]} · Annals`;
}

async function panel() {
  const element = byId("evidence");
  if (!place.event) return close(element);
  await evidence(element, place.event, "as-of=9999-12-31&at=9999-12-31", () => go({ event: null }));
}

const clock = clocks({ scrub, lock: (isLocked) => go({ lock: isLocked ? "true" : null, ...(isLocked ? { "as-of": days.text(at()) } : {}) }) });
addEventListener("popstate", () => {
  place = read(location);
  show();
});
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && place.event) go({ event: null });
});
let stageWidth = null;
new ResizeObserver(([entry]) => {
  const isOther = stageWidth !== null && entry.contentRect.width !== stageWidth;
  stageWidth = entry.contentRect.width;
  if (isOther && story && place.view in DRAWN) requestAnimationFrame(() => draw("draw"));
}).observe(byId("stage"));
show();
