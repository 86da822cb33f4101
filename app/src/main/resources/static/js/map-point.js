// A map that fills the two fields of a position: where it is touched, or its middle when Enter is pressed. What is typed
// into the fields moves the point. Without this script, or without contours, the fields are all there is.
import { open } from "./map.js";

const DIGITS = 5; // about a metre
const NEAR = 16;

export async function choosePoint(holder) {
  const answer = await fetch(holder.dataset.point, { headers: { Accept: "application/json" } });
  if (!answer.ok || !window.L) return;
  const { contours } = await answer.json();
  const fields = [holder.dataset.latitude, holder.dataset.longitude].map((id) => document.getElementById(id));
  const frame = holder.closest("[data-point-frame]");
  frame.hidden = false;
  const map = open(holder);
  const town = L.geoJSON(contours, { className: "map__area", interactive: false }).addTo(map).getBounds();
  if (town.isValid()) map.fitBounds(town);
  else map.setView([46.6, 2.4], 5);
  const point = L.circleMarker(map.getCenter(), { className: "map__point", radius: 11, interactive: false });
  const show = () => {
    const place = read(fields);
    if (place) point.setLatLng(place).addTo(map);
    else point.remove();
    return place;
  };
  const choose = (place) => {
    write(fields, place.wrap());
    show();
    frame.querySelector("[data-point-done]").textContent =
      holder.dataset.done.replace("{0}", fields[0].value).replace("{1}", fields[1].value);
  };
  const known = show();
  if (known) map.setView(known, NEAR);
  map.on("click", ({ latlng }) => choose(latlng));
  holder.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target !== holder) return;
    event.preventDefault(); // the form is not sent
    choose(map.getCenter());
  });
  for (const field of fields) field.addEventListener("change", () => { const place = show(); if (place) map.panTo(place); });
}

function read(fields) {
  const [latitude, longitude] = fields.map(({ value }) => (value.trim() ? Number(value.trim().replace(",", ".")) : NaN));
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? L.latLng(latitude, longitude) : null;
}

function write(fields, { lat, lng }) {
  const comma = document.documentElement.lang === "fr";
  [lat, lng].forEach((degrees, which) => {
    const words = degrees.toFixed(DIGITS);
    fields[which].value = comma ? words.replace(".", ",") : words;
  });
}
