// SPDX-License-Identifier: MIT
// What the page tells the reader in lines below its head: a line goes when what it tells of is settled, or by hand.

const notices = new Map(); // what a line is about -> the line

// Tell something. It is about a unit, by the place of its first one, or about one thing of the page.
function say(text, about) {
  notices.set(about, text);
  drawNotices();
}

function hush(about) {
  if (notices.delete(about)) drawNotices();
}

// Whatever is done next, the reader has seen what became of the deed before.
function hushDeeds() {
  for (const about of [...notices.keys()]) if (about === "deed" || typeof about === "number") notices.delete(about);
  drawNotices();
}

function drawNotices() {
  byId("notice").replaceChildren(...[...notices].map(([about, text]) => {
    const close = element("button", { type: "button", "aria-label": "Close this notice" }, "×");
    close.addEventListener("click", () => hush(about));
    return element("p", {}, element("span", {}, text), close);
  }));
  byId("notice").hidden = !notices.size;
}
