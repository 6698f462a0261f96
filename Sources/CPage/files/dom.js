// Makes elements; text always enters as text, never as markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const h = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);
export const s = (name, attributes, ...children) => fill(document.createElementNS(SVG, name), attributes, children);
export const byId = (id) => document.getElementById(id);

export function say(message) {
  byId("status").textContent = message;
}

/// Shows other content in an element. What is there already stays untouched; what had the focus keeps it where the new
/// content has its like, by `data-key`.
export function exchange(element, ...children) {
  const nodes = children.flat();
  const key = element.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  const old = [...element.childNodes];
  if (old.length !== nodes.length) element.replaceChildren(...nodes);
  else old.forEach((node, index) => node !== nodes[index] && node.replaceWith(nodes[index]));
  if (key && document.activeElement.dataset.key !== key) element.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

/// How many pixels a drawing is wide, so that its letters are as large as they say.
export const width = () => Math.max(300, Math.floor(byId("stage").clientWidth));
