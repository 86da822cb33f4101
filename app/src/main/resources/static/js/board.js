// The screen in the hall: when there are more rows than the screen holds, they take turns; the clock goes on.
// Without a script, and on anything smaller than a tablet, the page is simply as long as it is.
import { timeOfDay } from "./clock.js";

const TURN = 12_000;
const LANDSCAPE_ROWS = 6;
const PORTRAIT_ROWS = 8;
const LARGE = matchMedia("(min-width:48rem) and (min-height:30rem)");

export function turnBoard(board) {
  const words = document.querySelector("[data-board-page]");
  const rows = [...board.children];
  let page = 0;
  let height = 0;

  function most() {
    return innerHeight > innerWidth ? PORTRAIT_ROWS : LANDSCAPE_ROWS;
  }

  function lay() {
    document.body.classList.toggle("has-board", LARGE.matches);
    if (!LARGE.matches) return release();
    const pages = Math.max(1, Math.ceil(rows.length / most()));
    const each = Math.max(1, Math.ceil(rows.length / pages));
    height = Math.floor(board.parentElement.clientHeight / each);
    board.style.setProperty("--row", `${height}px`);
    show(pages, each);
    rows.forEach(fit);
  }

  // The last page is filled up from the one before, so that no half of the screen is empty.
  function show(pages, each) {
    page %= pages;
    const first = Math.max(0, Math.min(page * each, rows.length - each));
    rows.forEach((row, index) => { row.hidden = index < first || index >= first + each; });
    words.hidden = pages === 1;
    words.textContent = words.dataset.words.replace("{0}", page + 1).replace("{1}", pages);
  }

  // A long name, or much to say about trust: that row is written smaller rather than cut.
  function fit(row) {
    if (row.hidden || !height) return;
    for (let share = 1; share > 0.5; share -= 0.04) {
      row.style.setProperty("--row", `${Math.floor(height * share)}px`);
      if (row.firstElementChild.offsetHeight <= row.clientHeight) return;
    }
  }

  function release() {
    height = 0;
    for (const element of [board, ...rows]) element.style.removeProperty("--row");
    rows.forEach((row) => { row.hidden = false; });
    words.hidden = true;
  }

  // Nobody's place on the page is taken away from under them.
  function turn() {
    if (document.querySelector("[data-live-state]")?.dataset.state === "paused" || board.contains(document.activeElement)) return;
    page += 1;
    lay();
  }

  addEventListener("resize", lay);
  document.addEventListener("parvis:updated", ({ detail }) => { if (detail.closest(".board__row")) fit(detail.closest(".board__row")); });
  document.fonts.ready.then(lay);
  setInterval(turn, TURN);
  lay();
}

export function tickClock(clock) {
  function tick() {
    const text = timeOfDay(Date.now(), clock.dataset.clock);
    if (clock.textContent !== text) clock.textContent = text;
  }
  tick();
  setInterval(tick, 1000);
}
