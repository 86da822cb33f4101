// Which marks stand alone on a map and which stand together, so that no two labels ever cover each other.

/**
 * Joins what would overlap until nothing does, neighbours of one area before others. `items` have x, y (pixels), an area
 * and what `size` needs; answers groups of them with their own x, y. Deterministic: the same view always gives the same
 * groups.
 */
export function group(items, size) {
  const groups = items.map((item) => place([item], size));
  for (let pair = clash(groups); pair; pair = clash(groups)) {
    const [joined] = groups.splice(pair.other, 1);
    groups[pair.one] = place([...groups[pair.one].items, ...joined.items], size);
  }
  return groups;
}

/** Gives the larger label to each group that has room for it, in their order; the others keep the small one. */
export function enlarge(groups, size) {
  for (const each of groups) {
    const large = { ...each, ...size(each.items), large: true };
    if (!groups.some((other) => other !== each && overlap(large, other))) Object.assign(each, large);
  }
  return groups;
}

function place(items, size) {
  const mean = (axis) => items.reduce((sum, item) => sum + item[axis], 0) / items.length;
  return { items, x: mean("x"), y: mean("y"), large: false, ...size(items) };
}

/** The first two of one area that overlap, else the first two. */
function clash(groups) {
  let first = null;
  for (let one = 0; one < groups.length; one++) {
    for (let other = one + 1; other < groups.length; other++) {
      if (!overlap(groups[one], groups[other])) continue;
      if (areas([...groups[one].items, ...groups[other].items]).length < 2) return { one, other };
      first ??= { one, other };
    }
  }
  return first;
}

/** The areas that some stand in, each once, in their order; what is outside of all counts as one without a name. */
export function areas(items) {
  return [...new Set(items.map(({ area }) => area ?? ""))];
}

/** A label stands above its point, in the middle. */
function overlap(a, b) {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && a.y > b.y - b.height && b.y > a.y - a.height;
}
