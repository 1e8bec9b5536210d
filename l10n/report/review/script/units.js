// SPDX-License-Identifier: MIT
// The units: what the page was given and the elements that show them.
// Everything that came from a document goes in as text, never as markup.

const values = JSON.parse(document.getElementById("values").textContent);
const units = values.units;
const rows = [...document.querySelectorAll(".unit")];
const place = new Map(rows.map((row, index) => [row, index]));
const [sourceLanguage, targetLanguage] = values.languages;

const ids = new Map(units.map((unit, index) => [unit.id, index]));

const byTerm = values.concepts.map(() => []);
units.forEach((unit, index) => {
  for (const concept of unit.terms || []) byTerm[concept].push(index);
});

function byId(id) {
  return document.getElementById(id);
}

// An element with attributes and children; a string becomes a text node.
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

// Controls and marks that turn the line, shown as escapes, as in the rest of the page.
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

function shown(text) {
  return text.replace(UNSEEN, (character) => `\\u{${character.codePointAt(0).toString(16)}}`);
}

// The unit's number in its document, as the page shows it.
function numberOf(index) {
  return rows[index].querySelector(".self").textContent;
}

function unitOf(node) {
  const row = node instanceof Element ? node.closest(".unit") : null;
  return row ? place.get(row) : undefined;
}
