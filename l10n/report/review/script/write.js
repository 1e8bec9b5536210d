// SPDX-License-Identifier: MIT
// Writing: the English is read with its marks shown, and written as it stands in the catalogue.

// What lies in the box is the reader's; else it is the unit's English, be it with letters that the page shows as escapes.
function fill(index) {
  const [box, draft] = [boxOf(index), draftOf(index)];
  if (box.value !== draft && box !== document.activeElement) box.value = draft;
}

function boxOf(index) {
  return rows[index].querySelector(".edit");
}

function write(index, place = null) {
  const box = boxOf(index);
  box.focus();
  if (place !== null) box.setSelectionRange(...place);
}

const sizes = CSS.supports("field-sizing", "content");

function grow(box) {
  if (sizes) return;
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight}px`;
}

// Put what a finding proposes into the reader's English, at the place that it was made for; where there is none,
// before the end of the sentence, chosen, to be moved.
function use(index, number, choice) {
  const { span, choices } = units[index].findings[number];
  const text = choices[choice];
  const draft = draftOf(index);
  const [start, end] = spot(index, span, draft);
  if (start === null) return write(index), say(`Unit ${numberOf(index)}: your English differs at that place; put it in yourself.`, owner(index));
  const before = span || !start || /\s$/.test(draft.slice(0, start)) ? "" : " ";
  if (chosen !== index) choose(index, { focus: false, scroll: false });
  desk.typed(index, draft.slice(0, start) + before + text + draft.slice(end));
  fill(index);
  if (!span) write(index, [start + before.length, start + before.length + text.length]);
}

// Where a finding's place lies in the reader's English, in UTF-16; nulls where it is not to be found.
function spot(index, span, draft) {
  const english = units[index].checked ?? englishOf(index); // what the finding was told of
  const points = [...english]; // Spans count code points, strings UTF-16.
  if (!span) return Array(2).fill(/[.!?。]?["”’)\]]*\s*$/.exec(draft).index);
  const [head, wrong] = [points.slice(0, span[0]).join(""), points.slice(...span).join("")];
  if (draft === english) return [head.length, head.length + wrong.length];
  const only = wrong && draft.split(wrong).length === 2;
  return only ? [draft.indexOf(wrong), draft.indexOf(wrong) + wrong.length] : [null, null];
}

const MOST_WORDS = 1500; // comparing takes time by their square

// What a reader did to a text, word by word, as elements.
function diff(before, after) {
  const [old, now] = [before, after].map((text) => text.match(/[\p{L}\p{N}]+(?:[.,’'-][\p{L}\p{N}]+)*|\s+|./gsu) || []);
  if (old.length > MOST_WORDS || now.length > MOST_WORDS) return [...piece("del", before), ...piece("ins", after)];
  const made = [];
  let gone = "";
  let come = "";
  const turn = () => {
    made.push(...piece("del", gone), ...piece("ins", come));
    gone = come = "";
  };
  for (const [kind, word] of walk(old, now)) {
    if (kind === "gone") gone += word;
    else if (kind === "new") come += word;
    else {
      if (gone || come) turn();
      made.push(shown(word));
    }
  }
  turn();
  return made;
}

function piece(name, text) {
  return text ? [element(name, {}, shown(text))] : [];
}

// The longest common sequence of words: each word of either text, as the same, gone or new.
function walk(old, now) {
  const width = now.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const skipped = Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
      longest[i * width + j] = old[i] === now[j] ? longest[(i + 1) * width + j + 1] + 1 : skipped;
    }
  }
  const steps = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) steps.push(["same", (j++, old[i++])]);
    else if (j >= now.length || (i < old.length && longest[(i + 1) * width + j] >= longest[i * width + j + 1])) steps.push(["gone", old[i++]]);
    else steps.push(["new", now[j++]]);
  }
  return steps;
}

document.addEventListener("focusin", (event) => {
  const box = event.target instanceof Element ? event.target.closest(".edit") : null;
  if (!box) return;
  const index = unitOf(box);
  if (box.value === box.defaultValue) box.value = draftOf(index);
  if (chosen !== index) choose(index, { focus: false, scroll: false });
  rows[index].classList.add("writing");
  grow(box);
});
document.addEventListener("focusout", (event) => {
  const box = event.target instanceof Element ? event.target.closest(".edit") : null;
  if (!box) return;
  rows[unitOf(box)].classList.remove("writing");
});
document.addEventListener("input", (event) => {
  const box = event.target instanceof Element ? event.target.closest(".edit") : null;
  if (!box) return;
  grow(box);
  desk.typed(unitOf(box), box.value);
});
