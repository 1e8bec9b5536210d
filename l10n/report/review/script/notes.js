// SPDX-License-Identifier: MIT
// The reader's notes: another English or a comment for a unit, kept by the browser, saved as a patch.

const notes = new Map(); // the unit's identity -> {target, comment, before, waived: {check: reason}}
let reviewer = "";
let keeps = true;
let saved = true;

// Whatever a reader does to a unit goes through here; a served page puts its own ways in the place of these.
const desk = {
  typed: (index, target) => keep(index, { target }),
  commented: (index, comment) => keep(index, { comment }),
  waived: (index, check, reason) => keep(index, { waived: { ...noteOf(index)?.waived, [check]: reason } }),
  // What Ctrl+Enter does before it goes on to the next unit.
  save: () => {},
  // The ledger's rows of the document with that number; null where nobody knows them.
  ledger: values.ledgers.length ? async (section) => values.ledgers[section] : null,
};

function load() {
  try {
    const kept = JSON.parse(localStorage.getItem(values.key) || "{}");
    reviewer = typeof kept.reviewer === "string" ? kept.reviewer : "";
    for (const [id, note] of Object.entries(kept.notes || {})) {
      if (ids.has(id) && note && [note.target, note.comment, note.before].every((text) => typeof text === "string")) recall(id, note);
    }
  } catch {
    keeps = false; // No storage for this page, or somebody else's values in it: start empty.
  }
}

// What has been put into the catalogue since it was written is no note any more.
function recall(id, note) {
  const unit = units[ids.get(id)];
  const comments = unit.comments || [];
  const left = { ...note, waived: { ...note.waived } };
  for (const waiver of unit.waivers || []) delete left.waived[waiver.check];
  const lines = note.comment.split("\n").map((line) => line.split(/\s+/).filter(Boolean).join(" ")).filter(Boolean);
  if (lines.every((line) => comments.some((comment) => comment.endsWith(`: ${line}`)))) left.comment = "";
  const applied = note.target === englishOf(ids.get(id));
  if (applied) left.before = unit.target;
  if (!applied || says(left)) notes.set(id, left);
}

// Whether a note says something beside its English.
function says(note) {
  return Boolean(note.comment.trim() || Object.values(note.waived || {}).some((reason) => reason.trim()));
}

// Keep the note of the unit with that identity, and nothing else: another tab may keep those of others.
function store(id = null) {
  saved = false;
  try {
    const kept = { notes: {}, ...JSON.parse(localStorage.getItem(values.key) || "{}"), reviewer };
    if (notes.has(id)) kept.notes[id] = notes.get(id);
    else delete kept.notes[id];
    localStorage.setItem(values.key, JSON.stringify(kept));
    keeps = true;
  } catch {
    keeps = false;
  }
  if (keeps) hush("keeping");
  else say("This browser cannot keep your notes. Save them to a file before you close the page.", "keeping");
}

function englishOf(index) {
  return units[index].target === "<EMPTY>" ? "" : units[index].target;
}

function noteOf(index) {
  return notes.get(units[owner(index)].id);
}

// The English of a unit as the reader has it by now.
function draftOf(index) {
  return noteOf(index)?.target ?? englishOf(index);
}

// Keep what the reader wrote about a unit; nothing is kept where nothing differs.
function keep(index, changed) {
  const unit = units[owner(index)];
  const english = englishOf(index);
  const note = { target: english, comment: "", before: unit.target, waived: {}, ...notes.get(unit.id), ...changed };
  if (!note.target.trim()) note.target = english;
  if (note.target !== english || says(note)) notes.set(unit.id, note);
  else notes.delete(unit.id);
  hush(owner(index));
  store(unit.id);
  drawNote(index);
  drawCount();
}

function stale(index) {
  const note = noteOf(index);
  return Boolean(note) && note.before !== units[index].target;
}

function drawNote(index) {
  for (const twin of twins(index)) drawNoteAt(twin);
}

function drawNoteAt(index) {
  const row = rows[index];
  row.querySelector(".draft")?.remove();
  const note = noteOf(index);
  const english = englishOf(index);
  row.classList.toggle("changed", Boolean(note) && note.target !== english);
  fill(index);
  drawWaivers(index);
  if (!note) return;
  const lines = [];
  if (stale(index)) lines.push(element("div", { class: "stale" }, "▲ The English was changed after you wrote this."));
  if (note.target !== english) lines.push(element("div", { class: "new-target", lang: targetLanguage }, ...diff(english, note.target)));
  if (note.comment.trim()) lines.push(element("div", { class: "remark" }, `✎ ${shown(note.comment)}`));
  if (lines.length) row.querySelector(".target").after(element("div", { class: "draft" }, ...lines));
}

let counting = 0;

// Counting asks all units: not at each keystroke.
function recountSoon() {
  clearTimeout(counting);
  counting = setTimeout(recount, 300);
}

function drawCount() {
  recountSoon();
  const button = byId("save");
  if (!button) return;
  button.disabled = notes.size === 0;
  button.textContent = notes.size === 0 ? "Save notes" : notes.size === 1 ? "Save 1 note" : `Save ${notes.size.toLocaleString("en")} notes`;
}

function patch() {
  const changes = units.flatMap((unit) => {
    const note = unit.same ? null : notes.get(unit.id);
    if (!note) return [];
    const english = note.before === "<EMPTY>" ? "" : note.before;
    const target = note.target === english ? note.before : note.target;
    return [{ path: unit.path, context: unit.context, source: unit.source, target_before: note.before, target, comment: note.comment, waived: waivers(note) }];
  });
  return { version: 1, reviewer, changes };
}

function waivers(note) {
  return Object.entries(note.waived || {}).filter(([, reason]) => reason.trim()).map(([check, reason]) => ({ check, reason: reason.trim() }));
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
  say("Saved. Send the file to the translators; they put it in with: l10n apply review-patch.json", "deed");
}

addEventListener("beforeunload", (event) => {
  if (!keeps && !saved && notes.size) event.preventDefault();
});
