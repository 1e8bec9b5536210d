// SPDX-License-Identifier: MIT
// What is known about the chosen unit, the place to write another English, and the card over a term.

const NEAR = 12; // links to other units with the same term, at most

let detailed = null; // the unit that the panel tells of
const unfolded = new Set(); // the checks whose pages are open in it, whatever unit it tells of

function details(index) {
  const unit = units[index];
  const panel = byId("details");
  const place = index === detailed ? panel.scrollTop : 0;
  detailed = index;
  panel.replaceChildren(
    element("h2", {}, `Unit ${numberOf(index)}, ${unit.state}`),
    element("p", { class: "where" }, shown(unit.line ? `${unit.path}:${unit.line}` : unit.path)),
    ...(unit.context ? [element("p", { class: "where" }, `context: ${shown(unit.context)}`)] : []),
    form(index),
    ...part("Checks", [...new Set((unit.findings || []).map((finding) => finding.check))].map(rule)),
    ...part("Why", told(unit.reasons || []).map(reason)),
    ...part("Terms", (unit.terms || []).map((concept) => term(concept, index))),
    ...part("Amounts", (unit.quantities || []).map(quantity)),
    ...part("Translated from", unit.state === "fuzzy" && unit.previous ? [element("div", { lang: sourceLanguage }, shown(unit.previous))] : []),
    ...part("Translators’ comments", (unit.comments || []).map((line) => element("div", {}, shown(line)))),
  );
  panel.scrollTop = place;
  settle(index);
}

// Beside the text where there is room, under the unit where there is none.
function settle(index) {
  const panel = byId("details");
  const home = narrow.matches && index !== null ? rows[index] : document.body;
  if (panel.parentNode !== home) home === document.body ? document.querySelector("main").after(panel) : home.append(panel);
}

const narrow = matchMedia("(max-width: 66rem)");

function part(title, children) {
  return children.length ? [element("h3", {}, title), ...children] : [];
}

// The page of a check: its first line, and the rest for who wants to know.
function rule(name) {
  const [headline, ...rest] = (values.rules[name] || "").split("\n");
  const made = element("details", { class: "rule", open: unfolded.has(name) },
    element("summary", {}, element("code", {}, name), ` ${shown(headline)}`),
    element("p", {}, shown(rest.join("\n").trim())));
  made.addEventListener("toggle", () => {
    if (made.open) unfolded.add(name);
    else unfolded.delete(name);
    keepLook();
  });
  return made;
}

// What is not plainly right, each once: both sides of a pair may say the same.
function told(reasons) {
  const seen = new Set();
  return reasons.filter(([, verdict, name, words]) => {
    const known = words && seen.has(`${name} ${words}`);
    seen.add(`${name} ${words}`);
    return !known && (verdict === "refused" || verdict === "excused");
  });
}

// Which rule said what of a number or a term.
function reason([text, verdict, name, words]) {
  return element("div", { class: `fact ${verdict}` },
    element("div", { class: "pair" }, element("span", {}, shown(text)), element("b", {}, verdict), element("code", {}, shown(name))),
    words ? element("div", { class: "elsewhere" }, shown(words)) : null);
}

// A page from disk keeps a note for the patch; a served one says it at once (`desk.remark`).
function form(index) {
  return desk.remark ? remarkForm(index) : noteForm(index);
}

function remarkForm(index) {
  const comment = element("textarea", { id: "comment" });
  comment.value = noteOf(index)?.comment || "";
  const made = element("form", { id: "note" }, element("label", {}, "Remark", comment),
    element("div", { class: "buttons" }, element("button", { type: "submit" }, "Add remark")));
  comment.addEventListener("input", () => desk.commented(index, comment.value));
  made.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!comment.value.trim() || !(await desk.remark(index, comment.value))) return;
    desk.commented(index, "");
    if (chosen === index) byId("comment").value = "";
  });
  return made;
}

