// Ages go on ticking: « il y a 40 s ». The words come from the server, in data attributes of each <time data-age>.

/** The age of `element` at `now`, in the words that it carries. */
export function ageText(element, now) {
  const seconds = Math.max(0, Math.floor((now - Date.parse(element.dateTime)) / 1000));
  if (seconds < 2) return element.dataset.now;
  return element.dataset.ago.replace("{0}", duration(seconds, element.dataset));
}

function duration(seconds, words) {
  const space = "\u00a0";
  if (seconds < 60) return `${seconds}${space}s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)}${space}min`;
  if (seconds < 48 * 3600) return `${Math.floor(seconds / 3600)}${space}h`;
  return words.days.replace("777", String(Math.floor(seconds / 86400)));
}

/** Whether a figure that got no update may not be called live any more. */
export function isExpired(figure, now) {
  return Boolean(figure.dataset.liveUntil) && now > Date.parse(figure.dataset.liveUntil);
}

function tick(root) {
  const now = Date.now();
  for (const time of root.querySelectorAll("time[data-age]")) {
    const text = ageText(time, now);
    if (time.textContent !== text) time.textContent = text;
  }
  for (const figure of root.querySelectorAll("[data-live-until]")) {
    const expired = isExpired(figure, now);
    figure.classList.toggle("is-expired", expired);
    for (const words of figure.querySelectorAll(".figure__expired")) words.hidden = !expired;
  }
}

export function tickAges(root) {
  tick(root);
  setInterval(() => { if (!document.hidden) tick(root); }, 5000);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) tick(root); });
  document.addEventListener("parvis:updated", () => tick(root));
}
