// What the page shows is its address: the view is the path, the rest are the command line's flags.

export const VIEWS = {
  timeline: "Timeline", state: "State", relations: "Relations", map: "Map", knowledge: "Knowledge", diff: "Diff",
};
const REPEATED = ["kind", "actor", "place", "modality"];
const SINGLE = ["at", "as-of", "search", "since", "until", "from", "to", "knowledge", "lock", "event", "key", "projection"];

export function read(location) {
  const params = new URLSearchParams(location.search);
  const view = location.pathname.split("/")[1];
  const place = { view: view in VIEWS ? view : "timeline" };
  for (const name of REPEATED) place[name] = params.getAll(name);
  for (const name of SINGLE) place[name] = params.get(name);
  return place;
}

export function address(place) {
  const params = new URLSearchParams();
  for (const name of REPEATED) for (const value of place[name] ?? []) params.append(name, value);
  for (const name of SINGLE) if (place[name]) params.set(name, place[name]);
  const query = params.toString();
  return `/${place.view}${query ? `?${query}` : ""}`;
}

/// The parameters of the place that an address of the API knows.
export function query(place, names) {
  const params = new URLSearchParams();
  for (const name of names) {
    for (const value of [place[name] ?? []].flat()) if (value) params.append(name, value);
  }
  return params.toString();
}

const quoted = (word) => (/^[\w:@./,+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/// The command that gives the same answer in a terminal.
export function command(place) {
  const flags = (names) =>
    names.flatMap((name) => [place[name] ?? []].flat().filter(Boolean).map((value) => ` --${name} ${quoted(value)}`)).join("");
  const vantage = flags(["at", "as-of"]);
  const filters = flags(["kind", "actor", "place", "modality", "since", "until", "search"]);
  switch (place.view) {
    case "state": return `annals state${place.projection ? ` ${place.projection}` : ""}${vantage}`;
    case "relations": return `annals state relations${vantage}`;
    case "diff":
      return `annals diff${place.knowledge ? " --knowledge" : ""} ${quoted(place.from ?? "")} ${quoted(place.to ?? "")}${flags(["as-of"])}`;
    case "timeline": return `annals timeline${filters}${vantage}`;
    default: return `annals events${filters}${vantage}`;
  }
}
