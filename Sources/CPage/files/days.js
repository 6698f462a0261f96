// Days are whole numbers since 1970-01-01, as the API counts them; times are seconds since then. All in UTC.

export const DAY = 86400;

export const text = (day) => new Date(day * DAY * 1000).toISOString().slice(0, 10);
export const number = (text) => Math.floor(Date.parse(`${text}T00:00:00Z`) / 1000 / DAY);
export const ofTime = (seconds) => Math.floor(seconds / DAY);

const written = (options) => {
  const format = new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
  return (day) => format.format(new Date(day * DAY * 1000));
};
export const inWords = written({ day: "numeric", month: "long", year: "numeric" });
export const brief = written({ day: "numeric", month: "short", year: "numeric" });
const month = written({ month: "short", year: "numeric" });
const dayOfMonth = written({ day: "numeric", month: "short" });

/// Ticks for an axis of days: years, months or days, whichever leaves room for their labels.
export function ticks(first, last, most) {
  const span = Math.max(1, last - first);
  if (span <= most * 7) {
    const step = Math.max(1, Math.ceil(span / most));
    return Array.from({ length: Math.floor(span / step) + 1 }, (_, index) => first + index * step).map((day) => ({ day, label: dayOfMonth(day) }));
  }
  const isByYear = span > most * 92;
  const step = Math.ceil(span / (isByYear ? 365 : 30) / most);
  const date = new Date(first * DAY * 1000);
  isByYear ? date.setUTCMonth(0, 1) : date.setUTCDate(1);
  const found = [];
  for (; ; isByYear ? date.setUTCFullYear(date.getUTCFullYear() + step) : date.setUTCMonth(date.getUTCMonth() + step)) {
    const day = ofTime(date.getTime() / 1000);
    if (day > last) return found;
    if (day >= first) found.push({ day, label: isByYear ? `${date.getUTCFullYear()}` : month(day) });
  }
}
