// Without network, the page for addresses never seen leads to the pages of the town that this device keeps (sw.js).

const PAGES = "parvis-pages-1";

export async function listKept(section) {
  const list = section.querySelector("ul");
  const pages = await caches.open(PAGES);
  for (const request of (await pages.keys()).reverse()) {
    const { pathname, search } = new URL(request.url);
    if (pathname === location.pathname || pathname === section.dataset.kept) continue;
    list.append(await entry(pathname + search, await pages.match(request, { ignoreVary: true })));
  }
  section.hidden = !list.childElementCount;
}

async function entry(address, answer) {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const link = document.createElement("a");
  link.href = address;
  link.textContent = page.title || address;
  const item = document.createElement("li");
  item.append(link);
  return item;
}
