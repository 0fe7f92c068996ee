"use strict";
// Pages are kept by key: what stands where does not move when others change, and a new picture
// takes the place of the old one only when it is ready to be painted.
const $ = (id) => document.getElementById(id);
const BESIDE = 32, WIDEST = 860, KEPT = 40, NEAR = "150% 0px";
const leaves = new Map();          // key -> { figure, leaf, label, key, number, drawing, painted, asked }
let state = null, at = 0, turn = 0, name = null, zoom = 1;
let order = [];                    // the leaves in the order of the book
let expected = window.scrollY, moved = false, fresh = [], next = 0, back = null;
const near = new Set(), painted = [];

const watched = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    const leaf = leaves.get(Number(entry.target.dataset.key));
    if (!leaf) continue;
    if (entry.isIntersecting) { near.add(leaf); paint(leaf); } else near.delete(leaf);
  }
}, { rootMargin: NEAR });

// --- pictures -----------------------------------------------------------------------------------

function pixels() {
  const across = pageWidth() * (window.devicePixelRatio || 1);
  return Math.min(3000, Math.max(400, Math.ceil(across / 200) * 200));
}

function paint(leaf) {
  const wanted = `page/${at}/${leaf.drawing}-${pixels()}.png`;
  if (leaf.painted === wanted) return Promise.resolve();
  if (leaf.asked === wanted) return leaf.coming;
  leaf.asked = wanted;
  const picture = new Image();
  picture.className = "leaf";
  picture.alt = `Page ${leaf.number}`;
  picture.src = wanted;
  leaf.coming = picture.decode().then(() => {
    if (leaf.asked !== wanted) return;
    picture.alt = `Page ${leaf.number}`;
    picture.style.aspectRatio = leaf.leaf.style.aspectRatio;
    leaf.leaf.replaceWith(picture);
    leaf.leaf = picture;
    leaf.painted = wanted;
    remember(leaf);
  }).catch(() => { if (leaf.asked === wanted) leaf.asked = ""; });
  return leaf.coming;
}

function paintNear() {
  const far = (leaf) => Math.abs(leaf.figure.getBoundingClientRect().top);
  [...near].sort((one, other) => far(one) - far(other)).forEach(paint);
}

function remember(leaf) {
  const place = painted.indexOf(leaf);
  if (place >= 0) painted.splice(place, 1);
  painted.push(leaf);
  for (let i = 0; painted.length > KEPT && i < painted.length;) {
    if (near.has(painted[i])) { i += 1; continue; }
    const old = painted.splice(i, 1)[0];
    old.painted = old.asked = "";
    blank(old);
  }
}

function blank(leaf) {
  const empty = document.createElement("div");
  empty.className = "leaf";
  empty.setAttribute("role", "img");
  empty.setAttribute("aria-label", `Page ${leaf.number}`);
  empty.style.aspectRatio = leaf.ratio;
  leaf.leaf.replaceWith(empty);
  leaf.leaf = empty;
}

// --- the book -----------------------------------------------------------------------------------

function made(key) {
  const figure = document.createElement("figure"), spot = document.createElement("span");
  const leaf = document.createElement("div"), label = document.createElement("figcaption");
  figure.dataset.key = key;
  leaf.className = "leaf";
  spot.className = "spot";
  spot.hidden = true;
  figure.append(leaf, spot, label);
  const one = { figure, leaf, spot, label, key, from: 0, to: 1, number: 0, drawing: "", painted: "", asked: "", ratio: "" };
  leaves.set(key, one);
  watched.observe(figure);
  return one;
}

function dropped(leaf) {
  watched.unobserve(leaf.figure);
  leaf.figure.remove();
  leaves.delete(leaf.key);
  near.delete(leaf);
  const place = painted.indexOf(leaf);
  if (place >= 0) painted.splice(place, 1);
}

// The pages of the file in place of the last ones; what is being read stays where it is.
function turned(file) {
  const other = name !== file.name;
  if (other) [...leaves.values()].forEach(dropped);
  const held = other ? null : anchor();
  const was = new Map([...leaves.values()].map((leaf) => [leaf.key, leaf.drawing]));
  const keys = new Set(file.pages.map((page) => page[0]));
  [...leaves.values()].filter((leaf) => !keys.has(leaf.key)).forEach(dropped);
  order = file.pages.map(([key, drawing, width, height], place) => {
    const leaf = leaves.get(key) || made(key);
    leaf.drawing = drawing;
    leaf.number = place + 1;
    leaf.ratio = `${width} / ${height}`;
    leaf.leaf.style.aspectRatio = leaf.ratio;
    leaf.figure.style.setProperty("--leaf", `calc(var(--page-width) * ${height / width})`);
    leaf.leaf.setAttribute(leaf.leaf.tagName === "IMG" ? "alt" : "aria-label", `Page ${place + 1}`);
    if (leaf.leaf.tagName !== "IMG") leaf.leaf.setAttribute("role", "img");
    leaf.label.textContent = `Page ${place + 1} of ${file.pages.length}`;
    return leaf;
  });
  order.forEach((leaf, place) => {
    const now = $("book").children[place];
    if (now !== leaf.figure) $("book").insertBefore(leaf.figure, now || null);
  });
  $("empty")?.remove();
  if (held) stay(held);
  else jump(0);
  paintNear();
  const missed = !other && turn && file.turn !== turn + 1;
  const changed = missed
    ? order.filter((leaf) => was.get(leaf.key) !== leaf.drawing).map((leaf) => [leaf.number, 0, 1])
    : file.changed;
  [name, turn] = [file.name, file.turn];
  $("total").textContent = order.length;
  $("file").href = `file/${at}/${file.name}`;
  counted();
  if (!other) tell(changed);
}

