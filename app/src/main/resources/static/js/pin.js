// Pinned places: kept on this device only, shown first. Without a script there are simply no pins.

const KEY = "parvis-pins";

export function pins() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === "string").slice(0, 50) : []);
  } catch {
    return new Set();
  }
}

function keep(ids) {
  try {
    localStorage.setItem(KEY, JSON.stringify([...ids]));
  } catch { /* private browsing: the pin lasts as long as the page */ }
}

/** A name stands one level below the title that its place is under (RGAA 9.1). */
function nameAtLevel(item, level) {
  const old = item.querySelector(".figure__head :is(h2, h3, h4)");
  if (!old || !level || old.localName === level) return;
  const name = document.createElement(level);
  name.append(...old.childNodes);
  old.replaceWith(name);
}

export function offerPins(root) {
  const region = root.querySelector("[data-pins]");
  const list = root.querySelector("[data-pins-list]");
  const chosen = pins();
  const homes = new Map(); // where a pinned place stood before
  const levels = new Map(); // and at which level its name was

  function dress(scope) {
    for (const button of scope.querySelectorAll("[data-pin]")) {
      button.hidden = false;
      button.setAttribute("aria-pressed", String(chosen.has(button.dataset.pin)));
    }
  }

  function arrange() {
    if (!region || !list) return; // a page where places are pinned but not gathered
    for (const id of chosen) {
      const item = freshest(id);
      if (!item || list.contains(item)) continue;
      const mark = document.createComment(id);
      item.replaceWith(mark);
      homes.set(id, mark);
      levels.set(id, item.querySelector(".figure__head :is(h2, h3, h4)")?.localName ?? "h3");
      nameAtLevel(item, "h3");
      list.append(item);
    }
    for (const [id, mark] of homes) {
      if (chosen.has(id)) continue;
      const item = root.getElementById(id)?.closest("li");
      if (item) {
        nameAtLevel(item, levels.get(id));
        mark.replaceWith(item);
      }
      homes.delete(id);
    }
    region.hidden = list.children.length === 0;
    const hint = root.querySelector("[data-pins-empty]");
    if (hint) hint.hidden = !region.hidden;
  }

  // A refreshed page brings a pinned place once more: that one is newer, the one in the list goes.
  function freshest(id) {
    const items = [...root.querySelectorAll(`#${CSS.escape(id)}`)].map((place) => place.closest("li"));
    const fresh = items.findLast((item) => item && !list.contains(item));
    if (fresh) items.filter((item) => item && list.contains(item)).forEach((item) => item.remove());
    return fresh ?? items[0];
  }

  root.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-pin]");
    if (!button) return;
    const id = button.dataset.pin;
    if (!chosen.delete(id)) chosen.add(id);
    keep(chosen);
    dress(root);
    arrange();
    root.querySelector(`[data-pin="${CSS.escape(id)}"]`)?.focus();
  });
  root.addEventListener("parvis:updated", (event) => { dress(event.detail); arrange(); });
  dress(root);
  arrange();
}
