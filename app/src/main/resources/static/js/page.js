// What every page loads. Everything here adds to a page that is complete without it.
import { tickAges } from "./relative-time.js";
import { followLive } from "./live.js";
import { offerPins } from "./pin.js";
import { listKept } from "./kept.js";

document.documentElement.classList.add("has-script");
document.querySelector("[data-focus]")?.focus();

tickAges(document);
offerPins(document);
for (const region of document.querySelectorAll("[data-live-url]")) followLive(region);
for (const section of document.querySelectorAll("section[data-kept]")) listKept(section);
for (const board of document.querySelectorAll("[data-board]")) import("./board.js").then(({ turnBoard }) => turnBoard(board));
for (const clock of document.querySelectorAll("[data-clock]")) import("./board.js").then(({ tickClock }) => tickClock(clock));
for (const button of document.querySelectorAll("[data-room-notice]")) import("./room.js").then(({ offerNotice }) => offerNotice(button));
for (const holder of document.querySelectorAll("[data-point]")) import("./map-point.js").then(({ choosePoint }) => choosePoint(holder));
for (const holder of document.querySelectorAll("[data-map]")) import("./map.js").then(({ drawMap }) => drawMap(holder));

// htmx: a problem is announced in the live region that the page already has (see web/problem.jte).
document.body.addEventListener("htmx:sendError", () => document.body.classList.add("is-offline"));
document.body.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.successful) document.body.classList.remove("is-offline");
});

// Without network the browser would leave the page for its own: the form waits instead.
document.addEventListener("submit", (event) => {
  const messages = document.querySelector("[data-unsent]");
  if (navigator.onLine || event.target.method !== "post" || !messages) return;
  event.preventDefault();
  messages.textContent = "";
  const words = document.createElement("p");
  words.className = "notice notice--warning";
  words.textContent = messages.dataset.unsent;
  messages.append(words);
});

const safe = location.protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
if (safe && "serviceWorker" in navigator) {
  navigator.serviceWorker.register("/sw.js")
    .then(() => navigator.serviceWorker.ready)
    .then((registration) => registration.active?.postMessage("ready"))
    .catch(() => { /* the page works without it */ });
}
