// Joins the address, the clocks and the views. The address is the only state; everything shown follows from it.

import { byId, h, say } from "./dom.js";
import * as days from "./days.js";
import { get } from "./api.js";
import { VIEWS, address, command, query, read } from "./place.js";
import { Story } from "./story.js";
import { timeline } from "./timeline.js";
import { evidence } from "./evidence.js";
import { relations, state } from "./state.js";
import { map } from "./map.js";
import { knowledge } from "./knowledge.js";
import { diff } from "./diff.js";
import { filters } from "./filters.js";

const DRAWN = { timeline, map, knowledge };
const ASKED = { state, relations, diff };
const STEP = 400;

let story = null;
let storySearch = null;
let place = read(location);
let playing = null;
let asking = null;

const at = () => (place.at ? days.number(place.at) : story.last);
const asOf = () => (place["as-of"] ? days.number(place["as-of"]) : story.last);

/// Goes to another place; scrubbing replaces the address, everything else can be gone back from.
function go(change, isScrubbing = false) {
  place = { ...place, ...change };
  history[isScrubbing ? "replaceState" : "pushState"](null, "", address(place));
  show(isScrubbing);
}

async function show(isScrubbing = false) {
  try {
    if (story === null || storySearch !== place.search) await load();
    frame();
    const rows = story.filtered(place);
    if (!isScrubbing) byId("filters").replaceChildren(...filters({ story, rows: story.rows, place, go }));
    const scene = { story, rows, at: at(), asOf: asOf(), place, go, choose: (row) => go({ event: `${story.position[row]}` }), vantage: vantage() };
    sentence(rows);
    if (place.view in DRAWN) byId("stage").replaceChildren(...DRAWN[place.view](scene));
    else ask(scene, isScrubbing);
    if (!isScrubbing) await panel();
    say("");
  } catch (error) {
    if (error.name !== "AbortError") say(error.message);
  }
}

/// Asks the server for a view, not more often than a hand can follow.
function ask(scene, isScrubbing) {
  clearTimeout(asking);
  const run = async () => {
    try {
      byId("stage").replaceChildren(...(await ASKED[place.view](scene)));
    } catch (error) {
      if (error.name !== "AbortError") byId("stage").replaceChildren(h("p", {}, error.message));
    }
  };
  asking = setTimeout(run, isScrubbing ? 150 : 0);
}

async function load() {
  const params = query(place, ["search"]);
  story = new Story(await get(`/v1/timeline?limit=20000&at=9999-12-31&as-of=9999-12-31&${params}`, "story"));
  storySearch = place.search;
}

const vantage = () => query({ at: days.text(at()), "as-of": days.text(asOf()) }, ["at", "as-of"]);

function frame() {
  byId("views").replaceChildren(h("ul", {}, Object.entries(VIEWS).map(([view, name]) =>
    h("li", {}, h("a", { href: address({ ...place, view }), "aria-current": view === place.view ? "page" : null, onclick: (event) => {
      if (event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      go({ view });
      byId("view").focus({ preventScroll: true });
    } }, name)))));
  for (const [id, day] of [["at", at()], ["as-of", asOf()]]) {
    Object.assign(byId(id), { min: story.first, max: story.last, value: day });
    byId(id).setAttribute("aria-valuetext", days.inWords(day));
    byId(`${id}-date`).value = days.text(day);
  }
  byId("lock").checked = place.lock === "true";
  const line = command(place);
  byId("command").replaceChildren(h("code", {}, line), h("button", { type: "button", onclick: () => navigator.clipboard?.writeText(line).then(() => say("Copied.")) }, "Copy"));
  document.title = `${VIEWS[place.view]} · Annals`;
}

function sentence(rows) {
  const shown = rows.filter((row) => story.isShown(row, at(), asOf()));
  const outlets = new Set(shown.map((row) => story.outlet[row])).size;
  const narrowed = [
    place.kind.length ? `of ${place.kind.join(" or ")}` : "", place.actor.length ? `with ${place.actor.join(" or ")}` : "",
    place.modality.length ? `that are ${place.modality.join(" or ")}` : "", place.search ? `that hold “${place.search}”` : "",
  ].filter(Boolean).join(" ");
  const count = shown.length === 1 ? "1 event" : `${shown.length.toLocaleString("en")} events`;
  const from = outlets === 1 ? "1 outlet" : `${outlets} outlets`;
  byId("sentence").textContent = `${count}${narrowed ? ` ${narrowed}` : ""} up to ${days.inWords(at())}, as known by ${days.inWords(asOf())} from ${from}.`;
}

async function panel() {
  const element = byId("evidence");
  if (!place.event) {
    element.hidden = true;
    return;
  }
  await evidence(element, place.event, "as-of=9999-12-31&at=9999-12-31", () => go({ event: null }));
}

/// Moves a clock, and the other with it where they are locked.
function scrub(name, day) {
  const change = { [name]: days.text(day) };
  if (place.lock === "true") change[name === "at" ? "as-of" : "at"] = days.text(day);
  go(change, true);
}

function play() {
  const button = byId("play");
  if (playing !== null) {
    clearInterval(playing);
    playing = null;
  } else {
    if (at() >= story.last) scrub("at", story.first);
    playing = setInterval(() => (at() >= story.last ? play() : scrub("at", at() + 1)), STEP);
  }
  button.textContent = playing === null ? "Play" : "Pause";
  button.setAttribute("aria-pressed", `${playing !== null}`);
}

for (const id of ["at", "as-of"]) {
  byId(id).addEventListener("input", (event) => scrub(id, Number(event.target.value)));
  byId(`${id}-date`).addEventListener("change", (event) => event.target.value && scrub(id, days.number(event.target.value)));
}
byId("lock").addEventListener("change", (event) => go({ lock: event.target.checked ? "true" : null, "as-of": event.target.checked ? days.text(at()) : place["as-of"] }));
byId("play").addEventListener("click", play);
addEventListener("popstate", () => {
  place = read(location);
  show();
});
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && place.event) go({ event: null });
});
show();
