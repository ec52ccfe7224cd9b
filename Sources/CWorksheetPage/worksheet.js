"use strict";

const statuses = ["open", "draft", "translated", "reviewed", "approved"];
const done = new Set(["translated", "reviewed", "approved"]);
const derived = new Set(["matches", "open", "findings"]);
const rows = JSON.parse(document.getElementById("data").textContent);
const sections = [];
let isSaved = true;

/* Places in the German are UTF-8 bytes; a page counts in UTF-16. */
function pieces(row) {
  const bytes = new TextEncoder().encode(row.german);
  const text = (from, to) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(from, to));
  const marks = [];
  (row.matches || []).forEach((match, index) =>
    match.spans.forEach(([start, end]) => marks.push({ start, end, name: "u", index })));
  (row.open || []).forEach((term) =>
    term.spans.forEach(([start, end]) => marks.push({ start, end, name: "i" })));
  marks.sort((a, b) => a.start - b.start || a.end - b.end);
  const found = [];
  let at = 0;
  for (const mark of marks) {
    const start = Math.max(mark.start, at);
    if (mark.end <= start) continue;
    if (start > at) found.push({ text: text(at, start) });
    found.push({ ...mark, text: text(start, mark.end) });
    at = mark.end;
  }
  found.push({ text: text(at, bytes.length) });
  return found;
}

function element(name, text, className) {
  const node = document.createElement(name);
  if (text) node.textContent = text;
  if (className) node.className = className;
  return node;
}

/* The row that holds the English of this one: the first of those that share it. */
function lead(index) {
  while (index > 0 && rows[index].bead && rows[index].bead === rows[index - 1].bead
    && !rows[index].english) index -= 1;
  return index;
}

const isDone = (index) => done.has(rows[lead(index)].status);

/* The matches of a row, each entry once, with the words of the text. */
function entries(row) {
  const bytes = new TextEncoder().encode(row.german);
  const byEntry = new Map();
  (row.matches || []).forEach((match, index) => {
    const words = match.spans.map(([start, end]) => new TextDecoder().decode(bytes.subarray(start, end)));
    const known = byEntry.get(match.entry);
    if (known) known.indices.push(index);
    else byEntry.set(match.entry, { ...match, written: words.join(" … "), indices: [index] });
  });
  return [...byEntry.values()];
}

const occurrences = new Map();
rows.forEach((row) => entries(row).forEach((entry) => {
  if (!occurrences.has(entry.entry)) occurrences.set(entry.entry, []);
  occurrences.get(entry.entry).push(row.no);
}));

function copyButton(text) {
  const button = element("button", text);
  button.type = "button";
  button.tabIndex = -1;
  button.lang = "en";
  button.title = "copy";
  button.addEventListener("click", () => copy(text));
  return button;
}

function termItem(entry, key, row) {
  const item = element("li");
  const places = occurrences.get(entry.entry);
  if (places[0] !== row.no) item.className = "again";
  if (key < 10) item.dataset.key = key;
  item.title = places.length > 1 ? "in " + places.join(", ") : "";
  const name = entry.written === entry.term ? entry.term : `${entry.written} (${entry.term})`;
  item.append(element("span", name), " → ");
  item.firstChild.lang = "de";
  const byStatus = (status) => entry.targets.filter((target) => target.status === status);
  byStatus("preferred").forEach((target, index) =>
    item.append(index ? " | " : "", copyButton(target.term)));
  for (const target of byStatus("admitted")) {
    const also = element("span", " also: ", "admitted");
    also.append(copyButton(target.term));
    item.append(also);
  }
  for (const target of byStatus("forbidden")) {
    const never = element("span", " ✗ not: ", "forbidden");
    never.append(element("s", target.term));
    item.append(never);
  }
  if (entry.domain) item.append(element("span", ` (${entry.domain})`, "domain"));
  return item;
}

function makeSection(row, index) {
  const section = document.getElementById("row").content.cloneNode(true).firstElementChild;
  const isNew = index > 0 && row.no.split("S")[0] !== rows[index - 1].no.split("S")[0];
  if (isNew) section.classList.add("paragraph");
  section.querySelector("h2").textContent = row.no;
  const german = section.querySelector(".german");
  for (const piece of pieces(row)) {
    const node = piece.name ? element(piece.name, piece.text) : document.createTextNode(piece.text);
    if (piece.name === "i") node.title = "to decide";
    german.append(node);
  }
  const terms = section.querySelector(".terms");
  entries(row).forEach((entry, number) => terms.append(termItem(entry, number + 1, row)));
  if (!row.matches || !row.matches.length) {
    const cells = [row.glossary, row.names_figures].filter(Boolean).join("; ");
    cells.split("; ").filter(Boolean).forEach((cell) => terms.append(element("li", cell)));
  }
  section.querySelector(".check").textContent = row.check === "–" ? "" : row.check;
  const select = section.querySelector("select");
  const own = statuses.includes(row.status) ? [] : [row.status];
  for (const status of [...statuses, ...own]) select.append(element("option", status));
  for (const field of section.querySelectorAll("[data-column]")) {
    field.addEventListener("input", () => edit(index, field));
  }
  return section;
}

function show(index) {
  const row = rows[index];
  for (const field of sections[index].querySelectorAll("[data-column]")) {
    const text = row[field.dataset.column] || "";
    if (field.value !== text) field.value = text;
    if (field.parentElement.className === "grow") field.parentElement.dataset.text = text;
  }
  const first = lead(index);
  const box = sections[index].querySelector("[data-column=english]");
  box.placeholder = first === index ? "" : `↑ ${rows[first].no}`;
  sections[index].classList.toggle("done", isDone(index));
}

