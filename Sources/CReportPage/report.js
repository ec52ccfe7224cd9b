"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const findings = [...document.querySelectorAll(".finding")];
  const texts = findings.map((item) => item.textContent.toLowerCase());
  const form = byId("filter");

  function update() {
    const severities = new Set(
      [...form.querySelectorAll("input[name=severity]:checked")].map((box) => box.value));
    const check = byId("check").value;
    const hidden = byId("suppressed");
    const words = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    findings.forEach((item, index) => {
      const fits = severities.has(item.dataset.severity)
        && (check === "" || item.dataset.check === check)
        && (!item.classList.contains("suppressed") || (hidden && hidden.checked))
        && words.every((word) => texts[index].includes(word));
      item.hidden = !fits;
      if (fits) count += 1;
    });
    byId("shown").textContent = `${count} of ${findings.length} shown`;
    byId("none").hidden = count > 0;
  }

  function move(step) {
    const shown = findings.filter((item) => !item.hidden);
    const place = shown.indexOf(document.activeElement.closest(".finding"));
    const next = shown[Math.min(shown.length - 1, Math.max(0, place < 0 ? 0 : place + step))];
    if (next) next.focus();
  }

  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input[type=search]")) {
      if (event.key === "Escape") move(0);
      return;
    }
    if (event.target.matches("select")) return;
    if (event.key === "j" || event.key === "k") move(event.key === "j" ? 1 : -1);
    else if (event.key === "x") {
      const item = document.activeElement.closest(".finding");
      if (item) item.querySelector("a").click();
    } else if (event.key === "/") byId("search").focus();
    else return;
    event.preventDefault();
  });
  update();
})();
