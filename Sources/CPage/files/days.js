// Days are whole numbers since 1970-01-01, as the API counts them; times are seconds since then. All in UTC.

export const DAY = 86400;

export const text = (day) => new Date(day * DAY * 1000).toISOString().slice(0, 10);
export const number = (text) => Math.floor(Date.parse(`${text}T00:00:00Z`) / 1000 / DAY);
export const ofTime = (seconds) => Math.floor(seconds / DAY);
export const endOf = (day) => day * DAY + DAY - 1;

const words = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
export const inWords = (day) => words.format(new Date(day * DAY * 1000));

/// Ticks for an axis of days: years, months, weeks or days, whichever leaves room for their labels.
export function ticks(first, last, most) {
  const span = Math.max(1, last - first);
  const found = [];
  if (span > most * 92) {
    const step = Math.ceil(span / 365 / most);
    for (let year = new Date(first * DAY * 1000).getUTCFullYear(); ; year += step) {
      const day = number(`${year}-01-01`);
      if (day > last) break;
      if (day >= first) found.push({ day, label: `${year}` });
    }
  } else if (span > most * 7) {
    const date = new Date(first * DAY * 1000);
    date.setUTCDate(1);
    const step = Math.ceil(span / 30 / most);
    for (; ; date.setUTCMonth(date.getUTCMonth() + step)) {
      const day = Math.floor(date.getTime() / 1000 / DAY);
      if (day > last) break;
      if (day >= first) found.push({ day, label: text(day).slice(0, 7) });
    }
  } else {
    const step = Math.max(1, Math.ceil(span / most));
    for (let day = first; day <= last; day += step) found.push({ day, label: text(day).slice(5) });
  }
  return found;
}
