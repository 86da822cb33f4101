// The names of the areas, written on the map for good: nothing appears under the pointer that a keyboard would miss.
// A name that is wider than its area, that a label would cover or that a label says is left out.

export function nameAreas(map, areas) {
  map.createPane("names").style.zIndex = 450;
  areas.eachLayer((layer) => {
    const words = document.createElement("span");
    words.textContent = layer.feature.properties.name;
    layer.bindTooltip(words, { permanent: true, direction: "center", className: "map__name", pane: "names", interactive: false });
  });
}

/** Shows the names that have room among the labels `taken` (boxes on the screen), but for those `said` already. */
export function fitNames(map, areas, taken, said) {
  areas.eachLayer((layer) => {
    const name = layer.getTooltip()?.getElement();
    if (!name) return;
    const bounds = layer.getBounds();
    const wide = map.project(bounds.getNorthEast()).x - map.project(bounds.getSouthWest()).x;
    const box = name.getBoundingClientRect();
    const fits = !said.has(layer.feature.properties.name) && box.width < wide && !taken.some((label) => meet(box, label));
    name.style.visibility = fits ? "" : "hidden";
  });
}

function meet(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