function anchor() {
  const line = window.innerHeight / 3;
  let best = null;
  for (const leaf of order) {
    const box = leaf.figure.getBoundingClientRect();
    if (box.top <= line || !best) best = { place: leaf.number - 1, leaf, top: box.top };
    else break;
  }
  return best;
}

function stay(held) {
  const leaf = leaves.get(held.leaf.key) || order[Math.min(held.place, order.length - 1)];
  if (leaf) jump(window.scrollY + leaf.figure.getBoundingClientRect().top - held.top);
}

function jump(top) {
  window.scrollTo({ top, behavior: "instant" });
  expected = window.scrollY;
}

// --- what changed -------------------------------------------------------------------------------

function tell(changed) {
  order.forEach((leaf) => { leaf.spot.hidden = true; leaf.figure.classList.remove("changed"); });
  changed = changed.filter(([number]) => order[number - 1]);
  fresh = changed.map(([number]) => number);
  next = 0;
  if (!fresh.length) { $("news").hidden = true; return; }
  changed.forEach(([number, from, to]) => marked(order[number - 1], from, to));
  if (fresh.some((number) => inSight(order[number - 1]))) say(`${pages(fresh)} changed.`, fresh.length > 1);
  else if (moved) say(`${pages(fresh)} changed.`, true);
  else toChange();
}

function pages(numbers) {
  const runs = [];
  for (const number of numbers) {
    const last = runs[runs.length - 1];
    if (last && last[1] === number - 1) last[1] = number; else runs.push([number, number]);
  }
  const told = runs.slice(0, 6).map(([from, to]) => (from === to ? from : `${from}–${to}`));
  if (runs.length > 6) told.push("…");
  return `${numbers.length > 1 ? "Pages" : "Page"} ${told.join(", ")}`;
}

function say(words, show) {
  $("words").textContent = words;
  $("show").hidden = !show;
  $("back").hidden = !back;
  $("news").hidden = false;
}

function marked(leaf, from, to) {
  [leaf.from, leaf.to] = [from, to];
  leaf.figure.classList.add("changed");
  leaf.spot.style.setProperty("--from", from);
  leaf.spot.style.setProperty("--to", to);
  leaf.spot.hidden = false;
}

// Whether the changed place can be read, or as much of it as a window can hold.
function inSight(leaf) {
  const box = leaf.leaf.getBoundingClientRect(), height = window.innerHeight;
  const top = box.top + leaf.from * box.height, bottom = box.top + leaf.to * box.height;
  const seen = Math.min(bottom, height) - Math.max(top, headed());
  return seen >= Math.min(bottom - top, (height - headed()) / 3) - 1;
}

function toChange() {
  if (!fresh.length) return;
  const number = fresh[next % fresh.length];
  next += 1;
  const held = anchor(), leaf = order[number - 1];
  if (moved || !back) back = held && { key: held.leaf.key, top: held.top };
  toPage(number, leaf.from).then(() => {
    moved = false;
    say(`${pages(fresh)} changed; this is page ${number}.`, fresh.length > 1);
  });
}

function goBack() {
  const leaf = back && leaves.get(back.key);
  if (!leaf) return;
  const top = back.top;
  back = null;
  paint(leaf).then(() => {
    jump(window.scrollY + leaf.figure.getBoundingClientRect().top - top);
    moved = true;
    say(`${pages(fresh)} changed.`, true);
    counted();
  });
}

// Turn to a page once it can be painted, so that no white sheet is seen on the way.
async function toPage(number, from = 0) {
  const leaf = order[Math.max(1, Math.min(order.length, number)) - 1];
  if (!leaf) return;
  await Promise.race([paint(leaf), new Promise((done) => setTimeout(done, 1500))]);
  const box = leaf.leaf.getBoundingClientRect(), room = window.innerHeight - headed();
  const down = box.height > room ? Math.max(0, from * box.height - room / 3) : 0;
  jump(window.scrollY + box.top + down - headed() - 12);
  moved = true;
  counted();
}

