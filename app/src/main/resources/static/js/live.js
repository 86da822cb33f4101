// Keeps a region live. <main data-live-url="…"> names a stream of server-sent events:
//   event: figure      data: the HTML of one element, whose id says which element of the region it replaces
//   event: reload      data: any; the whole region is fetched again (a place came or went)
//   event: beat        data: nothing; the stream is alive
// The browser resumes by Last-Event-ID. When the stream fails three times, the page itself is fetched every 30 seconds;
// while nothing can be reached, it is tried more often. A page that came from the device's store says so at once.
// A hidden page is silent; it catches up when it is seen again.
import { day, timeOfDay } from "./clock.js";

const POLL = 30_000;
const AWAY = 5_000;
const SILENCE = 75_000; // more than two beats without a word: the stream is dead even if the socket is not
const SPREAD = 5_000; // all pages of a town hear it at once, and do not come at once
const HOUR = 3_600_000; // what happens by its date, a place that closes for good, is seen within it
const GONE = 410;
const FAILURES = 3;
const HALF_A_DAY = 12 * 3_600_000;

const root = document.documentElement;

/** Whether the page came from the device's store and nothing was heard since, or the device knows of no network. */
const isAway = () => "kept" in root.dataset || !navigator.onLine;

export function followLive(region) {
  const words = document.querySelector("[data-live-state]");
  const toggle = document.querySelector("[data-live-toggle]");
  const state = { source: null, failures: 0, poll: 0, watch: 0, last: Date.parse(region.dataset.liveAt) || Date.now(), stopped: false };

  /** Away or paused, no card goes on calling itself live; while it connects, what was so stays so. */
  function say(name) {
    if (!words) return;
    words.hidden = false;
    if (name !== "connecting") root.classList.toggle("is-away", name === "offline" || name === "paused");
    words.dataset.state = name;
    words.textContent = name === "offline" ? received(state.last, words.dataset) : words.dataset[name] ?? "";
  }

  function heard() {
    delete root.dataset.kept;
    state.last = Date.now();
    state.failures = 0;
    clearTimeout(state.watch);
    state.watch = setTimeout(broken, SILENCE);
    stopPolling();
    say("live");
  }

  function open() {
    close();
    say(isAway() ? "offline" : "connecting");
    state.source = new EventSource(region.dataset.liveUrl);
    state.source.addEventListener("open", heard);
    state.source.addEventListener("beat", heard);
    state.source.addEventListener("figure", (event) => { heard(); replace(region, event.data); });
    state.source.addEventListener("reload", () => { heard(); setTimeout(refresh, Math.random() * SPREAD); });
    state.source.addEventListener("error", broken);
    state.watch = setTimeout(broken, SILENCE);
  }

  function broken() {
    state.failures += 1;
    if (state.failures < FAILURES && state.source?.readyState !== EventSource.CLOSED) return say(isAway() ? "offline" : "connecting");
    close();
    startPolling();
  }

  function close() {
    clearTimeout(state.watch);
    state.source?.close();
    state.source = null;
  }

  function startPolling() {
    if (!state.poll) poll();
  }

  async function poll() {
    state.poll = setTimeout(poll, POLL);
    if (await refresh() || !state.poll) return;
    clearTimeout(state.poll);
    state.poll = setTimeout(poll, AWAY);
  }

  function stopPolling() {
    clearTimeout(state.poll);
    state.poll = 0;
  }

  /** Whether the server answered. */
  async function refresh() {
    try {
      const answer = await fetch(region.dataset.livePoll ?? location.href, {
        headers: { Accept: "text/html" }, cache: "no-store",
      });
      if (answer.status === GONE) return location.reload();
      if (!answer.ok || answer.headers.has("X-Parvis-Kept")) return unreached();
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (isAnotherBoard(region, fresh)) return location.reload();
      for (const element of fresh.querySelectorAll("[data-live-part][id]")) swap(region, element);
      delete root.dataset.kept;
      state.last = Date.now();
      if (state.poll) { say("polling"); retry(); }
      return true;
    } catch {
      return unreached();
    }
  }

  function unreached() {
    say("offline");
    return false;
  }

  // Every refresh is also a chance for the stream to come back.
  function retry() {
    const probe = new EventSource(region.dataset.liveUrl);
    probe.addEventListener("open", () => { probe.close(); state.failures = 0; stopPolling(); open(); });
    probe.addEventListener("error", () => probe.close());
  }

  function pause() {
    close();
    stopPolling();
    say("paused");
  }

  function resume() {
    state.failures = 0;
    refresh();
    open();
  }

  // The reader may stop what moves by itself (RGAA 13.1, WCAG 2.2.2).
  if (toggle) {
    toggle.hidden = false;
    toggle.addEventListener("click", () => {
      state.stopped = !state.stopped;
      toggle.textContent = state.stopped ? toggle.dataset.resume : toggle.dataset.pause;
      if (state.stopped) pause();
      else resume();
    });
  }

  document.addEventListener("visibilitychange", () => {
    if (state.stopped) return;
    if (document.hidden) pause();
    else resume();
  });
  setInterval(() => { if (!state.stopped && !document.hidden && state.source) refresh(); }, HOUR);
  addEventListener("offline", () => say("offline"));
  addEventListener("online", () => { if (!state.stopped) { stopPolling(); resume(); } });
  if (!document.hidden) open();
}

/** A screen on a wall is never closed: other places than it shows, or a new version of its script, begin it anew. */
function isAnotherBoard(region, fresh) {
  const shape = (holder) => [...holder.querySelectorAll("[data-board] [data-live-part], script[type=module]")].map((each) => each.id + (each.src ?? ""));
  return region.querySelector("[data-board]") && shape(fresh).join() !== shape(document).join();
}

/** Puts the element that `html` holds in the place of the one with the same id. */
export function replace(region, html) {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  for (const element of holder.content.children) swap(region, element);
}

function swap(region, fresh) {
  const old = fresh.id && region.querySelector(`#${CSS.escape(fresh.id)}`);
  if (!old || old.isEqualNode(fresh)) return;
  const focus = old.contains(document.activeElement) ? pathOf(old, document.activeElement) : null;
  const next = document.importNode(fresh, true);
  keepHead(old, next);
  old.replaceWith(next);
  focus?.reduce((node, index) => node?.children[index], next)?.focus({ preventScroll: true });
  document.dispatchEvent(new CustomEvent("parvis:updated", { detail: next }));
}

/** What a figure is called, at which level and how large, is the page's; only what changes comes live. */
function keepHead(old, next) {
  const head = old.querySelector(":scope > .figure__head");
  if (!head) return;
  next.querySelector(":scope > .figure__head")?.replaceWith(head.cloneNode(true));
  next.classList.toggle("figure--hero", old.classList.contains("figure--hero"));
}

/** Where an element stands below another: the focus goes back to the same place. */
function pathOf(root, element) {
  const path = [];
  for (let node = element; node !== root; node = node.parentElement) {
    path.unshift([...node.parentElement.children].indexOf(node));
  }
  return path;
}

/** When the last figures came, with the day where it may be another one. */
function received(moment, { offline, offlineDay, zone }) {
  const time = timeOfDay(moment, zone);
  if (Date.now() - moment <= HALF_A_DAY) return offline.replace("{0}", time);
  return offlineDay.replace("{0}", day(moment, zone)).replace("{1}", time);
}
