// SPDX-License-Identifier: MIT
// Search and filters. The texts are folded once, so that a keystroke only looks them up.

const visible = rows.map(() => true);
const parts = (selector) => [...document.querySelectorAll(selector)].map((part) => [part, [...part.querySelectorAll(".unit")].map((row) => place.get(row))]);
const sections = parts(".document");
const chunks = parts(".chunk");
const sectionOf = [];
sections.forEach(([, members], number) => members.forEach((index) => { sectionOf[index] = number; }));
let shownDocument = null;
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
    document: shownDocument,
  };
}

function inState(index, state) {
  const unit = units[index];
  if (state === "open") return unit.state === "fuzzy" || unit.state === "untranslated";
  if (state === "waived") return Boolean(unit.waivers);
  if (state === "reviewed" || state === "signed") return unit.standing === state;
  if (state === "lapsed") return Boolean(unit.lapsed) && !unit.standing;
  if (state === "remarks") return Boolean(unit.remarks) && !unit.resolved;
  if (state === "suggested") return Boolean(noteOf(index));
  return unit.state === state;
}

function hasFinding(unit, level, check) {
  return (unit.findings || []).some((finding) => (!check || finding.check === check) && (!level || level === "any" || finding.severity === level));
}

function fits(index, wish, texts) {
  const unit = units[index];
  if (wish.document !== null && sectionOf[index] !== wish.document) return false;
  if (wish.state && !inState(index, wish.state)) return false;
  if ((wish.level || wish.check) && !hasFinding(unit, wish.level, wish.check)) return false;
  if (wish.term && !(unit.terms || []).includes(Number(wish.term))) return false;
  if (wish.changed && !unit.changed) return false;
  return wish.words.every((word) => texts[index].includes(word));
}

function filter() {
  lingers = null;
  sift();
}

// The same questions again, because units have changed: the one that somebody is at stays until she goes on.
function refilter() {
  lingers = chosen !== null && visible[chosen] ? chosen : null;
  sift();
}

let lingers = null; // a unit that is shown though it fits no more

function sift() {
  const wish = wishes();
  const texts = wish.words.length ? foldedTexts() : null;
  for (let index = 0; index < units.length; index++) visible[index] = index === lingers || fits(index, wish, texts);
  const count = pairs((index) => visible[index]);
  const within = pairs((index) => wish.document === null || sectionOf[index] === wish.document);
  for (const [section, members] of sections) section.hidden = !members.some((index) => visible[index]);
  draw(0, ++drawing);
  const filtered = count < within;
  byId("shown").textContent = filtered ? `${number(count)} of ${number(within)} units` : `${number(within)} units`;
  byId("nothing").hidden = count > 0 || !units.length;
  byId("reset").hidden = !(filtered || wish.words.length);
  document.documentElement.classList.toggle("filtered", filtered);
  for (const select of document.querySelectorAll("#filters select")) select.classList.toggle("on", Boolean(select.value));
}

function number(count) {
  return count.toLocaleString("en");
}

// How many pairs are so; a pair counts once, however often it stands in its document.
function pairs(wanted) {
  const seen = new Set();
  for (let index = 0; index < units.length; index++) if (wanted(index)) seen.add(units[index].same || units[index].id);
  return seen.size;
}

// The counts at the filters, in the picker of documents and in the overview: all come from the same questions.
function recount() {
  for (const option of document.querySelectorAll("#by-state option[data-name], #by-level option[data-name]")) {
    const asks = option.parentNode.id === "by-state" ? (index) => inState(index, option.value) : (index) => hasFinding(units[index], option.value, "");
    const count = pairs(asks);
    option.textContent = `${option.dataset.name} (${number(count)})`;
    option.hidden = !count && !option.selected;
  }
  const chosenCheck = byId("by-check").value;
  byId("by-check").replaceChildren(byId("by-check").options[0], ...checks().map(([check, counts]) =>
    element("option", { value: check }, `${shown(check)} (${number(counts.all)})`)));
  byId("by-check").value = chosenCheck;
  drawDocuments();
}

