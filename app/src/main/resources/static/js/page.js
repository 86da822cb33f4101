// What every page loads.
document.querySelector("[data-focus]")?.focus();
