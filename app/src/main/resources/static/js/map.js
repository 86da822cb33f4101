// Draws the map of a page: contours and markers from one document, words from the list below it, which stays live.
// Without tiles (no network, none configured) the contours are the map.

export async function drawMap(holder) {
  const answer = await fetch(holder.dataset.map, { headers: { Accept: "application/json" } });
  if (!answer.ok || !window.L) return;
  const { contours, places } = await answer.json();
  const map = L.map(holder, { scrollWheelZoom: false, attributionControl: true });
  map.attributionControl.setPrefix(false);
  if (holder.dataset.tiles) {
    L.tileLayer(holder.dataset.tiles, { attribution: holder.dataset.attribution ?? "", maxZoom: 19 }).addTo(map);
  }
  const areas = L.geoJSON(contours, {
    className: "map__area",
    onEachFeature: (feature, layer) => layer.bindTooltip(text(feature.properties.name), { sticky: true }),
  }).addTo(map);
  const markers = new Map();
  for (const place of places) markers.set(place.id, addMarker(map, place));
  const seen = L.featureGroup([...markers.values()]);
  const bounds = markers.size ? seen.getBounds() : areas.getBounds();
  if (bounds.isValid()) map.fitBounds(bounds.pad(0.15), { maxZoom: 16 });
  follow(markers);
}

function addMarker(map, place) {
  const marker = L.marker([place.latitude, place.longitude], {
    icon: icon(place.id), title: place.name, alt: label(place), keyboard: true, riseOnHover: true,
  }).addTo(map);
  marker.bindPopup(() => popup(place));
  marker.place = place;
  return marker;
}

function card(id) {
  return document.getElementById(`place-${id}`);
}

function state(id) {
  const found = /figure--(room|little|full|closed|unknown)/.exec(card(id)?.className ?? "");
  return found ? found[1] : "unknown";
}

function value(id) {
  return card(id)?.querySelector(".figure__value")?.textContent ?? "";
}

function icon(id) {
  const name = state(id);
  const sign = document.createElement("span");
  sign.className = `pin-mark pin-mark--${name}`;
  sign.textContent = value(id) || { closed: "×", full: "0" }[name] || "?";
  return L.divIcon({ className: "pin-mark-box", html: sign, iconSize: [52, 32], iconAnchor: [26, 32] });
}

function label(place) {
  const answer = card(place.id)?.querySelector(".figure__answer")?.textContent.trim() ?? "";
  return `${place.name} – ${answer} ${value(place.id)}`.trim();
}

function popup(place) {
  const box = document.createElement("div");
  const link = document.createElement("a");
  link.href = place.href;
  link.textContent = place.name;
  const words = document.createElement("p");
  words.textContent = card(place.id)?.querySelector(".figure__answer")?.textContent.trim() ?? "";
  const count = document.createElement("p");
  count.textContent = card(place.id)?.querySelector(".figure__count")?.textContent.trim() ?? "";
  box.append(link, words, count);
  return box;
}

// The cards change live: their markers follow.
function follow(markers) {
  const main = document.getElementById("content");
  let waiting = false;
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      for (const [id, marker] of markers) marker.setIcon(icon(id)).getElement()?.setAttribute("alt", label(marker.place));
    }, 500);
  }).observe(main, { childList: true, subtree: true });
}

function text(words) {
  const box = document.createElement("span");
  box.textContent = words;
  return box;
}