// The checks that found something, each with how many pairs it speaks of, in all and by its worst severity.
function checks() {
  const found = new Map();
  for (const unit of units) {
    if (unit.same) continue;
    const here = new Map();
    for (const { check, severity } of unit.findings || []) {
      if (!here.has(check) || LEVELS.indexOf(severity) < LEVELS.indexOf(here.get(check))) here.set(check, severity);
    }
    for (const [check, severity] of here) {
      const counts = found.get(check) || { all: 0, error: 0, warning: 0, info: 0 };
      counts.all++;
      counts[severity]++;
      found.set(check, counts);
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

const LEVELS = ["error", "warning", "info"];
const SIGNS = { error: "✖", warning: "▲", info: "ℹ" };

function drawDocuments() {
  for (const button of document.querySelectorAll("[data-document]")) {
    if (!button.dataset.document) continue;
    const members = sections[Number(button.dataset.document)][1].filter((index) => !units[index].same);
    const done = members.filter((index) => units[index].state === "translated" || units[index].state === "joined").length;
    const told = LEVELS.map((level) => [level, members.filter((index) => hasFinding(units[index], level, "")).length]).filter(([, count]) => count);
    const meter = element("progress", { max: members.length || 1, value: done, "aria-label": "translated" });
    button.querySelector(".how-far").replaceChildren(meter, `${members.length ? Math.floor((100 * done) / members.length) : 100}%`,
      ...told.map(([level, count]) => element("span", { class: level, title: level }, ` ${SIGNS[level]} ${number(count)}`)));
  }
}

function drawChart() {
  const found = checks();
  const most = Math.max(1, ...found.map(([, counts]) => counts.all));
  const rowOf = ([check, counts]) => element("tr", {},
    element("th", { scope: "row" }, element("button", { type: "button", class: "link", "data-pick": "by-check", "data-value": check }, shown(check))),
    element("td", { class: "wide" }, ...LEVELS.filter((level) => counts[level]).map((level) => {
      const bar = element("span", { class: `length ${level}`, title: level });
      bar.style.width = `${(100 * counts[level]) / most}%`;
      return bar;
    })),
    element("td", { class: "counts" }, ...LEVELS.filter((level) => counts[level]).map((level) =>
      element("span", { class: level }, `${SIGNS[level]} ${number(counts[level])} `, element("span", { class: "hidden" }, level)))));
  byId("chart").replaceChildren(...(found.length ? found.map(rowOf) : [element("tr", {}, element("td", {}, "No findings."))]));
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

const drawn = new Set(); // chunks that look as their units ask for

function drawChunk([chunk, members]) {
  const others = members.filter((index) => rows[index].hidden === visible[index]);
  if (!others.length && drawn.has(chunk)) return;
  drawn.add(chunk);
  for (const index of others) rows[index].hidden = !visible[index];
  // A chunk that is far away is not laid out: say about how high it is.
  const left = members.filter((index) => visible[index]).length;
  for (const block of chunk.querySelectorAll(".block, .row")) block.hidden = !block.querySelector(".unit:not([hidden])");
  chunk.hidden = !left;
  chunk.style.containIntrinsicHeight = `${left * 4}rem`;
}

// Draw at once what has to be measured or focused.
function drawAll() {
  drawing++;
  chunks.forEach(drawChunk);
}

// Show one document, or all where it is null.
function open(section) {
  shownDocument = section;
  const name = section === null ? `All ${number(sections.length)} documents` : sections[section][0].querySelector("h2").textContent;
  byId("document").textContent = name;
  byId("documents").hidePopover();
  filter();
  scrollTo(0, 0);
}

function findDocument() {
  const words = fold(byId("find-document").value).split(/\s+/).filter(Boolean);
  for (const button of document.querySelectorAll("[data-document]")) {
    const name = fold(button.textContent);
    button.parentNode.hidden = !words.every((word) => name.includes(word));
  }
}

function reset() {
  if (shownDocument !== null) open(null);
  byId("search").value = "";
  for (const select of document.querySelectorAll("#filters select")) select.value = "";
  if (byId("by-change")) byId("by-change").checked = false;
  filter();
}
