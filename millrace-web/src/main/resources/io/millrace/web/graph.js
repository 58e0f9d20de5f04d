// Copyright the Millrace authors. SPDX-License-Identifier: Apache-2.0
// Draws a job graph from left to right: a vertex stands in the layer behind its last producer, and within a layer where its
// producers are.

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 216;
const HEIGHT = 104;
/** Height of what an edge takes that passes a layer. */
const LANE = 14;
const GAP_X = 86;
const GAP_Y = 26;
const MARGIN = 6;
const NAME_CHARS = 25;
/** What is wider than its place is made smaller, but not so small that nobody can read it: then it scrolls. */
const MIN_SCALE = 0.76;

export function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

/** The layer of each vertex, by id: behind its last producer. Edges that lead back, in loops, do not count. */
function layersOf(nodes) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const layers = new Map();
  const visit = (node, path) => {
    if (!layers.has(node.id)) {
      let layer = 0;
      for (const input of node.inputs ?? []) {
        if (byId.has(input.id) && !path.has(input.id)) {
          layer = Math.max(layer, 1 + visit(byId.get(input.id), new Set([...path, input.id])));
        }
      }
      layers.set(node.id, layer);
    }
    return layers.get(node.id);
  };
  nodes.forEach((node) => visit(node, new Set([node.id])));
  return layers;
}

/**
 * Where vertices stand and edges pass. An edge over several layers gets a lane of its own in each layer between, so that it
 * passes by the vertices there.
 */
function layout(nodes) {
  const layers = layersOf(nodes);
  const columns = [];
  const put = (layer, item) => (columns[layer] ??= []).push(item);
  const edges = [];
  for (const node of nodes) {
    put(layers.get(node.id), { id: node.id, height: HEIGHT, before: [], after: [] });
  }
  const itemOf = new Map(columns.flat().map((item) => [item.id, item]));
  for (const node of nodes) {
    for (const input of node.inputs ?? []) {
      const first = itemOf.get(input.id);
      const last = itemOf.get(node.id);
      if (!first) {
        continue;
      }
      const stops = [first];
      for (let layer = layers.get(input.id) + 1; layer < layers.get(node.id); layer++) {
        const lane = { id: null, height: LANE, before: [], after: [] };
        put(layer, lane);
        stops.push(lane);
      }
      stops.push(last);
      for (let i = 1; i < stops.length; i++) {
        stops[i].before.push(stops[i - 1]);
        stops[i - 1].after.push(stops[i]);
      }
      edges.push({ stops, label: input.ship_strategy });
    }
  }
  order(columns);
  const heightOf = (column) => column.reduce((sum, item) => sum + item.height, (column.length - 1) * GAP_Y);
  const tallest = Math.max(...columns.map(heightOf));
  columns.forEach((column, layer) => {
    let y = MARGIN + (tallest - heightOf(column)) / 2;
    for (const item of column) {
      item.x = MARGIN + layer * (WIDTH + GAP_X);
      item.y = y;
      y += item.height + GAP_Y;
    }
  });
  return {
    places: itemOf,
    edges,
    width: 2 * MARGIN + columns.length * (WIDTH + GAP_X) - GAP_X,
    height: 2 * MARGIN + tallest,
  };
}

/** Sorts each layer by where the neighbours stand, forth and back a few times, which leaves few crossings. */
function order(columns) {
  const rank = (column) => column.forEach((item, index) => {
    item.rank = (index + 0.5) / column.length;
  });
  columns.forEach(rank);
  const sortBy = (column, side) => {
    const center = (item) => item[side].length === 0
      ? item.rank
      : item[side].reduce((sum, other) => sum + other.rank, 0) / item[side].length;
    const centers = new Map(column.map((item) => [item, center(item)]));
    column.sort((a, b) => centers.get(a) - centers.get(b));
    rank(column);
  };
  for (let round = 0; round < 4; round++) {
    columns.forEach((column) => sortBy(column, "before"));
    [...columns].reverse().forEach((column) => sortBy(column, "after"));
  }
  columns.forEach((column) => sortBy(column, "before"));
}

