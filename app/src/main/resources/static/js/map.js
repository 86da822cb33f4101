// Draws the map of a page: contours and labels from one document, words from the list below it, which stays live.
// Without tiles (no network, none configured) the contours are the map. It opens on the town, a label to each of its
// areas; nearer, each place has its own. Labels never cover each other: what would overlap is one label, which opens
// when it is chosen.
import { at, Marks } from "./map-marks.js";
import { fitNames, nameAreas } from "./map-names.js";

const MOST_ZOOM = 18;
const EDGE = 20;

export async function drawMap(holder) {
  const answer = await fetch(holder.dataset.map, { headers: { Accept: "application/json" } });
  if (!answer.ok || !window.L) return;
  const { contours, places } = await answer.json();
  await document.fonts.ready; // the size of a label is that of its words
  const map = open(holder);
  const areas = L.geoJSON(contours, { className: "map__area", interactive: false }).addTo(map);
  nameAreas(map, areas);
  show(map, areas.getBounds(), places.map(at));
  const marks = new Marks(map, holder, places, map.getZoom());
  const draw = () => {
    marks.draw();
    fitNames(map, areas, marks.boxes(), marks.areas());
  };
  draw();
  map.on("moveend", draw); // after a change of zoom, too
  follow(draw);
}

export function open(holder) {
  const still = matchMedia("(prefers-reduced-motion:reduce)").matches;
  const map = L.map(holder, {
    scrollWheelZoom: false, zoomControl: false, maxZoom: MOST_ZOOM, zoomSnap: 0.1,
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

/** The town fills the frame; what lies outside is found by zooming out, and in the list. */
function show(map, town, points) {
  const bounds = points.some((point) => town.isValid() && town.contains(point)) ? town : L.latLngBounds(points).extend(town);
  if (bounds.isValid()) map.fitBounds(bounds, { maxZoom: 16, padding: [EDGE, EDGE] });
  else map.setView([46.6, 2.4], 5);
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