function noteForm(index) {
  const note = noteOf(index);
  const comment = element("textarea", { id: "comment" });
  comment.value = note ? note.comment : "";
  const name = element("input", { id: "reviewer", autocomplete: "name" });
  name.value = reviewer;
  const kept = element("span", { class: "kept" }, note ? "✎ kept in this browser" : "");
  const undo = element("button", { type: "button", id: "undo" }, "Undo");
  const tell = () => {
    kept.textContent = noteOf(index) ? (keeps ? "✎ kept in this browser" : "✎ not kept: save it") : "";
  };
  comment.addEventListener("input", () => { desk.commented(index, comment.value); tell(); });
  name.addEventListener("input", () => { reviewer = name.value; store(); });
  undo.addEventListener("click", () => {
    desk.typed(index, englishOf(index));
    desk.commented(index, comment.value = "");
    tell();
  });
  return element("form", { id: "note" },
    element("label", {}, "Note for the translator", comment), element("label", {}, "Your name", name),
    element("div", { class: "buttons" }, undo, kept));
}

function term(concept, index) {
  const row = values.concepts[concept];
  return element("div", { class: "fact" },
    element("div", { class: "pair" },
      element("span", { class: `t h${row.hue}`, lang: sourceLanguage }, shown(row.source)), "→",
      element("b", { lang: targetLanguage }, shown(row.target || row.source))),
    facts(row), elsewhere(concept, index));
}

function facts(row) {
  const known = [
    ["also", row.variants.join("、")], ["or", row.admitted.join(", ")], ["never", row.forbidden.join(", ")],
    ["kind", row.kind === "term" ? "" : row.kind], ["means", row.definition], ["note", row.note],
  ];
  return element("dl", {}, ...known.filter(([, text]) => text).flatMap(([name, text]) => [element("dt", {}, name), element("dd", {}, shown(text))]));
}

function elsewhere(concept, index) {
  const others = byTerm[concept].filter((other) => other !== index);
  if (!others.length) return element("div", { class: "elsewhere" }, "in no other unit");
  const links = others.slice(0, NEAR).flatMap((other) => [" ", element("a", { href: `#${units[other].id}` }, numberOf(other))]);
  const rest = others.length > NEAR ? ` and ${others.length - NEAR} more` : "";
  return element("div", { class: "elsewhere" }, "also in", ...links, rest);
}

function quantity([value, source, target]) {
  return element("div", { class: "fact" },
    element("div", { class: "pair" },
      element("span", { lang: sourceLanguage }, source === null ? "—" : shown(source)), "↔",
      element("span", { lang: targetLanguage }, target === null ? "—" : shown(target))),
    element("div", { class: "elsewhere" }, `read as ${shown(value)}`));
}

function showTip(mark) {
  const tip = byId("tip");
  const index = unitOf(mark);
  if (mark.dataset.t !== undefined) tip.replaceChildren(...term(Number(mark.dataset.t), index).childNodes);
  else if (mark.dataset.q !== undefined) tip.replaceChildren(...quantity(units[index].quantities[Number(mark.dataset.q)]).childNodes);
  else if (mark.dataset.to) tip.replaceChildren(element("span", { class: "address" }, shown(mark.dataset.to)));
  else return;
  tip.hidden = false;
  const box = mark.getBoundingClientRect();
  const size = tip.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - size.width - 8));
  const above = box.bottom + size.height + 8 > innerHeight && box.top > size.height + 8;
  tip.style.left = `${left + scrollX}px`;
  tip.style.top = `${(above ? box.top - size.height - 4 : box.bottom + 4) + scrollY}px`;
  light(mark);
}

function hideTip() {
  byId("tip").hidden = true;
  for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
}

// The same term or amount on both sides.
function light(mark) {
  for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  if (mark.dataset.t === undefined && mark.dataset.q === undefined) return;
  const name = mark.dataset.t !== undefined ? "t" : "q";
  for (const twin of mark.closest(".unit").querySelectorAll(`[data-${name}="${mark.dataset[name]}"]`)) twin.classList.add("lit");
}
