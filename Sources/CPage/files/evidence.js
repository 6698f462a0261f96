// The evidence behind an event: each quotation in its paragraph, and how date, number and actors were read from it.

import { h } from "./dom.js";
import { article, get } from "./api.js";
import { spaced } from "./story.js";

const BASIS = {
  stated: "a date in the text", relative: "counted from the day of publication", event: "counted from another event",
  narrative: "taken from the sentences before", publication: "only bounded by the publication", known: "known to everybody, not told in the text", given: "given by hand or dataset",
  none: "nothing bounds it",
};

/// The event that the panel shows.
let shown = null;

export async function evidence(panel, position, vantage, leave) {
  const event = await get(`/v1/events/${position}?${vantage}`, "evidence");
  const quotes = await Promise.all(event.evidence.map((proof) => quotation(proof)));
  const title = h("h2", { tabindex: "-1" }, spaced(event.kind));
  panel.replaceChildren(
    h("div", { class: "top" }, title, h("button", { type: "button", "aria-label": "Close the evidence", onclick: leave }, "Close")),
    facts(event),
    h("h2", {}, event.evidence.length === 1 ? "The report" : `The ${event.evidence.length} reports`),
    ...quotes,
  );
  panel.hidden = false;
  if (shown !== position) title.focus();
  shown = position;
}

/// Hides the panel; the focus goes back to where the event was opened.
export function close(panel) {
  if (shown === null) return;
  const hadFocus = panel.contains(document.activeElement);
  panel.hidden = true;
  const opener = document.querySelector(`[data-key="event ${CSS.escape(shown)}"]`);
  shown = null;
  if (hadFocus) (opener ?? document.getElementById("view")).focus({ preventScroll: true });
}

function facts(event) {
  const names = (actors) => actors.map((actor) => (actor.as_written && actor.as_written !== actor.name ? `${actor.name} (“${actor.as_written}”)` : actor.name)).join(", ");
  const when = event.occurred ?? {};
  const rows = [
    ["Certainty", event.modality], ["By", names(event.initiators)], ["To", names(event.targets)],
    ["Place", event.place?.name], ["When", when.edtf || "unknown"],
    ["Read from", [BASIS[when.basis], when.as_written && `“${when.as_written}”`].filter(Boolean).join(", ")],
    ["Planned for", event.scheduled?.edtf], ["How many", event.magnitude && amount(event.magnitude)],
    ["Said by", event.said_by?.name], ["Codes", [event.codes?.plover, event.codes?.cameo].filter(Boolean).join(" · ")],
    ["Status", event.status === "standing" ? null : event.status], ["Coded by", event.method], ["Entry", `#${event.position}, id ${event.id}`],
  ];
  return h("dl", {}, rows.filter(([, value]) => value).flatMap(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));
}

function amount(magnitude) {
  const number = (value) => (value === null ? "…" : value.toLocaleString("en"));
  const bounds = magnitude.low === magnitude.high ? "" : ` (${number(magnitude.low)} to ${number(magnitude.high)})`;
  return `${magnitude.qualifier.replace("_", " ")} ${number(magnitude.value)} ${magnitude.unit}${bounds}, a ${magnitude.measure}`;
}

async function quotation(proof) {
  const source = [proof.outlet ?? proof.source_id, proof.published.slice(0, 16).replace("T", " ") + " UTC"].join(", ");
  const words = await paragraph(proof).catch(() => h("p", {}, h("mark", {}, proof.quote)));
  const cite = proof.url?.startsWith("http") ? h("a", { href: proof.url, rel: "noreferrer" }, source) : source;
  return h("blockquote", {}, words, h("p", { class: "soft" }, cite));
}

/// The sentences around a quotation, with the quotation marked.
async function paragraph(proof) {
  const { scalars } = await article(proof.article);
  const isBreak = (at) => scalars[at] === "\n";
  let [start, end] = [proof.start, proof.end];
  while (start > 0 && proof.start - start < 300 && !isBreak(start - 1)) start -= 1;
  while (end < scalars.length && end - proof.end < 300 && !isBreak(end)) end += 1;
  const part = (from, to) => scalars.slice(from, to).join("");
  return h("p", {}, start > 0 && !isBreak(start - 1) ? "… " : "", part(start, proof.start), h("mark", {}, part(proof.start, proof.end)),
    part(proof.end, end), end < scalars.length && !isBreak(end) ? " …" : "");
}