// --- the frame ----------------------------------------------------------------------------------

function headed() {
  return document.querySelector("header").offsetHeight;
}

function pageWidth() {
  const room = document.documentElement.clientWidth;
  return zoom * Math.min(room - BESIDE, WIDEST);
}

function sized() {
  const held = anchor();
  document.documentElement.style.setProperty("--page-width", `${pageWidth()}px`);
  if (held) stay(held);
  paintNear();
}

function zoomed(to) {
  zoom = Math.max(0.3, Math.min(3, to));
  sized();
}

function counted() {
  const held = anchor();
  if (held && document.activeElement !== $("number")) $("number").value = held.leaf.number;
}

function current() { return anchor()?.leaf.number || 1; }

function listed(files) {
  const buttons = files.map((file, place) => {
    const button = document.createElement("button");
    button.textContent = file.name.replace(/\.pdf$/, "");
    button.setAttribute("aria-pressed", String(place === at));
    button.addEventListener("click", () => choose(place));
    return button;
  });
  const told = files.map((file) => file.name).join("/") + at;
  if ($("files").dataset.told === told) return;
  $("files").dataset.told = told;
  $("files").replaceChildren(...buttons);
  $("files").hidden = files.length < 2;
}

function choose(place) {
  if (!state?.files[place] || place === at) return;
  at = place;
  back = null;
  moved = false;
  $("news").hidden = true;
  listed(state.files);
  turned(state.files[at]);
}

function blamed(problems) {
  const told = JSON.stringify(problems);
  if ($("problems").dataset.told === told) return;
  $("problems").dataset.told = told;
  $("problems").replaceChildren(...problems.map((problem) => {
    const line = document.createElement("p"), place = document.createElement("code");
    place.textContent = problem.place ? `${problem.place}: ` : "";
    line.append(place, problem.message, problem.advice ? ` ${problem.advice}` : "");
    return line;
  }));
  $("problems").hidden = !problems.length;
}

let slow = 0;
function busy(working) {
  clearTimeout(slow);
  if (working) slow = setTimeout(() => { $("state").textContent = "Setting …"; }, 300);
  else $("state").textContent = "";
}

function show(told) {
  state = told;
  blamed(told.problems);
  busy(told.working);
  listed(told.files);
  const file = told.files[at];
  if (file && (file.name !== name || file.turn !== turn)) turned(file);
  if (told.problems.length) $("state").textContent = "The last good pages";
  if (!told.files.length && told.problems.length && $("empty")) $("empty").textContent = "There are no pages yet.";
  if (told.ended) $("state").textContent = "No longer watching";
  document.title = `${told.problems.length ? "! " : ""}${document.title.replace(/^! /, "")}`;
}

// --- keys and hands -----------------------------------------------------------------------------

const KEYS = {
  n: () => toPage(current() + 1), ArrowRight: () => toPage(current() + 1),
  p: () => toPage(current() - 1), ArrowLeft: () => toPage(current() - 1),
  c: toChange, b: goBack,
  "+": () => zoomed(zoom * 1.2), "=": () => zoomed(zoom * 1.2), "-": () => zoomed(zoom / 1.2), 0: () => zoomed(1),
  Escape: () => { $("help").open = false; $("news").hidden = true; },
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target === $("number")) return;
  if (!$("keys").checked && event.key !== "Escape") return;
  const act = /^[1-9]$/.test(event.key) ? () => choose(Number(event.key) - 1) : KEYS[event.key];
  if (!act || (event.key.startsWith("Arrow") && zoom > 1)) return;
  event.preventDefault();
  act();
});
$("number").addEventListener("keydown", (event) => {
  if (event.key === "Enter") toPage(Number($("number").value) || 1);
});
$("previous").addEventListener("click", () => toPage(current() - 1));
$("next").addEventListener("click", () => toPage(current() + 1));
$("smaller").addEventListener("click", () => zoomed(zoom / 1.2));
$("larger").addEventListener("click", () => zoomed(zoom * 1.2));
$("show").addEventListener("click", toChange);
$("back").addEventListener("click", goBack);
$("close").addEventListener("click", () => { $("news").hidden = true; });
window.addEventListener("resize", sized);
window.addEventListener("scroll", () => {
  if (Math.abs(window.scrollY - expected) > 2) moved = true;
  expected = window.scrollY;
  counted();
}, { passive: true });

history.scrollRestoration = "manual";
sized();
const events = new EventSource("events");
events.onmessage = (event) => {
  const told = JSON.parse(event.data);
  if (told.ended) events.close();
  show(told);
};
events.onerror = () => { $("state").textContent = "Waiting for briefgen …"; };
