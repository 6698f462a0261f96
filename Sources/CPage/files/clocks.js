// The two clocks: a date and a slider each, a lock, and a replay that can be stopped.

import { byId } from "./dom.js";
import * as days from "./days.js";

/// Milliseconds between the steps of a replay, and how many steps it takes at the most.
const [STEP, STEPS] = [350, 120];

export function clocks({ scrub, lock }) {
  let [first, last, day] = [0, 1, 0];
  let playing = null;

  function play() {
    const button = byId("play");
    if (playing !== null) {
      clearInterval(playing);
      playing = null;
    } else {
      if (day >= last) scrub("at", first);
      const stride = Math.max(1, Math.ceil((last - first) / STEPS));
      playing = setInterval(() => (day >= last ? play() : scrub("at", Math.min(last, day + stride))), STEP);
    }
    button.textContent = playing === null ? "Play" : "Pause";
  }

  for (const id of ["at", "as-of"]) {
    byId(id).addEventListener("input", (event) => scrub(id, Number(event.target.value)));
    byId(`${id}-date`).addEventListener("change", (event) => event.target.value && scrub(id, days.number(event.target.value)));
  }
  byId("lock").addEventListener("change", (event) => lock(event.target.checked));
  byId("play").addEventListener("click", play);

  function set(id, value) {
    Object.assign(byId(id), { min: first, max: last, value });
    byId(id).setAttribute("aria-valuetext", days.inWords(value));
    const date = byId(`${id}-date`);
    if (document.activeElement !== date) date.value = days.text(value);
  }

  return {
    show(story, at, asOf, isLocked) {
      [first, last, day] = [story.first, story.last, at];
      set("at", at);
      set("as-of", asOf);
      byId("lock").checked = isLocked;
    },
  };
}
