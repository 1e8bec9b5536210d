// SPDX-License-Identifier: MIT
// Ties the page together once everything is there.

const root = document.documentElement;

function theme() {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = (root.dataset.theme || (dark ? "dark" : "light")) === "dark" ? "light" : "dark";
  keepLook();
}

// How the reader likes the pages of this tool: light or dark, with or without the overview.
function keepLook() {
  try {
    localStorage.setItem("taiyaku-look", JSON.stringify({ theme: root.dataset.theme || "", folded: !byId("fold").open }));
  } catch {
    // The page looks as asked until it is closed.
  }
}

function recallLook() {
  try {
    const look = JSON.parse(localStorage.getItem("taiyaku-look") || "{}");
    if (look.theme === "light" || look.theme === "dark") root.dataset.theme = look.theme;
    // On a phone the overview would fill the screen.
    byId("fold").open = typeof look.folded === "boolean" ? !look.folded : !matchMedia("(max-width: 43rem)").matches;
  } catch {
    // The system's choice holds.
  }
}

// The term or amount under the pointer; over the English lies the box in which it is written.
function markAt(event) {
  const below = event.target.closest?.(".edit") ? document.elementsFromPoint(event.clientX, event.clientY) : [event.target];
  for (const each of below) {
    const mark = each.closest?.(".source [data-t], .source [data-q], .target [data-t], .target [data-q]");
    if (mark) return mark;
  }
  return null;
}

document.addEventListener("click", (event) => {
  const target = event.target;
  if (!(target instanceof Element)) return;
  const button = target.closest("[data-use]");
  const pick = target.closest("[data-pick]");
  if (button) return use(unitOf(button), Number(button.dataset.use), Number(button.dataset.choice));
  if (pick) {
    byId("by-term").value = pick.dataset.pick;
    return filter();
  }
  const mark = markAt(event);
  if (mark) showTip(mark);
  else if (!target.closest("#tip")) hideTip();
  const index = unitOf(target);
  if (index !== undefined && !target.closest("#details, a, .edit") && getSelection().isCollapsed) choose(index, { scroll: false });
});
document.addEventListener("mousemove", (event) => {
  const mark = markAt(event);
  if (mark) showTip(mark);
  else if (!byId("tip").hidden && !event.target.closest("#tip")) hideTip();
});
for (const id of ["by-state", "by-level", "by-check", "by-term", "by-change"]) byId(id)?.addEventListener("change", filter);
byId("search").addEventListener("input", filter);
byId("reset").addEventListener("click", reset);
byId("reset-too").addEventListener("click", reset);
byId("next-finding").addEventListener("click", () => stepFinding(1));
byId("previous-finding").addEventListener("click", () => stepFinding(-1));
byId("theme").addEventListener("click", theme);
byId("help").addEventListener("click", () => byId("keys").showModal());
byId("save")?.addEventListener("click", save);
byId("more").addEventListener("click", () => {
  const open = byId("filters").classList.toggle("open");
  byId("more").setAttribute("aria-expanded", String(open));
});
narrow.addEventListener("change", () => settle(chosen));
addEventListener("hashchange", follow);

recallLook();
byId("fold").querySelector("summary").addEventListener("click", () => setTimeout(keepLook));
load();
for (const id of notes.keys()) drawNote(ids.get(id));
drawCount();
filter();
follow();
// Fold the texts before the first search needs them, when nothing else is to be done.
(window.requestIdleCallback || setTimeout)(foldedTexts);
