// SPDX-License-Identifier: MIT
// The ledger: what the Japanese of a document states, and what answers it in the English.

let entries = []; // [section, rows] of the documents that are shown

let unread = 0; // documents that are still to be asked for

// The first document's rows are shown at once, those of a large site as they come, until somebody closes the table.
async function showLedger() {
  const wanted = sections.map((_, number) => number).filter((number) => shownDocument === null || number === shownDocument);
  const told = entries = [];
  unread = wanted.length;
  for (const section of wanted) {
    told.push([section, await desk.ledger(section) || []]);
    if (told !== entries) return;
    unread--;
    if (told.length === 1 || unread % 20 === 0) drawLedger();
    if (told.length === 1 && !byId("ledger-book").open) byId("ledger-book").showModal();
    if (!byId("ledger-book").open) return;
  }
}

function drawLedger() {
  const only = byId("only-open").checked;
  const all = entries.flatMap(([section, told]) => told.map((row) => [section, row]));
  const shownRows = all.filter(([, row]) => !only || row.answer === "open");
  const open = all.filter(([, row]) => row.answer === "open").length;
  const sofar = unread ? ` so far, ${number(unread)} documents to come` : "";
  byId("ledger-title").textContent = `Ledger: ${number(all.length)} rows, ${open ? `${number(open)} open` : "nothing is open"}${sofar}`;
  byId("ledger-book").querySelector("tbody").replaceChildren(...shownRows.slice(0, MOST_ROWS).map(([section, row]) => ledgerRow(section, row)),
    ...(shownRows.length > MOST_ROWS ? [element("tr", {}, element("td", { colspan: "5" }, `and ${number(shownRows.length - MOST_ROWS)} more: pick a document`))] : []));
}

const MOST_ROWS = 2000;

function ledgerRow(section, { context, unit, kind, answer, source, targets, why }) {
  const index = placesOf(section).get(JSON.stringify([context, unit]));
  return element("tr", { class: answer === "open" ? "open" : "" },
    element("td", {}, index === undefined ? "" : element("a", { href: `#${units[index].id}` }, numberOf(index))),
    element("td", {}, kind), element("td", { lang: sourceLanguage }, shown(source)), element("td", { lang: targetLanguage }, shown(targets.join(" … "))),
    element("td", {}, answer === "open" ? element("b", {}, "✖ open") : answer, why ? element("span", { class: "elsewhere" }, ` ${shown(why)}`) : null));
}

const unitPlaces = new Map(); // by section: context and source of each unit -> its first place

function placesOf(section) {
  if (!unitPlaces.has(section)) {
    const members = [...sections[section][1]].reverse();
    unitPlaces.set(section, new Map(members.map((index) => [JSON.stringify([units[index].context ?? null, units[index].source]), index])));
  }
  return unitPlaces.get(section);
}
