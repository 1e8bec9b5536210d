// SPDX-License-Identifier: MIT
// Which unit is chosen, and how to get from one to another: keys, links, findings.

let chosen = null;

function choose(index, { focus = true, scroll = true } = {}) {
  if (chosen !== null) rows[chosen].classList.remove("chosen");
  chosen = index;
  const row = rows[index];
  if (row.hidden) drawAll();
  row.classList.add("chosen");
  details(index);
  if (focus) row.focus({ preventScroll: true });
  if (lingers !== null && lingers !== index) filter();
  if (scroll) bring(row);
  history.replaceState(null, "", `#${units[index].id}`);
}

function bring(row) {
  const box = row.getBoundingClientRect();
  const top = byId("search").closest(".top").getBoundingClientRect().bottom + 12;
  if (box.top < top) scrollBy(0, box.top - top);
  else if (box.bottom > innerHeight - 24) scrollBy(0, Math.min(box.bottom - innerHeight + 24 + innerHeight / 4, box.top - top));
}

function step(direction, wanted = () => true) {
  const start = chosen ?? (direction > 0 ? -1 : units.length);
  for (let index = start + direction; index >= 0 && index < units.length; index += direction) {
    if (visible[index] && wanted(index)) return choose(index);
  }
  if (chosen !== null) bring(rows[chosen]);
}

function stepFinding(direction) {
  step(direction, (index) => Boolean(units[index].findings));
}

function follow() {
  const index = ids.get(location.hash.slice(1));
  if (index !== undefined) go(index);
}

// Go to a unit wherever it is, also where the filters or the choice of a document hide it.
function go(index) {
  if (!visible[index]) reset();
  drawAll();
  // Twice: what is above is laid out only when it comes near.
  rows[index].scrollIntoView({ block: "center" });
  choose(index);
  requestAnimationFrame(() => rows[index].scrollIntoView({ block: "center" }));
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  n: () => stepFinding(1),
  N: () => stepFinding(-1),
  "/": () => byId("search").focus(),
  e: () => chosen !== null && write(chosen),
  c: () => chosen !== null && byId("comment").focus(),
  "?": () => byId("keys").showModal(),
};

// Ctrl+Enter: this unit is done, go on writing at the next that the filters show.
function finish(event) {
  const box = event.target.closest?.(".edit");
  const index = box ? unitOf(box) : chosen;
  if (index === null || (!box && event.target.closest?.("input, textarea, select, dialog"))) return;
  event.preventDefault();
  desk.save(index);
  step(1);
  if (chosen === index) rows[index].focus();
  else write(chosen);
}

addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return finish(event);
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector("dialog[open]")) return;
  const writing = event.target instanceof Element && event.target.closest("input, textarea, select");
  if (event.key === "Escape") {
    hideTip();
    if (writing) event.target.blur();
    if (writing && chosen !== null && visible[chosen]) rows[chosen].focus();
  } else if (!writing && Object.hasOwn(KEYS, event.key)) {
    event.preventDefault();
    KEYS[event.key]();
  }
});
