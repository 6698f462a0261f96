// Asks the API; a problem (RFC 9457) becomes an error that says what to try. A newer question ends an older one.

const running = new Map();

export async function get(path, slot) {
  running.get(slot)?.abort();
  const stop = new AbortController();
  if (slot) running.set(slot, stop);
  const response = await fetch(path, { headers: { Accept: "application/json" }, signal: stop.signal });
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.detail || `The server answered ${response.status}.`);
  return body;
}

const texts = new Map();

/// An article's text by Unicode scalar, so that the offsets of evidence fit.
export async function article(digest) {
  if (!texts.has(digest)) {
    texts.set(digest, get(`/v1/articles/${digest}`).then((found) => ({ ...found, scalars: Array.from(found.text) })));
  }
  return texts.get(digest);
}
