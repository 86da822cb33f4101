// The labels that stand on a map at the moment: drawn anew when the map moves or a figure changes, chosen with a mouse,
// a thumb or a keyboard.
import { layOut } from "./map-groups.js";
import { list, Words } from "./map-words.js";

const MOST_ZOOM = 18;
const GAP = 8;
const EDGE = 4;
const TIP = 8; // from a label down to its point
const HIGHEST_LABEL = 92;
const SIDE = 60; // half of the widest label, about

export class Marks {
  /** Up to the zoom `whole`, each area is one label: that is what most people came for. */
  constructor(map, holder, places, whole) {
    Object.assign(this, { map, places, whole, words: new Words(holder.dataset, places), shown: new Map() });
    this.ruler = document.createElement("div");
    this.ruler.className = "mark-ruler";
    holder.append(this.ruler);
  }

  /** Draws what is new, takes away what is gone. */
  draw() {
    const items = this.places.map((place) => ({ place, area: place.area, ...this.map.project(at(place)) }));
    const wanted = layOut(items, (some) => this.measure(some), this.frame(), this.isWhole());
    const focused = [...this.shown.values()].find((marker) => marker.getElement()?.contains(document.activeElement));
    const kept = new Map();
    for (const each of wanted.filter(this.inView())) {
      const label = this.label(each);
      const key = `${each.items.map(({ place }) => place.id).join()} ${Math.round(each.x)} ${Math.round(each.y)} ${label.outerHTML}`;
      kept.set(key, this.shown.get(key) ?? this.add(each, label));
      this.shown.delete(key);
    }
    for (const marker of this.shown.values()) marker.remove();
    this.shown = kept;
    if (focused && !focused.getElement()) this.refocus(focused.places[0]);
  }

  /** Where the labels are on the screen. */
  boxes() {
    return [...this.shown.values()].map((marker) => marker.getElement().firstElementChild.getBoundingClientRect());
  }

  /** The areas that a label speaks for. */
  areas() {
    return new Set([...this.shown.values()].map(({ places }) => this.words.areaOf(places)));
  }

  isWhole() {
    return this.map.getZoom() <= this.whole;
  }

  frame() {
    const { min, max } = this.map.getPixelBounds();
    return { min: min.add([EDGE, EDGE]), max: max.subtract([EDGE, EDGE]) };
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
    marker.getElement().setAttribute("aria-label", this.words.say(places, this.isWhole()));
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
    const apart = Math.max(this.map.getZoom(), this.words.areaOf(marker.places) ? this.whole : 0);
    if (marker.places.length > 1 && this.map.getBoundsZoom(bounds, false, room) > apart) {
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

  label({ items, moved }) {
    const label = this.words.label(items.map(({ place }) => place), this.isWhole());
    label.classList.toggle("mark--moved", moved);
    return label;
  }

  measure(items) {
    this.ruler.replaceChildren(this.label({ items, moved: false }));
    const { width, height } = this.ruler.firstElementChild.getBoundingClientRect();
    this.ruler.replaceChildren();
    return { width: width + GAP, height: height + GAP + TIP };
  }
}

export function at(place) {
  return [place.latitude, place.longitude];
}