function edit(index, field) {
  const row = rows[index];
  row[field.dataset.column] = field.value;
  if (field.dataset.column === "english") {
    if (row.status === "open" && field.value) row.status = "draft";
    if (row.status === "draft" && !field.value) row.status = "open";
  }
  isSaved = false;
  for (let i = index; i < rows.length && lead(i) <= index; i += 1) show(i);
  showProgress();
}

/* What is left to decide: “Wort =” without anything behind it. */
function undecided(row) {
  return (row.to_decide || "").split(/;|\n/).filter((item) => /=\s*$/.test(item)).length;
}

function showProgress() {
  const count = rows.filter((_, index) => isDone(index)).length;
  const open = rows.reduce((sum, row) => sum + undecided(row), 0);
  document.getElementById("progress").textContent =
    `${count} of ${rows.length} done, ${open} to decide${isSaved ? "" : " · not saved"}`;
  const bar = document.getElementById("bar");
  bar.max = rows.length;
  bar.value = count;
}

const current = () => sections.findIndex((section) => section.contains(document.activeElement));

function go(index) {
  if (index < 0 || index >= rows.length) return;
  sections[index].querySelector("[data-column=english]").focus();
  sections[index].scrollIntoView({ block: "nearest" });
}

function goToNextOpen(from) {
  for (let step = 1; step <= rows.length; step += 1) {
    const index = (from + step) % rows.length;
    if (!isDone(index)) return go(index);
  }
  tell("no open row is left");
}

function markTranslated(index) {
  const row = rows[lead(index)];
  if (row.english && !done.has(row.status)) row.status = "translated";
  isSaved = false;
  rows.forEach((_, i) => show(i));
  showProgress();
  goToNextOpen(index);
}

let timer = 0;
function tell(text) {
  const message = document.getElementById("message");
  message.textContent = text;
  clearTimeout(timer);
  timer = setTimeout(() => { message.textContent = ""; }, 2500);
}

function copy(text) {
  const old = () => {
    const focused = document.activeElement;
    const box = document.body.appendChild(element("textarea"));
    box.value = text;
    box.select();
    document.execCommand("copy");
    box.remove();
    if (focused) focused.focus();
  };
  if (navigator.clipboard) navigator.clipboard.writeText(text).catch(old);
  else old();
  tell(`copied “${text}”`);
}

function copyTerm(index, number) {
  const item = sections[index].querySelectorAll(".terms li")[number - 1];
  const button = item && item.querySelector("button");
  if (button) copy(button.textContent);
}

function download(name, type, text) {
  const link = element("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  isSaved = true;
  showProgress();
  tell(`saved as ${name}; bring it back with: satzpaar merge`);
}

function stem() {
  const name = decodeURIComponent(location.pathname.split("/").pop() || "worksheet");
  return name.replace(/\.html?$/, "");
}

function save() {
  const text = rows.map((row) => JSON.stringify(row) + "\n").join("");
  download(`${stem()}.edited.jsonl`, "application/jsonl", text);
}

const spaces = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", " ": "\\s" };

function saveCSV() {
  const names = [...new Set(rows.flatMap(Object.keys))].filter((name) => !derived.has(name));
  const cell = (row, name) => {
    const text = row[name] === null || row[name] === undefined ? "" : String(row[name]);
    return name.startsWith("space_") ? text.replace(/[\\\n\r\t ]/g, (c) => spaces[c]) : text;
  };
  const line = (cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(",") + "\r\n";
  const text = line(names) + rows.map((row) => line(names.map((name) => cell(row, name)))).join("");
  download(`${stem()}.edited.csv`, "text/csv", text);
}

async function load(file) {
  const lines = (await file.text()).split("\n").filter((line) => line.trim());
  const saved = new Map();
  for (const line of lines) {
    const row = JSON.parse(line);
    saved.set(row.id + "\u0000" + row.german, row);
  }
  let count = 0;
  for (const row of rows) {
    const work = saved.get(row.id + "\u0000" + row.german);
    if (!work) continue;
    for (const column of ["english", "to_decide", "status", "note"]) row[column] = work[column];
    count += 1;
  }
  rows.forEach((_, index) => show(index));
  showProgress();
  tell(`${count} of ${rows.length} rows taken from ${file.name}`);
}

function onKey(event) {
  if ((event.ctrlKey || event.metaKey) && event.key === "s") {
    event.preventDefault();
    save();
    return;
  }
  const index = current();
  if (index < 0) return;
  const digit = event.altKey && /^Digit([1-9])$/.exec(event.code);
  if (event.altKey && event.key === "ArrowDown") go(index + 1);
  else if (event.altKey && event.key === "ArrowUp") go(index - 1);
  else if (event.altKey && event.key === "ArrowRight") goToNextOpen(index);
  else if ((event.ctrlKey || event.metaKey) && event.key === "Enter") markTranslated(index);
  else if (digit) copyTerm(index, Number(digit[1]));
  else return;
  event.preventDefault();
}

const main = document.getElementById("rows");
rows.forEach((row, index) => sections.push(main.appendChild(makeSection(row, index))));
rows.forEach((_, index) => show(index));
showProgress();
document.addEventListener("keydown", onKey);
document.getElementById("save").addEventListener("click", save);
document.getElementById("save-csv").addEventListener("click", saveCSV);
document.getElementById("only-open").addEventListener("change", (event) =>
  main.classList.toggle("only-open", event.target.checked));
const picker = document.getElementById("file");
document.getElementById("load").addEventListener("click", () => picker.click());
picker.addEventListener("change", () => picker.files[0] && load(picker.files[0])
  .catch(() => tell("this is no file that this page has saved")));
window.addEventListener("beforeunload", (event) => { if (!isSaved) event.preventDefault(); });
