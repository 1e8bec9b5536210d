// SPDX-License-Identifier: MIT
// What is known about the chosen unit, the place to write another English, and the card over a term.

const NEAR = 12; // links to other units with the same term, at most

function details(index) {
  const unit = units[index];
  const panel = byId("details");
  panel.replaceChildren(
    element("h2", {}, `Unit ${numberOf(index)}, ${unit.state}`),
    element("p", { class: "where" }, shown(unit.line ? `${unit.path}:${unit.line}` : unit.path)),
    ...(unit.context ? [element("p", { class: "where" }, `context: ${shown(unit.context)}`)] : []),
    unit.same ? again(unit) : form(index),
    ...part("Checks", [...new Set((unit.findings || []).map((finding) => finding.check))].map(rule)),
    ...part("Terms", (unit.terms || []).map((concept) => term(concept, index))),
    ...part("Amounts", (unit.quantities || []).map(quantity)),
    ...part("Translated from", unit.state === "fuzzy" && unit.previous ? [element("div", { lang: sourceLanguage }, shown(unit.previous))] : []),
    ...part("Translators’ comments", (unit.comments || []).map((line) => element("div", {}, shown(line)))),
  );
  panel.scrollTop = 0;
  settle(index);
}

// Beside the text where there is room, under the unit where there is none.
function settle(index) {
  const panel = byId("details");
  const home = narrow.matches && index !== null ? rows[index] : document.body;
  if (panel.parentNode !== home) home === document.body ? byId("tip").before(panel) : home.append(panel);
}

const narrow = matchMedia("(max-width: 75rem)");

function part(title, children) {
  return children.length ? [element("h3", {}, title), ...children] : [];
}

// A pair that stands several times is written about at its first place.
function again(unit) {
  return element("p", {}, "The same pair as unit ", element("a", { href: `#${unit.same}` }, numberOf(ids.get(unit.same))), ": write about it there.");
}

// The page of a check: its first line, and the rest for who wants to know.
function rule(name) {
  const [headline, ...rest] = (values.rules[name] || "").split("\n");
  return element("details", { class: "rule" },
    element("summary", {}, element("code", {}, name), ` ${shown(headline)}`),
    element("p", {}, shown(rest.join("\n").trim())));
}

function form(index) {
  const unit = units[index];
  const note = noteOf(index);
  const english = unit.target === "<EMPTY>" ? "" : unit.target;
  const draft = element("textarea", { id: "draft", lang: targetLanguage, spellcheck: "true" });
  draft.value = note ? note.target : english;
  const comment = element("textarea", { id: "comment" });
  comment.value = note ? note.comment : "";
  const name = element("input", { id: "reviewer", autocomplete: "name" });
  name.value = reviewer;
  const kept = element("span", { class: "kept" }, note ? "✎ kept in this browser" : "");
  const undo = element("button", { type: "button" }, "Undo");
  const change = () => {
    keep(index, draft.value, comment.value);
    kept.textContent = noteOf(index) ? (keeps ? "✎ kept in this browser" : "✎ not kept: save it") : "";
  };
  draft.addEventListener("input", change);
  comment.addEventListener("input", change);
  name.addEventListener("input", () => { reviewer = name.value; store(); });
  undo.addEventListener("click", () => { draft.value = english; comment.value = ""; change(); });
  return element("form", { id: "note" },
    element("label", {}, "Your English", draft), element("label", {}, "Note for the translator", comment),
    element("label", {}, "Your name", name), element("div", { class: "buttons" }, undo, kept));
}

function term(concept, index) {
  const row = values.concepts[concept];
  return element("div", { class: "row" },
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
  return element("div", { class: "row" },
    element("div", { class: "pair" },
      element("span", { lang: sourceLanguage }, source === null ? "—" : shown(source)), "↔",
      element("span", { lang: targetLanguage }, target === null ? "—" : shown(target))),
    element("div", { class: "elsewhere" }, `read as ${shown(value)}`));
}

// Put a finding's suggestion into the reader's draft, at the place that it was made for.
function use(index, number) {
  const unit = units[index];
  const { span, suggestion } = unit.findings[number];
  const points = [...unit.target]; // Spans count code points, strings UTF-16.
  const wrong = points.slice(...span).join("");
  const draft = noteOf(index)?.target ?? unit.target;
  let text = null;
  if (draft === unit.target) text = points.slice(0, span[0]).join("") + suggestion + points.slice(span[1]).join("");
  else if (wrong && draft.split(wrong).length === 2) text = draft.replace(wrong, () => suggestion);
  if (text === null) say("Your English differs at that place; put the suggestion in yourself.");
  else keep(index, text, noteOf(index)?.comment ?? "");
  choose(index);
}

function showTip(mark) {
  const tip = byId("tip");
  const index = unitOf(mark);
  if (mark.dataset.t !== undefined) tip.replaceChildren(...term(Number(mark.dataset.t), index).childNodes);
  else if (mark.dataset.q !== undefined) tip.replaceChildren(...quantity(units[index].quantities[Number(mark.dataset.q)]).childNodes);
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
  const name = mark.dataset.t !== undefined ? "t" : "q";
  for (const twin of mark.closest(".unit").querySelectorAll(`[data-${name}="${mark.dataset[name]}"]`)) twin.classList.add("lit");
}
