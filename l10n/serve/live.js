// SPDX-License-Identifier: MIT
// The page with a server behind it: what is typed is checked and saved, and what others do appears.
// A block of its own, so that no name in it is another part's.

{
  const WAIT = 120; // milliseconds without a key, after which the unit is checked
  const AWAY = "l10n serve does not answer. What you type is kept in this browser.";
  const OTHER = "l10n serve was started again: open the address that it printed. What you typed is kept in this browser.";

  const byKey = new Map(units.map((unit, index) => [keyOf(unit), index]).reverse());
  const timers = new Map();

  function keyOf({ path, context, source }) {
    return JSON.stringify([path, context ?? null, source]);
  }

  function reference(index) {
    const { path, context, source } = units[index];
    return { path, context, source };
  }

  // What the server answers; null where it does not, and the reader has been told.
  async function post(address, body) {
    if (address !== "/check") hushDeeds();
    try {
      const response = await fetch(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
      if (response.ok) return await response.json();
      if (response.status === 403) say(OTHER, "server");
      else say(`l10n serve refused that: ${await response.text()}`, "deed");
    } catch {
      say(AWAY, "server");
    }
    return null;
  }

  desk.typed = (index, target) => {
    keep(index, { target });
    state(index);
    clearTimeout(timers.get(owner(index)));
    timers.set(owner(index), setTimeout(() => check(owner(index)), WAIT));
  };
  desk.save = (index) => inTurn(() => put("/save", owner(index)));
  desk.approve = (index) => inTurn(() => put("/approve", owner(index)));
  desk.commented = (index, comment) => {
    keep(index, { comment });
    state(index);
  };
  desk.remark = (index, text) => tell("/remark", index, { text });
  desk.waived = (index, check, reason) => tell("/waive", index, { check, reason });

  async function check(index) {
    const text = draftOf(index);
    const told = await post("/check", { ...reference(index), target: text });
    // What was typed meanwhile has been asked about since.
    if (!told || draftOf(index) !== text) return;
    learn(told.concepts);
    for (const unit of told.units) {
      if (byKey.get(keyOf(unit.values)) === index) read(index, unit, text);
    }
    refilter();
  }

  // One after the other: an answer that came late would show a conflict that she has settled meanwhile.
  let line = Promise.resolve();
  function inTurn(act) {
    const done = line.then(act);
    line = done.catch(() => {}); // what fails is told by the browser, and stops nothing behind it
    return done;
  }

  // Save what lies in the box; where somebody else wrote meanwhile, show both and save nothing. Whether it was done.
  async function put(address, index) {
    const text = draftOf(index);
    const unit = units[index];
    const same = text === englishOf(index);
    if (englishOf(index) && twins(index).some((twin) => !boxOf(twin).value.trim())) return state(index, "▲ an empty English is not saved"), false;
    if (same && address === "/save" && unit.state !== "fuzzy") return state(index, "✓ saved"), true;
    state(index, "saving …");
    const before = noteOf(index)?.before ?? unit.target;
    const told = await post(address, { ...reference(index), before, target: same ? unit.target : text });
    if (!told) return state(index), false;
    const typed = draftOf(index);
    absorb(told);
    const refused = Boolean(told.refused);
    if (told.theirs !== null && told.theirs !== typed) clash(index, told.theirs);
    else if (refused) {
      state(index);
      say(`Unit ${numberOf(index)}: ${told.refused}.`, index);
    } else {
      keep(index, { target: typed, before: unit.target });
      held(index, () => rows[index].querySelector(".clash")?.remove());
      // She may have typed on meanwhile.
      if (draftOf(index) === englishOf(index)) state(index, "✓ saved");
      else state(index);
    }
    return !refused;
  }

  // Do what may take away the button or box that she is at: then she is at the unit.
  function held(index, act) {
    const within = rows[index].contains(document.activeElement);
    act();
    if (within && !rows[index].contains(document.activeElement)) rows[index].focus({ preventScroll: true });
  }

  function state(index, text = noteOf(index) ? "✎ not saved, kept in this browser" : "") {
    for (const twin of twins(index)) rows[twin].querySelector(".kept").textContent = text;
  }

  // Both versions, and the choice between them.
  function clash(index, theirs) {
    const row = rows[index];
    row.querySelector(".clash")?.remove();
    const choice = (label, act) => {
      const button = element("button", { type: "button" }, label);
      button.addEventListener("click", () => {
        held(index, () => row.querySelector(".clash").remove());
        act();
      });
      return button;
    };
    row.querySelector(".desk").after(element("div", { class: "clash", role: "alert" },
      element("p", {}, "▲ Somebody else has changed this unit meanwhile. It says now:"),
      element("p", { class: "theirs", lang: targetLanguage }, shown(theirs)),
      element("p", {}, "Yours, which is not saved:"),
      element("p", { class: "mine", lang: targetLanguage }, shown(draftOf(index))),
      choice("Take theirs", () => {
        keep(index, { target: englishOf(index), before: units[index].target });
        boxOf(index).value = englishOf(index);
        state(index);
        check(index);
      }), " ",
      choice("Keep mine", () => {
        keep(index, { before: units[index].target });
        desk.save(index);
      })));
    state(index);
  }

  function learn(concepts) {
    for (const [number, row] of Object.entries(concepts)) {
      values.concepts[number] ??= row;
      byTerm[number] ??= [];
    }
  }

  // What the server says of units as they stand in the catalogue now.
  function absorb(told) {
    learn(told.concepts);
    for (const unit of told.units) {
      const first = byKey.get(keyOf(unit.values));
      if (first !== undefined) take(first, unit);
    }
    folded = null;
    refilter();
  }

  const KNOWN = ["target", "state", "line", "previous", "changed", "terms", "quantities", "findings", "waivers", "comments", "standing", "lapsed", "remarks", "resolved", "reasons"];

  const ONCE = ["findings", "waivers", "comments", "remarks"]; // what lies beside a unit's first place is not told again at the others

  function take(first, { values: fresh, tree }) {
    const unit = units[first];
    const before = unit.target;
    const untouched = draftOf(first) === englishOf(first);
    for (const index of twins(first)) {
      const own = index === first ? KNOWN : KNOWN.filter((name) => !ONCE.includes(name));
      for (const name of own) name in fresh ? (units[index][name] = fresh[name]) : delete units[index][name];
      held(index, () => {
        redraw(index, tree, [".source", ".target"]);
        dress(index, fresh);
      });
      const box = boxOf(index);
      // Nobody has typed there: what is new is what she goes on from.
      if (untouched && noteOf(first)) goOn(first);
      if (untouched && box === document.activeElement) box.value = englishOf(index);
      drawNoteAt(index);
    }
    delete unit.checked;
    if (unit.target !== before) hush(first);
    if (noteOf(first) && draftOf(first) !== englishOf(first)) {
      if (unit.target !== before && noteOf(first).before !== unit.target) clash(first, englishOf(first));
      check(first);
    }
  }

  // A note that holds nothing but a remark goes on with the English that stands there now.
  function goOn(first) {
    keep(first, { target: englishOf(first), before: units[first].target });
  }

  // What the page as it was served has said of a state that the unit is no longer in.
  function dress(index, fresh) {
    const row = rows[index];
    row.classList.remove("translated", "fuzzy", "untranslated", "joined");
    row.classList.add(fresh.state);
    if (fresh.state !== "fuzzy") row.querySelector(".said")?.remove();
    const level = row.querySelector(".source").getAttribute("aria-level");
    offerWithdrawal(index);
    for (const [name, value] of level ? [["role", "heading"], ["aria-level", level]] : []) row.querySelector(".target").setAttribute(name, value);
  }

  // What checks say of a text that is not saved: the unit keeps its own, the findings are those of the text.
  function read(index, { values: fresh, tree }, text) {
    for (const name of ["terms", "quantities", "findings", "reasons"]) name in fresh ? (units[index][name] = fresh[name]) : delete units[index][name];
    units[index].checked = text;
    held(index, () => redraw(index, tree, [".source"]));
  }

  function redraw(index, tree, parts) {
    const row = rows[index];
    const made = grown(tree);
    for (const mark of made.querySelectorAll("[data-t]")) {
      mark.className = mark.className.replace(/\bh\d\b/, `h${values.concepts[mark.dataset.t].hue}`);
    }
    for (const part of parts) row.querySelector(part).replaceChildren(...made.querySelector(part).childNodes);
    // Its number and its address are those of its place in the whole page.
    made.querySelector(".self").replaceWith(row.querySelector(".self"));
    row.querySelector(".place").replaceWith(made.querySelector(".place"));
    if (owner(index) === index) {
      // A reason that is being written goes on under the same finding.
      const asked = row.querySelector(".findings form.why");
      const about = asked && checkAt(asked.closest("[data-f]"));
      const typing = asked && asked.contains(document.activeElement);
      row.querySelector(".findings")?.remove();
      const findings = made.querySelector(".findings");
      if (findings) (row.querySelector(".clash") || row.querySelector(".desk")).after(findings);
      const same = asked && findings && [...findings.querySelectorAll("[data-f]")].find((item) => checkAt(item) === about);
      if (same) same.append(asked);
      if (same && typing) asked.querySelector("input").focus();
    }
    if (chosen === index && !byId("details").contains(document.activeElement)) details(index);
  }

  // The name of the check that a finding in the list is of.
  function checkAt(item) {
    return item.querySelector("code").textContent;
  }

  // An element from nested lists: its name, its attributes, its children.
  function grown([name, attributes, ...children]) {
    return element(name, attributes, ...children.map((child) => (typeof child === "string" ? child : grown(child))));
  }

  // The units of a unit's section that can be approved without a look at findings: there are none.
  function section(index) {
    const level = (at) => Number(rows[at].querySelector(".source").getAttribute("aria-level")) || 0;
    let [start, end] = [index, index + 1];
    while (start > 0 && !level(start) && units[start - 1].path === units[index].path) start--;
    while (end < units.length && units[end].path === units[index].path && !(level(end) && level(end) <= (level(start) || 9))) end++;
    const own = [...new Set(Array.from({ length: end - start }, (_, offset) => owner(start + offset)))];
    return own.filter((at) => {
      const unit = units[at];
      return ["translated", "joined"].includes(unit.state) && !unit.findings && !unit.standing && draftOf(at) === englishOf(at);
    });
  }

  function offerWithdrawal(index) {
    const row = rows[index];
    const standing = Boolean(units[index].standing);
    const within = row.querySelector(".desk").contains(document.activeElement);
    row.classList.toggle("approved", standing);
    row.querySelector(".withdraw")?.remove();
    if (standing) row.querySelector(".kept").before(element("button", { type: "button", class: "withdraw" }, "Withdraw"));
    // One takes the place of the other, also for whoever is at it.
    if (within && !row.querySelector(".desk .save").matches(":focus")) row.querySelector(standing ? ".withdraw" : ".approve").focus();
  }

  async function approveSection(clean) {
    if (!clean.length) return say("Nothing in this section waits for an approval without findings.", "deed");
    if (!confirm(`Approve the ${clean.length} units of this section in which nothing was found?`)) return;
    const told = await post("/approve-clean", { path: units[clean[0]].path, units: clean.map((at) => ({ ...reference(at), target: units[at].target })) });
    if (!told) return;
    absorb(told);
    say(told.refused ? `${told.refused}.` : `${clean.length} units are approved. Undo takes that back.`, "deed");
  }

  // The catalogue of the document that she is in.
  function documentOf() {
    return units[chosen ?? 0].path;
  }

  desk.ledger = async (section) => {
    const [first] = sections[section][1];
    const told = first === undefined ? null : await post("/ledger", { path: units[first].path });
    if (told?.refused) say(told.refused, "deed");
    return told?.rows ?? null;
  };

  async function sign() {
    const path = documentOf();
    if (!confirm(`Sign the document of ${path}? You answer for every pair in it as it stands.`)) return;
    const told = await post("/sign", { path });
    if (!told) return;
    absorb(told);
    if (!told.refused) return say("Signed. CI says when a character of it changes: l10n check --signed", "deed");
    paper("Not signed: this is open", element("ul", {}, ...told.refused.split("\n").map((line) => element("li", {}, shown(line)))));
  }

  // What is read for itself lies over the page until it is closed.
  function paper(title, ...content) {
    const close = element("button", { type: "submit", class: "main" }, "Close");
    const made = element("dialog", { class: "paper", "aria-labelledby": "paper-title" },
      element("h2", { id: "paper-title" }, title), element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": title }, ...content),
      element("form", { method: "dialog" }, close));
    made.addEventListener("close", () => made.remove());
    document.body.append(made);
    made.showModal();
    close.focus();
  }

  // Do something to a unit that does not touch its English; whether it was done.
  async function tell(address, index, more = {}) {
    const told = await post(address, { ...reference(owner(index)), ...more });
    if (!told) return false;
    absorb(told);
    if (told.refused) say(`Unit ${numberOf(index)}: ${told.refused}.`, owner(index));
    return !told.refused;
  }

  async function undo() {
    const told = await post("/undo", {});
    if (!told) return;
    absorb(told);
    const first = told.units[0] && byKey.get(keyOf(told.units[0].values));
    if (told.refused) say(`Nothing is taken back: ${told.refused}.`, "deed");
    else if (first !== undefined) go(first);
  }

  // The documents themselves are other ones: what is typed is kept, so the page may come anew, but not under her hands,
  // and not while there is nobody who would give it out.
  let outdated = false;
  function again() {
    outdated = true;
    if (!busy()) return inTurn(anew);
    say("The documents have changed: the page will be loaded again when you leave the box.", "page");
  }

  function busy() {
    return Boolean(document.activeElement?.closest("textarea, input, dialog"));
  }

  async function anew() {
    if (!outdated) return;
    try {
      const response = await fetch("/favicon.ico");
      if (response.ok) location.reload();
      else say(OTHER, "server");
    } catch {
      say(AWAY, "server");
    }
  }

  // When she has left the box for something else on the page; another window is no other box.
  addEventListener("focusout", () => setTimeout(() => outdated && !busy() && inTurn(anew)));

  // A browser opens six connections to a server at most, and one that listens is never free: of all tabs one listens
  // and tells the others what it hears. When it is closed, the next one takes over.
  const tabs = new BroadcastChannel("taiyaku");
  const HEARD = { units: absorb, reload: again, faults: tellFaults, away: (told) => say(told, "server"), here: welcome };
  let seen = document.documentElement.dataset.live;
  let events = null;

  function heard({ id, kind, told }) {
    if (id && !follows(id)) return;
    if (id) seen = id;
    HEARD[kind](told);
  }

  // Whether an event is news here: a server that was started again counts anew.
  function follows(id) {
    const [run, number] = id.split("-");
    const [known, last] = seen.split("-");
    return run !== known || Number(number) > Number(last);
  }

  function welcome() {
    hush("server");
    if (outdated) again();
  }

  // Files that cannot be read as they lie there; none any more once they are mended.
  let faults = [];
  function tellFaults(told) {
    faults = told;
    if (told.length) say(told.join(" "), "files");
    else hush("files");
  }

  function pass(message) {
    heard(message);
    tabs.postMessage(message);
  }

  function connect(since) {
    if (events) events.close();
    const made = new EventSource(`/events?since=${encodeURIComponent(since)}`);
    for (const kind of ["units", "reload", "faults"]) {
      made.addEventListener(kind, (event) => pass({ id: event.lastEventId, kind, told: JSON.parse(event.data) }));
    }
    made.addEventListener("open", () => pass({ kind: "here" }));
    made.addEventListener("error", () => pass({ kind: "away", told: made.readyState === EventSource.CLOSED ? OTHER : AWAY }));
    events = made;
  }

  function listen() {
    tabs.addEventListener("message", ({ data }) => {
      if (!data.hello) return heard(data);
      if (!events) return;
      // A new tab may have been made before what this one heard last, and was not there when a file broke.
      if (data.hello !== seen) connect(data.hello);
      tabs.postMessage({ kind: "faults", told: faults });
    });
    tabs.postMessage({ hello: seen });
    navigator.locks.request("taiyaku-events", () => new Promise((end) => {
      connect(seen);
      addEventListener("pagehide", () => {
        events.close();
        end();
      });
    }));
  }

  const BUTTONS = {
    ".desk .save": (index) => desk.save(index),
    ".desk .approve": (index) => desk.approve(index),
    ".desk .withdraw": (index) => tell("/withdraw", index),
    ".resolve": (index) => tell("/resolve", index),
    "#take-back": undo,
    "#sign": sign,
    "#approve-section": () => approveSection(section(chosen ?? 0)),
  };
  document.addEventListener("click", (event) => {
    for (const [selector, act] of Object.entries(BUTTONS)) {
      const button = event.target instanceof Element ? event.target.closest(selector) : null;
      if (button) act(unitOf(button));
    }
  });
  KEYS.u = undo;
  KEYS.A = BUTTONS["#approve-section"];
  // One key approves and goes on.
  KEYS.a = () => inTurn(async () => {
    const index = chosen;
    if (index !== null && (await put("/approve", owner(index))) && chosen === index) step(1);
  });
  units.forEach((unit, index) => unit.standing && offerWithdrawal(index));
  // When the page has remembered what was typed before.
  setTimeout(() => {
    for (const [id, note] of notes) {
      if (note.target === note.before.replace(/^<EMPTY>$/, "")) goOn(ids.get(id));
      state(ids.get(id));
      check(ids.get(id));
    }
  });
  listen();
}
