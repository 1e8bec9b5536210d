// SPDX-License-Identifier: MIT
// The reader's notes: another English or a comment for a unit, kept by the browser, saved as a patch.

const notes = new Map(); // the unit's identity -> {target, comment, before}
let reviewer = "";
let keeps = true;
let saved = true;

function load() {
  try {
    const kept = JSON.parse(localStorage.getItem(values.key) || "{}");
    reviewer = typeof kept.reviewer === "string" ? kept.reviewer : "";
    for (const [id, note] of Object.entries(kept.notes || {})) {
      if (ids.has(id) && note && [note.target, note.comment, note.before].every((text) => typeof text === "string")) notes.set(id, note);
    }
  } catch {
    keeps = false; // No storage for this page, or somebody else's values in it: start empty.
  }
}

function store() {
  saved = false;
  try {
    localStorage.setItem(values.key, JSON.stringify({ reviewer, notes: Object.fromEntries(notes) }));
    keeps = true;
  } catch {
    keeps = false;
  }
  if (!keeps) say("This browser cannot keep your notes. Save them to a file before you close the page.");
}

function noteOf(index) {
  return notes.get(units[index].id);
}

// Keep what the reader wrote about a unit; nothing is kept where nothing differs.
function keep(index, target, comment) {
  const unit = units[index];
  const english = unit.target === "<EMPTY>" ? "" : unit.target;
  const differs = target.trim() && target !== english;
  if (differs || comment.trim()) notes.set(unit.id, { target: differs ? target : english, comment, before: unit.target });
  else notes.delete(unit.id);
  store();
  drawNote(index);
  drawCount();
}

function stale(index) {
  const note = noteOf(index);
  return Boolean(note) && note.before !== units[index].target;
}

function drawNote(index) {
  const row = rows[index];
  row.querySelector(".draft")?.remove();
  const note = noteOf(index);
  if (!note) return;
  const english = units[index].target === "<EMPTY>" ? "" : units[index].target;
  const lines = [];
  if (stale(index)) lines.push(element("div", { class: "stale" }, "▲ The English was changed after you wrote this."));
  if (note.target !== english) lines.push(element("div", { class: "new-target", lang: targetLanguage }, `✎ ${shown(note.target)}`));
  if (note.comment.trim()) lines.push(element("div", {}, `✎ ${shown(note.comment)}`));
  row.querySelector(".target").after(element("div", { class: "draft" }, ...lines));
}

function drawCount() {
  const button = byId("save");
  button.disabled = notes.size === 0;
  button.textContent = notes.size === 0 ? "Save notes" : notes.size === 1 ? "Save 1 note" : `Save ${notes.size.toLocaleString("en")} notes`;
}

function patch() {
  const changes = units.flatMap((unit) => {
    const note = notes.get(unit.id);
    if (!note) return [];
    const english = note.before === "<EMPTY>" ? "" : note.before;
    const target = note.target === english ? note.before : note.target;
    return [{ path: unit.path, context: unit.context, source: unit.source, target_before: note.before, target, comment: note.comment }];
  });
  return { version: 1, reviewer, changes };
}

function save() {
  if (!reviewer.trim()) {
    const name = prompt("Your name, for the translators:", "");
    if (name === null) return;
    reviewer = name.trim();
    store();
  }
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(patch(), null, 2)}\n`], { type: "application/json" }));
  const link = element("a", { href: url, download: "review-patch.json" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  saved = true;
  say("Saved. Send the file to the translators; they put it in with: l10n apply review-patch.json");
}

function say(text) {
  const notice = byId("notice");
  notice.textContent = text;
  notice.hidden = false;
}

addEventListener("beforeunload", (event) => {
  if (!keeps && !saved && notes.size) event.preventDefault();
});
