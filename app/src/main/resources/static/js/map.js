// Draws the map of a page: contours and labels from one document, words from the list below it, which stays live.
// Without tiles (no network, none configured) the contours are the map. Labels never cover each other: what would
// overlap is one label, which opens when it is chosen.
import { areas, enlarge, group } from "./map-groups.js";
import { fitNames, nameAreas } from "./map-names.js";

const MOST_ZOOM = 18;
const GAP = 6;
const HIGHEST_LABEL = 92;
const SIDE = 60; // half of the widest label, about
const NEAR = 0.2; // of the town, to each side
const TIP = 8; // from a label down to its point

export async function drawMap(holder) {
  const answer = await fetch(holder.dataset.map, { headers: { Accept: "application/json" } });
  if (!answer.ok || !window.L) return;
  const { contours, places } = await answer.json();
  await document.fonts.ready; // the size of a label is that of its words
  const map = open(holder);
  const areas = L.geoJSON(contours, { className: "map__area", interactive: false }).addTo(map);
  nameAreas(map, areas);
  show(map, areas.getBounds(), places.map(at));
  const marks = new Marks(map, holder, places);
  const draw = () => fitNames(map, areas, marks.draw());
  draw();
  map.on("moveend", draw); // after a change of zoom, too
  follow(draw);
}

function open(holder) {
  const still = matchMedia("(prefers-reduced-motion:reduce)").matches;
  const map = L.map(holder, {
    scrollWheelZoom: false, zoomControl: false, maxZoom: MOST_ZOOM, zoomSnap: 0.25,
    zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still, inertia: !still,
  });
  const words = holder.dataset;
  L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  map.attributionControl.setPrefix(false);
  if (words.tiles) L.tileLayer(words.tiles, { attribution: words.attribution ?? "", maxZoom: MOST_ZOOM, detectRetina: false }).addTo(map);
  map.on("popupopen", ({ popup }) => greet(popup, words.close));
  holder.addEventListener("keydown", (event) => { if (event.key === "Escape") map.closePopup(); });
  return map;
}

/** The whole town and what is just outside; what lies farther is found by zooming out, and in the list. */
function show(map, town, points) {
  const bounds = L.latLngBounds(town.isValid() ? points.filter((point) => town.pad(NEAR).contains(point)) : points);
  if (town.isValid()) bounds.extend(town);
  if (bounds.isValid()) map.fitBounds(bounds, { maxZoom: 16, paddingTopLeft: [12, HIGHEST_LABEL], paddingBottomRight: [12, 24] });
  else map.setView([46.6, 2.4], 5);
}

/** The labels that stand on a map at the moment, by the places that they stand for. */
class Marks {
  constructor(map, holder, places) {
    Object.assign(this, { map, words: holder.dataset, places, shown: new Map() });
    this.ruler = document.createElement("div");
    this.ruler.className = "mark-ruler";
    holder.append(this.ruler);
  }

  /** Draws what is new, takes away what is gone; answers where the labels are on the screen. */
  draw() {
    const items = this.places.map((place) => ({ place, area: place.area, ...this.map.project(at(place)) }));
    const wanted = enlarge(group(items, (some) => this.measure(some, false)), (some) => this.measure(some, true));
    const focused = [...this.shown.values()].find((marker) => marker.getElement()?.contains(document.activeElement));
    const kept = new Map();
    for (const each of wanted.filter(this.inView())) {
      const label = this.label(each.items, each.large);
      const key = `${each.items.map(({ place }) => place.id).join()} ${label.outerHTML}`;
      kept.set(key, this.shown.get(key) ?? this.add(each, label));
      this.shown.delete(key);
    }
    for (const marker of this.shown.values()) marker.remove();
    this.shown = kept;
    if (focused && !focused.getElement()) this.refocus(focused.places[0]);
    return [...kept.values()].map((marker) => marker.getElement().firstElementChild.getBoundingClientRect());
  }

  /** Whether a label stands whole on the map at the moment: half a name at the edge tells nothing. */
  inView() {
    const { min, max } = this.map.getPixelBounds();
    return ({ x, y, width, height }) =>
      x - width / 2 >= min.x && x + width / 2 <= max.x && y - height >= min.y && y <= max.y;
  }

