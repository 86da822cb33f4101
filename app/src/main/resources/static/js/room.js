// Tells, while the page is open, that there is room again. Adds to the letter that the form asks for; nothing needs it.

export function offerNotice(button) {
  if (!("Notification" in window) || Notification.permission === "denied") return;
  button.hidden = false;

  button.addEventListener("click", async () => {
    const wanted = button.getAttribute("aria-pressed") !== "true";
    const granted = wanted && (await Notification.requestPermission()) === "granted";
    button.setAttribute("aria-pressed", String(granted));
  });

  document.addEventListener("parvis:updated", ({ detail: figure }) => {
    const waits = button.getAttribute("aria-pressed") === "true";
    if (!waits || !figure.matches?.(".figure--room")) return;
    button.setAttribute("aria-pressed", "false");
    try {
      new Notification(button.dataset.roomNotice, { body: (figure.querySelector("h2,h3,h4") ?? document.querySelector("h1")).textContent, tag: figure.id });
    } catch { /* telephones want a service worker for this: the letter serves them */ }
  });
}