/** A name on two lines at most, cut between words where that is possible. */
function lines(name) {
  if (name.length <= NAME_CHARS) {
    return [name];
  }
  let cut = name.lastIndexOf(" ", NAME_CHARS);
  cut = cut < 8 ? NAME_CHARS : cut;
  const rest = name.slice(cut).trim();
  return [name.slice(0, cut), rest.length > NAME_CHARS ? rest.slice(0, NAME_CHARS - 1) + "…" : rest];
}

function edge({ stops, label }) {
  const middle = (item) => item.y + item.height / 2;
  let x = stops[0].x + WIDTH;
  let y = middle(stops[0]);
  let path = `M${x} ${y}`;
  let labelPlace = null;
  for (const stop of stops.slice(1)) {
    const isLast = stop === stops.at(-1);
    const toX = isLast ? stop.x - 7 : stop.x;
    const toY = middle(stop);
    const bend = (toX - x) / 2;
    path += `C${x + bend} ${y} ${toX - bend} ${toY} ${toX} ${toY}`;
    labelPlace ??= [(x + toX) / 2, (y + toY) / 2 + 4];
    if (!isLast) {
      path += `H${stop.x + WIDTH}`;
      labelPlace = [stop.x + WIDTH / 2, toY + 4];
      x = stop.x + WIDTH;
    }
    y = toY;
  }
  const [labelX, labelY] = labelPlace;
  return svg(
    "g",
    { class: "edge", "aria-hidden": "true" },
    svg("path", { d: path }),
    svg("path", { class: "arrow", d: `M${stops.at(-1).x - 1} ${y}l-9 -4.5v9z` }),
    svg("text", { x: labelX, y: labelY }, label),
  );
}

/**
 * Draws a plan anew into an element.
 *
 * @param element what is drawn into
 * @param nodes of the plan
 * @param names of vertices by id
 * @param onChoose is called with the id of a vertex
 * @returns parts that change, by id of the vertex
 */
export function draw(element, nodes, names, onChoose) {
  // Producers first, as people read.
  const ordered = [...nodes].reverse();
  const { places, edges, width, height } = layout(ordered);
  const scale = Math.max(MIN_SCALE, Math.min(1, (element.clientWidth - 36) / width));
  const drawing = svg("svg", {
    width: width * scale,
    height: height * scale,
    viewBox: `0 0 ${width} ${height}`,
    role: "group",
    "aria-label": "Job graph",
  });
  drawing.append(...edges.map(edge));
  const parts = new Map();
  for (const node of ordered) {
    const place = places.get(node.id);
    const stripe = svg("rect", { class: "stripe", x: 0, y: 12, width: 4, height: HEIGHT - 24, rx: 2 });
    const name = svg("text", { class: "node-name", x: 16, y: 23 });
    lines(names.get(node.id) ?? "").forEach((line, index) => {
      name.append(svg("tspan", { x: 16, dy: index === 0 ? 0 : 16 }, line));
    });
    const facts = svg("text", { class: "small", x: 16, y: 60 });
    const rates = svg("text", { class: "rate", x: 16, y: 78 });
    const busy = svg("rect", { class: "busy", x: 16, y: 89, width: 0, height: 4, rx: 2 });
    const pressed = svg("rect", { class: "pressed", x: 16, y: 89, width: 0, height: 4 });
    const title = svg("title", {}, names.get(node.id) ?? "");
    const group = svg(
      "g",
      { class: "node", transform: `translate(${place.x} ${place.y})`, tabindex: 0, role: "button", "aria-pressed": false },
      title,
      svg("rect", { class: "box", width: WIDTH, height: HEIGHT, rx: 9 }),
      stripe,
      name,
      facts,
      rates,
      svg("rect", { class: "track", x: 16, y: 89, width: WIDTH - 32, height: 4, rx: 2 }),
      pressed,
      busy,
    );
    group.addEventListener("click", () => onChoose(node.id));
    group.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        onChoose(node.id);
      }
    });
    drawing.append(group);
    parts.set(node.id, { group, stripe, facts, rates, busy, pressed, barWidth: WIDTH - 32 });
  }
  element.replaceChildren(drawing);
  return parts;
}
