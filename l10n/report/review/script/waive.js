// SPDX-License-Identifier: MIT
// Waiving: a finding may stand where somebody says why.

// Ask for the reason where the finding stands.
function waive(index, number) {
  const item = rows[index].querySelector(`.findings [data-f="${number}"]`);
  if (item.querySelector("form")) return item.querySelector("input").focus();
  const { check } = units[index].findings[number];
  const reason = element("input", { required: true, "aria-label": `Why ${check} may be let be`, placeholder: "Why may it stand?" });
  reason.value = noteOf(index)?.waived?.[check] || "";
  const form = element("form", { class: "why" }, reason, element("button", { type: "submit" }, "Waive"), element("button", { type: "button" }, "Cancel"));
  const leave = () => {
    // The finding may have been drawn anew since, and the form put under it.
    const asked = form.parentElement;
    form.remove();
    asked.querySelector(".waive").focus();
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    leave();
    desk.waived(index, check, reason.value.trim());
  });
  form.querySelector("[type=button]").addEventListener("click", () => {
    leave();
    desk.waived(index, check, "");
  });
  item.append(form);
  reason.focus();
}

// A finding that the reader lets be stays, with her reason, until the translators have put it in.
function drawWaivers(index) {
  const waived = noteOf(index)?.waived || {};
  rows[index].querySelectorAll(".findings > [data-f]").forEach((item) => {
    const reason = waived[units[index].findings[Number(item.dataset.f)].check] || "";
    item.classList.toggle("waiving", Boolean(reason));
    item.querySelector(".reason")?.remove();
    if (reason) item.append(element("span", { class: "reason" }, ` ⊘ you waive it: ${shown(reason)}`));
    else if (answered(index, units[index].findings[Number(item.dataset.f)])) {
      item.classList.add("waiving");
      item.append(element("span", { class: "reason" }, " ✎ you changed this; it is checked when it is put in"));
    }
  });
}

// Whether what a finding marks is gone from the reader's English, or what it expects has come.
// Where a server checks what is typed, its findings are those of the text itself.
function answered(index, { span, choices }) {
  const [english, draft] = [englishOf(index), draftOf(index)];
  if (draft === english || document.documentElement.dataset.live !== undefined) return false;
  const times = (text, part) => text.split(part).length;
  const wrong = span ? [...english].slice(...span).join("") : "";
  if (wrong) return times(draft, wrong) < times(english, wrong);
  return choices.some((choice) => choice && times(draft, choice) > times(english, choice));
}
