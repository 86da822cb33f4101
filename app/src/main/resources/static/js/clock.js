// Moments as the server writes them, in the town's zone, whatever the device's.

/** « 15 h 57 ». */
export function timeOfDay(moment, zone) {
  const form = new Intl.DateTimeFormat(locale(), { hour: "numeric", minute: "2-digit", hourCycle: "h23", timeZone: zone });
  const { hour, minute } = Object.fromEntries(form.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
  return document.documentElement.lang === "fr" ? `${Number(hour)}\u00a0h\u00a0${minute}` : `${Number(hour)}:${minute}`;
}

/** « vendredi 27 novembre ». */
export function day(moment, zone) {
  const form = { weekday: "long", day: "numeric", month: "long", timeZone: zone };
  return new Date(moment).toLocaleDateString(locale(), form);
}

function locale() {
  return { en: "en-GB" }[document.documentElement.lang] ?? document.documentElement.lang;
}
