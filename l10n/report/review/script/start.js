// SPDX-License-Identifier: MIT
// Ties the page together once everything is there.

const root = document.documentElement;

function theme() {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = (root.dataset.theme || (dark ? "dark" : "light")) === "dark" ? "light" : "dark";
  keepLook();
}

// How the reader likes the pages of this tool: light or dark, in which view, which checks explained.
function keepLook() {
  try {
    localStorage.setItem("taiyaku-look", JSON.stringify({ theme: root.dataset.theme || "", view: root.dataset.view, rules: [...unfolded] }));
  } catch {
    // The page looks as asked until it is closed.
  }
}

function recallLook() {
  let look = {};
  try {
    look = JSON.parse(localStorage.getItem("taiyaku-look") || "{}");
  } catch {
    // The system's choice holds.
  }
  if (look.theme === "light" || look.theme === "dark") root.dataset.theme = look.theme;
  if (Array.isArray(look.rules)) look.rules.forEach((name) => unfolded.add(name));
  see(VIEWS.includes(look.view) ? look.view : "both");
}

const VIEWS = ["both", "english", "published"];

// Both languages, the English as an article, or what readers would get.
function see(view) {
  const kept = chosen ?? firstSeen();
  root.dataset.view = view;
  for (const button of document.querySelectorAll(".views button")) button.setAttribute("aria-pressed", String(button.dataset.view === view));
  if (kept !== null) rows[kept].scrollIntoView({ block: chosen === null ? "start" : "center" });
}

// The unit at the top of the window, so that another view begins where this one was; null at the page's begin.
function firstSeen() {
  if (scrollY < 80) return null;
  const top = document.querySelector(".top").getBoundingClientRect().bottom;
  const at = rows.findIndex((row, index) => visible[index] && row.getBoundingClientRect().bottom > top);
  return at < 0 ? null : at;
}

const MARKED = ["t", "q", "to"].map((name) => `.source [data-${name}], .target [data-${name}]`).join(", ");

// The term or amount under the pointer; over the English lies the box in which it is written.
function markAt(event) {
  const below = event.target.closest?.(".edit") ? document.elementsFromPoint(event.clientX, event.clientY) : [event.target];
  for (const each of below) {
    const mark = each.closest?.(MARKED);
    if (mark) return mark;
  }
  return null;
}

document.addEventListener("click", (event) => {
  const target = event.target;
  if (!(target instanceof Element)) return;
  const button = target.closest("[data-use]");
  const waiver = target.closest("[data-waive]");
  if (waiver) return waive(unitOf(waiver), Number(waiver.dataset.waive));
  const pick = target.closest("[data-pick]");
  if (target.closest("#ledger-book a")) byId("ledger-book").close();
  if (button) return use(unitOf(button), Number(button.dataset.use), Number(button.dataset.choice));
  if (pick) {
    byId("overview").close();
    byId(pick.dataset.pick).value = pick.dataset.value;
    showFilters(true);
    return filter();
  }
  const name = target.closest("[data-document]");
  if (name) return open(name.dataset.document ? Number(name.dataset.document) : null);
  const view = target.closest(".views button");
  if (view) {
    see(view.dataset.view);
    return keepLook();
  }
  const mark = markAt(event);
  if (mark) showTip(mark);
  else if (!target.closest("#tip")) hideTip();
  const index = unitOf(target);
  if (index === undefined || target.closest("#details, a, button, form, .edit") || !getSelection().isCollapsed) return;
  // Where the English runs on as an article, it is written where it is clicked.
  if (root.dataset.view === "english" && target.closest(".english")) write(index);
  else choose(index, { scroll: false });
});
function showFilters(open) {
  byId("filters").classList.toggle("open", open);
  byId("more").setAttribute("aria-expanded", String(open));
}

document.addEventListener("mousemove", (event) => {
  const mark = markAt(event);
  if (mark) showTip(mark);
  else if (!byId("tip").hidden && !event.target.closest("#tip")) hideTip();
});
for (const id of ["by-state", "by-level", "by-check", "by-term", "by-change"]) byId(id)?.addEventListener("change", filter);
byId("search").addEventListener("input", filter);
for (const id of ["reset", "reset-too"]) {
  byId(id).addEventListener("click", () => {
    reset();
    byId("search").focus();
  });
}
byId("next-finding").addEventListener("click", () => stepFinding(1));
byId("previous-finding").addEventListener("click", () => stepFinding(-1));
byId("theme").addEventListener("click", theme);
byId("help").addEventListener("click", () => byId("keys").showModal());
byId("save")?.addEventListener("click", save);
byId("more").addEventListener("click", () => showFilters(!byId("filters").classList.contains("open")));
byId("look-over").addEventListener("click", () => {
  drawChart();
  byId("overview").showModal();
});
byId("show-ledger").hidden = !desk.ledger;
byId("show-ledger").addEventListener("click", showLedger);
byId("only-open").addEventListener("change", drawLedger);
byId("find-document")?.addEventListener("input", findDocument);
narrow.addEventListener("change", () => settle(chosen));
addEventListener("hashchange", follow);

new ResizeObserver(([head]) => root.style.setProperty("--head", `${head.target.offsetHeight}px`)).observe(document.querySelector(".top"));

load();
for (const id of notes.keys()) drawNote(ids.get(id));
drawCount();
recount();
filter();
recallLook();
follow();
// Fold the texts before the first search needs them, when nothing else is to be done.
(window.requestIdleCallback || setTimeout)(foldedTexts);
// A picture that was never scrolled to would be missing on paper.
(window.requestIdleCallback || setTimeout)(() => document.querySelectorAll("img[loading]").forEach((image) => { image.loading = "eager"; }));
