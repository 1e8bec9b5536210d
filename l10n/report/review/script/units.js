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

// A pair that stands several times is written about at its first place, and shown at all.
const places = new Map();
units.forEach((unit, index) => {
  const first = unit.same ? ids.get(unit.same) : index;
  places.set(first, [...(places.get(first) || []), index]);
});

function owner(index) {
  return units[index].same ? ids.get(units[index].same) : index;
}

function twins(index) {
  return places.get(owner(index));
}

// The unit's number in the page.
function numberOf(index) {
  return String(index + 1);
}

function unitOf(node) {
  const row = node instanceof Element ? node.closest(".unit") : null;
  return row ? place.get(row) : undefined;
}
