// What the labels of a map say, in the words of the list below it.
import { areas } from "./map-groups.js";

const lang = document.documentElement.lang;
const number = new Intl.NumberFormat(lang);
const plural = new Intl.PluralRules(lang);
const SIGNS = ["room", "little", "open", "full", "closed"]; // the first that one of a group has is the group's

export class Words {
  constructor(words, places) {
    this.words = words;
    this.sizes = new Map();
    for (const { area } of places) if (area) this.sizes.set(area, (this.sizes.get(area) ?? 0) + 1);
  }

  /** One label; where `whole`, that of an area's only place bears the area's name, too. */
  label(places, whole) {
    const box = document.createElement("span");
    const group = places.length > 1;
    box.className = `mark mark--${SIGNS.find((each) => places.some((place) => sign(place) === each)) ?? "unknown"}`;
    box.classList.toggle("mark--group", group);
    const { name, where, words } = this.seen(places, whole);
    const lines = [line("mark__name", name), where && line("mark__where", where), words && line("mark__words", words)];
    for (const each of lines.filter(Boolean)) box.append(each, " ");
    return box;
  }

  /** The area that a label speaks for: all its places stand there, and all there are behind it. */
  areaOf(places) {
    const [name, ...others] = areas(places);
    return name && !others.length && this.sizes.get(name) === places.length ? name : null;
  }

  /** What a label is called: the words that are seen on it come first, so that who speaks to the machine is understood. */
  say(places, whole) {
    const { name, where, words } = this.seen(places, whole);
    if (places.length === 1) return `${[name, where].filter(Boolean).join(", ")} – ${words}`;
    const each = places.map((place) => `${place.name} – ${short(place)}`);
    return `${[name, where, words].filter(Boolean).join(", ")} : ${each.join(", ")}`;
  }

  /** The words on a label: its name, where that is or how many stand there, what is to be had. */
  seen(places, whole) {
    return places.length > 1 ? this.several(places) : this.one(places[0], whole);
  }

  one(place, whole) {
    const area = whole && this.areaOf([place]);
    const words = short(place);
    return area && area !== place.name ? { name: area, where: place.name, words } : { name: place.name, words };
  }

  several(places) {
    const area = this.areaOf(places);
    const words = this.free(places);
    if (area) return { name: area, where: this.count(places), words };
    const where = places.length === 2 ? places.map(({ name }) => name).join(", ") : this.where(places);
    return { name: this.count(places), where, words };
  }

  count(places) {
    return this.words.group.replace("{0}", places.length);
  }

  /** The areas of some places: two by their names, of more the first and how many others; nothing where nothing is divided. */
  where(places) {
    const [first, second, ...more] = named(places);
    if (!more.length) return [first, second].filter(Boolean).join(", ");
    return this.words.groupAreas.replace("{0}", first).replace("{1}", more.length + 1);
  }

  /** The free spaces of the car parks together, as far as they are known; else how many have room. */
  free(places) {
    const known = places.filter(({ parking }) => parking).map(value).filter(Number.isFinite);
    const sum = known.reduce((all, each) => all + each, 0);
    const words = plural.select(sum) === "one" ? this.words.groupFreeOne : this.words.groupFree;
    if (known.length) return words.replace("{0}", number.format(sum));
    const room = places.filter((place) => sign(place) === "room").length;
    return room ? this.words.groupRoom.replace("{0}", room) : "";
  }
}

/** Places as a list of links, each with its answer. */
export function list(places) {
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

/** The areas that have a name, the one with the most places first. */
function named(places) {
  const size = (name) => places.filter(({ area }) => area === name).length;
  return areas(places).filter(Boolean).sort((one, other) => size(other) - size(one));
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

/** The number of a place as the list shows it, or none. */
function value(place) {
  const words = card(place)?.querySelector(".figure__value")?.textContent.replace(/\D/g, "");
  return words ? Number(words) : NaN;
}

function line(name, words) {
  const box = document.createElement("span");
  box.textContent = words;
  if (name) box.className = name;
  return box;
}
