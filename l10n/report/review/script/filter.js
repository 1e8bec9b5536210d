// SPDX-License-Identifier: MIT
// Search and filters. The texts are folded once, so that a keystroke only looks them up.

const visible = rows.map(() => true);
const parts = (selector) => [...document.querySelectorAll(selector)].map((part) => [part, [...part.querySelectorAll(".unit")].map((row) => place.get(row))]);
const sections = parts(".document");
const chunks = parts(".chunk");
const pairs = units.filter((unit) => !unit.same).length;
let folded = null;

// Width and case do not matter, nor whether kana is hiragana or katakana.
function fold(text) {
  return text.normalize("NFKC").toLowerCase().replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

function foldedTexts() {
  folded ??= units.map((unit) => fold(`${unit.source}\n${unit.target}\n${unit.reading || ""}\n${(unit.comments || []).join("\n")}`));
  return folded;
}

function wishes() {
  return {
    words: fold(byId("search").value).split(/\s+/).filter(Boolean),
    state: byId("by-state").value,
    level: byId("by-level").value,
    check: byId("by-check").value,
    term: byId("by-term").value,
    changed: Boolean(byId("by-change")?.checked),
  };
}

function inState(index, state) {
  const unit = units[index];
  if (state === "open") return unit.state === "fuzzy" || unit.state === "untranslated";
  if (state === "waived") return Boolean(unit.waivers);
  if (state === "suggested") return notes.has(unit.id);
  return unit.state === state;
}

function hasFinding(unit, level, check) {
  return (unit.findings || []).some((finding) => (!check || finding.check === check) && (!level || level === "any" || finding.severity === level));
}

function fits(index, wish, texts) {
  const unit = units[index];
  if (wish.state && !inState(index, wish.state)) return false;
  if ((wish.level || wish.check) && !hasFinding(unit, wish.level, wish.check)) return false;
  if (wish.term && !(unit.terms || []).includes(Number(wish.term))) return false;
  if (wish.changed && !unit.changed) return false;
  return wish.words.every((word) => texts[index].includes(word));
}

function filter() {
  const wish = wishes();
  const texts = wish.words.length ? foldedTexts() : null;
  // A pair counts once, however often it stands in its document.
  const seen = new Set();
  for (let index = 0; index < units.length; index++) {
    visible[index] = fits(index, wish, texts);
    if (visible[index]) seen.add(units[index].same || units[index].id);
  }
  const count = seen.size;
  for (const [section, members] of sections) section.hidden = !members.some((index) => visible[index]);
  draw(0, ++drawing);
  const filtered = count < pairs;
  byId("shown").textContent = filtered ? `${count.toLocaleString("en")} of ${pairs.toLocaleString("en")} units` : `${count.toLocaleString("en")} units`;
  byId("nothing").hidden = count > 0 || !units.length;
  byId("reset").hidden = !(filtered || wish.words.length);
  for (const select of document.querySelectorAll("#filters select")) select.classList.toggle("on", Boolean(select.value));
}

// Chunks drawn at once: a screenful first, so that typing goes on; what is below it is not laid out and costs little.
const FIRST = 2;
const NEXT = 24;
let drawing = 0;

function draw(from, number) {
  if (number !== drawing) return; // somebody typed on
  const end = from + (from ? NEXT : FIRST);
  for (const chunk of chunks.slice(from, end)) drawChunk(chunk);
  // The timeout lets the frame be painted first.
  if (end < chunks.length) requestAnimationFrame(() => setTimeout(() => draw(end, number)));
}

function drawChunk([chunk, members]) {
  for (const index of members) {
    if (rows[index].hidden === visible[index]) rows[index].hidden = !visible[index];
  }
  // A chunk that is far away is not laid out: say about how high it is.
  const left = members.filter((index) => visible[index]).length;
  chunk.hidden = !left;
  chunk.style.containIntrinsicHeight = `${left * 4}rem`;
}

// Draw at once what has to be measured or focused.
function drawAll() {
  drawing++;
  chunks.forEach(drawChunk);
}

function reset() {
  byId("search").value = "";
  for (const select of document.querySelectorAll("#filters select")) select.value = "";
  if (byId("by-change")) byId("by-change").checked = false;
  filter();
}
