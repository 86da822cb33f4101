// Which marks stand alone on a map and which stand together, so that no two labels ever cover each other.

const MOST_STEPS = 120;
const UPRIGHT = 8; // on a narrow map there is room above and below
const FARTHEST = 90; // that a label may be moved aside, in pixels: it still stands where it belongs

/**
 * Lays labels out: each item alone, or where `whole` all of an area as one, moved aside a little where that is enough,
 * joined where it is not, neighbours of one area before others. `items` have x, y (pixels), an area and what `size`
 * needs; answers groups of them with their own x, y. Deterministic: the same view always gives the same groups.
 */
export function layOut(items, size, frame, whole) {
  const groups = (whole ? byArea(items) : items.map((item) => [item])).map((some) => place(some, size, whole));
  for (let pair = clash(groups); pair; pair = clash(groups)) {
    const parted = whole && spread(groups, frame);
    if (parted) return parted;
    const [joined] = groups.splice(pair.other, 1);
    groups[pair.one] = place([...groups[pair.one].items, ...joined.items], size, whole);
  }
  return (whole && spread(groups, frame)) || groups;
}

/** The areas that some stand in, each once, in their order; what is outside of all counts as one without a name. */
export function areas(items) {
  return [...new Set(items.map(({ area }) => area ?? ""))];
}

function byArea(items) {
  const groups = new Map();
  for (const item of items) {
    const key = item.area ?? item;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

/** A label stands above its point, that of an area on the middle of what is in it. */
function place(items, size, middle) {
  const mean = (axis) => items.reduce((sum, item) => sum + item[axis], 0) / items.length;
  const { width, height } = size(items);
  const aside = middle && items.length > 1 ? height / 2 : 0;
  return { items, x: mean("x"), y: mean("y") + aside, width, height, moved: aside > 0 };
}

/** Moves what overlaps apart and into the frame, a little each; null where that would lead too far. */
function spread(groups, frame) {
  return moveApart(groups, frame, 1) ?? moveApart(groups, frame, UPRIGHT);
}

function moveApart(groups, frame, slant) {
  const homes = groups.map((group) => keepIn({ ...group }, frame));
  const boxes = homes.map((home) => ({ ...home }));
  for (let step = 0; step < MOST_STEPS && push(boxes, slant); step++) boxes.forEach((box) => keepIn(box, frame));
  const far = boxes.some((box, i) => Math.hypot(box.x - homes[i].x, box.y - homes[i].y) > FARTHEST);
  if (far || clash(boxes)) return null;
  boxes.forEach((box, i) => { box.moved ||= Math.hypot(box.x - groups[i].x, box.y - groups[i].y) > 1; });
  return boxes;
}

/** One step: each pair that overlaps parts along the shorter way, sideways only if `slant` times shorter; false once none does. */
function push(boxes, slant) {
  let pushed = false;
  boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => {
    if (!overlap(a, b)) return;
    pushed = true;
    const wide = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
    const down = a.y - a.height / 2 < b.y - b.height / 2;
    const high = down ? a.y - b.y + b.height : b.y - a.y + a.height;
    const axis = wide * slant < high ? "x" : "y";
    const way = (axis === "x" ? a.x < b.x : down) ? 1 : -1;
    const by = (way * (Math.min(wide, high) + 1)) / 2;
    a[axis] -= by;
    b[axis] += by;
  }));
  return pushed;
}

/** What stands in the frame by more than half stands whole in it. */
function keepIn(box, { min, max }) {
  const middle = box.y - box.height / 2;
  if (box.x < min.x || box.x > max.x || middle < min.y || middle > max.y) return box;
  box.x = Math.min(Math.max(box.x, min.x + box.width / 2), max.x - box.width / 2);
  box.y = Math.min(Math.max(box.y, min.y + box.height), max.y);
  return box;
}

/** The two that overlap and are nearest to each other, those of one area first; null where none do. */
function clash(groups) {
  let found = null;
  groups.forEach((a, one) => groups.slice(one + 1).forEach((b, more) => {
    if (!overlap(a, b)) return;
    const apart = areas([...a.items, ...b.items]).length > 1;
    const far = Math.hypot(a.x - b.x, a.y - b.y);
    if (!found || (found.apart && !apart) || (found.apart === apart && far < found.far)) found = { one, other: one + 1 + more, apart, far };
  }));
  return found;
}

function overlap(a, b) {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && a.y > b.y - b.height && b.y > a.y - a.height;
}
