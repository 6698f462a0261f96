#!/usr/bin/env python3
"""Prints a table of the page's own performance entries while both clocks are scrubbed in each view.

page_measure.py ADDRESS
"""
import sys

from webdriver import Browser

address = sys.argv[1].rstrip("/")
SCRUB = """
  const done = arguments[arguments.length - 1];
  performance.clearMeasures("scrub");
  const slider = document.getElementById(arguments[0]);
  const [first, last, steps] = [Number(slider.min), Number(slider.max), 40];
  const frames = [];
  let step = 0, before = null;
  const next = (now) => {
    if (before !== null) frames.push(now - before);
    before = now;
    if (step > steps) return done([performance.getEntriesByName("scrub").map((entry) => entry.duration), frames]);
    slider.value = first + Math.round((last - first) * step / steps);
    slider.dispatchEvent(new Event("input"));
    step += 1;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
"""
ENTRIES = """
  const of = (name) => performance.getEntriesByName(name)[0];
  return [of("first-contentful-paint").startTime, of("load").startTime + of("load").duration, of("draw").startTime + of("draw").duration, of("draw").duration];
"""


def share(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


print("| view | first paint | events read | drawn | step median | step p95 | step longest | frame p95 | processor a step |")
print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
with Browser() as browser:
    for view in ["timeline", "timeline", "map", "knowledge", "relations", "state"]:
        browser.window(1280)
        browser.open(f"{address}/{view}")
        browser.until("performance.getEntriesByName('draw').length && document.querySelector('#stage').childElementCount")
        paint, read, drawn, _ = browser.run(ENTRIES)
        scrubs, frames, spent = [], [], browser.seconds()
        for clock in ["at", "as-of"]:
            found = browser.wait_for(SCRUB, clock)
            scrubs += found[0]
            frames += found[1]
        numbers = [paint, read, drawn, share(scrubs, 0.5), share(scrubs, 0.95), max(scrubs), share(frames, 0.95)]
        numbers.append((browser.seconds() - spent) * 1000 / len(scrubs))
        print(f"| {view} | " + " | ".join(f"{number:.0f} ms" for number in numbers) + " |", flush=True)
