"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");
  const map = document.getElementById("map");
  const drawing = map.querySelector("svg");
  const whole = { width: Number(drawing.dataset.width), height: Number(drawing.dataset.height) };
  const band = { left: Number(drawing.dataset.left), top: Number(drawing.dataset.top) };
  const [lanes, steps, corner, ring] = ["lanes", "steps", "corner", "ring"].map((id) => document.getElementById(id));
  const cards = [...drawing.querySelectorAll("[data-box]")].map((element) => ({
    element,
    box: element.dataset.box.split(" ").map(Number),
    text: plain(element.getAttribute("aria-label") ?? ""),
  }));
  const view = { x: 0, y: 0, scale: 1 };
  const margin = 24;

  /** Text as it is compared: full and half width, capitals and small letters are the same. */
  function plain(text) {
    return text.normalize("NFKC").toLowerCase();
  }

  const fitting = () => Math.min(map.clientWidth / whole.width, map.clientHeight / whole.height);

  function show() {
    const least = Math.min(fitting(), 1);
    view.scale = Math.min(Math.max(view.scale, least), 4);
    const width = map.clientWidth / view.scale;
    const height = map.clientHeight / view.scale;
    view.x = within(view.x, whole.width, width);
    view.y = within(view.y, whole.height, height);
    drawing.setAttribute("viewBox", `${view.x} ${view.y} ${width} ${height}`);
    const [x, y] = [Math.max(view.x, 0), Math.max(view.y, 0)];
    lanes.setAttribute("transform", `translate(${x} 0)`);
    steps.setAttribute("transform", `translate(0 ${y})`);
    corner.setAttribute("transform", `translate(${x} ${y})`);
  }

  /** What is smaller than the window stands in its middle; what is larger never leaves it. */
  function within(place, length, seen) {
    return length <= seen ? (length - seen) / 2 : Math.min(Math.max(place, 0), length - seen);
  }

  function move(right, down) {
    const before = [view.x, view.y];
    view.x += right / view.scale;
    view.y += down / view.scale;
    show();
    return before[0] !== view.x || before[1] !== view.y;
  }

  /** Zooms around a place of the window, which stays where it is. */
  function zoom(factor, right = map.clientWidth / 2, down = map.clientHeight / 2) {
    const [x, y] = [view.x + right / view.scale, view.y + down / view.scale];
    view.scale = Math.min(Math.max(view.scale * factor, Math.min(fitting(), 1)), 4);
    view.x = x - right / view.scale;
    view.y = y - down / view.scale;
    show();
  }

  function showAll() {
    view.scale = Math.min(fitting(), 1);
    show();
  }

  /** Brings a card clear of the headers, readably large. */
  function bring([x, y, width, height]) {
    view.scale = Math.max(view.scale, 0.8);
    const [right, down] = [map.clientWidth / view.scale, map.clientHeight / view.scale];
    const room = { left: view.x + band.left, top: view.y + band.top };
    if (x < room.left || x + width > view.x + right) view.x = x + width / 2 - (right + band.left) / 2;
    if (y < room.top || y + height > view.y + down) view.y = y + height / 2 - (down + band.top) / 2;
    show();
  }

  function mark([x, y, width, height]) {
    const sides = { x: x - 4, y: y - 4, width: width + 8, height: height + 8, rx: 8 };
    for (const [name, value] of Object.entries(sides)) ring.setAttribute(name, String(value));
    ring.removeAttribute("display");
  }

  map.addEventListener(
    "wheel",
    (event) => {
      const unit = event.deltaMode === 1 ? 18 : event.deltaMode === 2 ? map.clientHeight : 1;
      const [right, down] = [event.deltaX * unit, event.deltaY * unit];
      if (event.ctrlKey || event.metaKey) {
        const place = map.getBoundingClientRect();
        zoom(Math.exp(-down / 400), event.clientX - place.left, event.clientY - place.top);
        event.preventDefault();
        return;
      }
      // At its edge the map lets the page scroll on.
      const moved = event.shiftKey && right === 0 ? move(down, 0) : move(right, down);
      if (moved) event.preventDefault();
    },
    { passive: false },
  );

  const held = new Map();
  let dragged = false;
  map.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    held.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (held.size === 1) dragged = false;
  });
  map.addEventListener("pointermove", (event) => {
    const before = held.get(event.pointerId);
    if (before === undefined) return;
    const [right, down] = [event.clientX - before.x, event.clientY - before.y];
    if (!dragged && Math.hypot(right, down) < 4) return;
    if (!dragged) map.setPointerCapture(event.pointerId);
    dragged = true;
    map.classList.add("held");
    const other = [...held].find(([pointer]) => pointer !== event.pointerId)?.[1];
    held.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (other === undefined) {
      move(-right, -down);
      return;
    }
    const apart = (one) => Math.max(Math.hypot(one.x - other.x, one.y - other.y), 1);
    const place = map.getBoundingClientRect();
    zoom(apart({ x: event.clientX, y: event.clientY }) / apart(before), other.x - place.left, other.y - place.top);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    map.addEventListener(end, (event) => {
      held.delete(event.pointerId);
      map.classList.remove("held");
    });
  }
  map.addEventListener(
    "click",
    (event) => {
      // The end of a drag follows no link.
      if (dragged) event.preventDefault();
      dragged = false;
    },
    true,
  );
  map.addEventListener("dragstart", (event) => event.preventDefault());

  const stride = 80;
  const keys = {
    ArrowLeft: () => move(-stride, 0),
    ArrowRight: () => move(stride, 0),
    ArrowUp: () => move(0, -stride),
    ArrowDown: () => move(0, stride),
    "+": () => zoom(1.25),
    "=": () => zoom(1.25),
    "-": () => zoom(0.8),
    0: showAll,
  };
  map.addEventListener("keydown", (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (act === undefined) return;
    act();
    event.preventDefault();
  });
  for (const button of document.querySelectorAll("[data-key]")) {
    button.addEventListener("click", () => keys[button.dataset.key]());
  }
  // Who goes from card to card with the Tab key sees each; a pointer has seen what it presses.
  drawing.addEventListener("focusin", (event) => {
    if (!event.target.matches(":focus-visible")) return;
    const card = cards.find(({ element }) => element.contains(event.target) || event.target.contains(element));
    if (card !== undefined) bring(card.box);
  });

  const field = document.getElementById("search");
  const hits = document.getElementById("hits");
  let found = [];
  let current = -1;
  function search() {
    const wanted = plain(field.value.trim());
    found = wanted === "" ? [] : cards.filter(({ text }) => text.includes(wanted));
    current = -1;
    ring.setAttribute("display", "none");
    hits.textContent = wanted === "" ? "" : hits.dataset.none;
    if (found.length > 0) go(1);
  }
  function go(by) {
    if (found.length === 0) return;
    current = (current + by + found.length) % found.length;
    const { box } = found[current];
    bring(box);
    mark(box);
    const counts = { hit: current + 1, hits: found.length };
    hits.textContent = hits.dataset.some.replace(/\{(hits?)\}/g, (_, name) => String(counts[name]));
  }
  field.addEventListener("input", search);
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(event.submitter?.value === "back" ? -1 : 1);
  });
  field.addEventListener("keydown", (event) => {
    // While an input method is at work, the keys are its own.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter") {
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape") {
      field.value = "";
      search();
    }
  });

  /** Follows the links between cards and rows. */
  function arrive() {
    for (const row of document.querySelectorAll("tr.found")) row.classList.remove("found");
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const card = cards.find(({ element }) => element === target);
    if (card !== undefined) {
      map.scrollIntoView({ block: "nearest" });
      bring(card.box);
      mark(card.box);
      (card.element.closest("a") ?? map).focus({ preventScroll: true });
      return;
    }
    // A card with several rows leads to the first of them; the others are marked with it.
    const about = target?.dataset.about;
    if (about === undefined) return;
    for (const row of document.querySelectorAll("tr[data-about]")) {
      row.classList.toggle("found", row.dataset.about === about);
    }
    target.querySelector("a")?.focus();
  }
  addEventListener("hashchange", arrive);
  // The same link twice in a row changes no address.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link !== null && !event.defaultPrevented && link.getAttribute("href") === location.hash) arrive();
  });

  addEventListener("beforeprint", () => {
    drawing.setAttribute("viewBox", `0 0 ${whole.width} ${whole.height}`);
    for (const part of [lanes, steps, corner]) part.removeAttribute("transform");
  });
  addEventListener("afterprint", show);
  new ResizeObserver(show).observe(map);
  view.scale = Math.max(Math.min(fitting(), 1), 0.6);
  show();
  arrive();
})();