  add({ items, x, y, width, height }, label) {
    const places = items.map(({ place }) => place);
    const size = [width - GAP, height - GAP - TIP];
    const icon = L.divIcon({ className: "mark-box", html: label, iconSize: size, iconAnchor: [size[0] / 2, size[1] + TIP] });
    const marker = L.marker(this.map.unproject([x, y]), { icon, keyboard: true, riseOnHover: true }).addTo(this.map);
    marker.places = places;
    marker.getElement().setAttribute("aria-label", this.say(places));
    const choose = () => this.choose(marker);
    marker.on("click", choose);
    marker.on("keydown", ({ originalEvent: event }) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      choose();
    });
    return marker;
  }

  /** Goes nearer where that parts them; otherwise says who is there. */
  choose(marker) {
    const bounds = L.latLngBounds(marker.places.map(at)).pad(0.3);
    const room = L.point(2 * SIDE, HIGHEST_LABEL + SIDE);
    if (marker.places.length > 1 && this.map.getBoundsZoom(bounds, false, room) > this.map.getZoom()) {
      this.map.fitBounds(bounds, { maxZoom: MOST_ZOOM, paddingTopLeft: [SIDE, HIGHEST_LABEL], paddingBottomRight: [SIDE, SIDE] });
      this.refocus(marker.places[0]);
    } else {
      const popup = L.popup({
        offset: [0, -8], maxWidth: Math.min(300, this.map.getSize().x - 140),
        autoPanPaddingTopLeft: [64, 12], autoPanPaddingBottomRight: [12, 12], // the buttons of the map stay free
      }).setLatLng(marker.getLatLng()).setContent(list(marker.places));
      popup.on("remove", () => this.refocus(marker.places[0]));
      popup.openOn(this.map);
    }
  }

  refocus(place) {
    for (const marker of this.shown.values()) {
      if (marker.places.includes(place)) marker.getElement()?.focus({ preventScroll: true });
    }
  }

  say(places) {
    const each = places.map((place) => `${place.name} – ${short(place)}`);
    return places.length === 1 ? each[0] : `${[this.words.group.replace("{0}", places.length), ...areas(places).filter(Boolean)].join(", ")} : ${each.join(", ")}`;
  }

  label(items, large) {
    const box = document.createElement("span");
    const places = items.map(({ place }) => place);
    box.className = `mark mark--${places.length === 1 ? sign(places[0]) : "group"}`;
    if (places.length > 1) {
      const room = places.filter((place) => sign(place) === "room").length;
      box.append(line("mark__name", this.words.group.replace("{0}", places.length)));
      const where = this.where(places);
      if (where) box.append(line("mark__where", where));
      if (room) box.append(line("mark__words", this.words.groupRoom.replace("{0}", room)));
    } else {
      if (large) box.append(line("mark__name", places[0].name));
      box.append(line("mark__words", short(places[0])));
    }
    return box;
  }

  /** The areas of some places: two by their names, more by their number; nothing where nothing is divided. */
  where(places) {
    const named = areas(places).filter(Boolean);
    return named.length > 2 ? this.words.groupAreas.replace("{0}", named.length) : named.join(", ");
  }

  measure(items, large) {
    const label = this.label(items, large);
    this.ruler.replaceChildren(label);
    const { width, height } = label.getBoundingClientRect();
    this.ruler.replaceChildren();
    return { width: width + GAP, height: height + GAP + TIP };
  }
}

function at(place) {
  return [place.latitude, place.longitude];
}

function card(place) {
  return document.getElementById(`place-${place.id}`);
}

function sign(place) {
  return /figure--(room|little|full|closed|open)/.exec(card(place)?.className ?? "")?.[1] ?? "unknown";
}

function short(place) {
  return card(place)?.dataset.short ?? "";
}

function list(places) {
  const box = document.createElement("ul");
  box.className = "mark-list";
  for (const place of places) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = place.href;
    link.textContent = place.name;
    const answer = card(place)?.querySelector(".figure__answer")?.textContent.trim() ?? "";
    const count = card(place)?.querySelector(".figure__count")?.textContent.trim() ?? "";
    item.append(link, line("", [answer, count].filter(Boolean).join(" · ")));
    box.append(item);
  }
  return box;
}

function greet(popup, close) {
  const box = popup.getElement();
  box?.querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", close);
  box?.querySelector("a[href]")?.focus({ preventScroll: true });
}

// The cards change live: their labels follow.
function follow(draw) {
  let waiting = false;
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => { waiting = false; draw(); }, 500);
  }).observe(document.querySelector("[data-map-words]") ?? document.body, { childList: true, subtree: true });
}

function line(name, words) {
  const box = text(words);
  if (name) box.className = name;
  return box;
}

function text(words) {
  const box = document.createElement("span");
  box.textContent = words;
  return box;
}
