// Copyright the Millrace authors. SPDX-License-Identifier: Apache-2.0
// Asks once a second how the jobs are, and shows it. All text goes through textContent: names and messages are the program's.

import { draw, svg } from "./graph.js";

const POLL_MS = 1000;
const POINTS = 60;
const WATERMARK_NEVER = -9223372036854775808;
const WATERMARK_END = 9223372036854775807;
const GAUGES = "currentInputWatermark,busyTimeMsPerSecond,backPressuredTimeMsPerSecond";
const TABS = [["vertices", "Vertices"], ["exceptions", "Exceptions"], ["accumulators", "Accumulators"]];

const $ = (id) => document.getElementById(id);

/** What is known of jobs, by id; jobs that nobody answers for any more stay as they were seen last. */
const jobs = new Map();
let chosenJob = null;
let chosenTab = "vertices";
let parts = null;
let drawnJob = null;
let mayCancel = true;
let isLive = false;
let isWaitingForEnd = false;

// ---------------------------------------------------------------- texts

const NUMBER = new Intl.NumberFormat("en");
const SHORT = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

function count(value) {
  return NUMBER.format(Math.round(value));
}

function perSecond(value) {
  if (value === null) {
    return "–";
  }
  return value < 10_000 ? NUMBER.format(Number(value.toPrecision(value < 10 ? 2 : 4))) : SHORT.format(value);
}

function span(ms) {
  if (ms < 0) {
    return "–";
  }
  if (ms < 1000) {
    return `${ms} ms`;
  }
  const s = Math.floor(ms / 1000);
  if (s < 60) {
    return `${s} s`;
  }
  if (s < 3600) {
    return `${Math.floor(s / 60)} min ${s % 60} s`;
  }
  if (s < 86_400) {
    return `${Math.floor(s / 3600)} h ${Math.floor((s % 3600) / 60)} min`;
  }
  return `${Math.floor(s / 86_400)} d ${Math.floor((s % 86_400) / 3600)} h`;
}

function clock(ms) {
  return ms > 0 ? new Date(ms).toLocaleString() : "–";
}

function watermark(value) {
  if (value === null || value === undefined || value <= WATERMARK_NEVER) {
    return "–";
  }
  if (value >= WATERMARK_END) {
    return "end";
  }
  // What is no time of a clock is shown as the number that it is.
  if (value < 100_000_000_000 || value > 8_640_000_000_000_000) {
    return NUMBER.format(value);
  }
  const [day, time] = new Date(value).toISOString().replace("Z", "").split("T");
  return new Date().toISOString().startsWith(day) ? time : `${day} ${time}`;
}

function kind(state) {
  switch (state) {
    case "RUNNING":
      return "running";
    case "FINISHED":
      return "finished";
    case "FAILED":
    case "FAILING":
      return "failed";
    case "CANCELED":
      return "canceled";
    default:
      return "waiting";
  }
}

const ENDED = new Set(["FINISHED", "FAILED", "CANCELED"]);

// ---------------------------------------------------------------- elements

function html(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith("on")) {
      element.addEventListener(key.slice(2), value);
    } else if (key === "class") {
      element.className = value;
    } else {
      element.setAttribute(key, value);
    }
  }
  element.append(...children);
  return element;
}

function badge(state) {
  return html("span", { class: `badge ${kind(state)}` }, state);
}

/** Replaces children, unless nothing changed: so that focus, selection and scroll stay where they are. */
function show(element, key, make) {
  if (element.dataset.shown !== key) {
    const active = document.activeElement?.dataset?.focus;
    element.dataset.shown = key;
    element.replaceChildren(...make());
    if (active) {
      element.querySelector(`[data-focus="${CSS.escape(active)}"]`)?.focus();
    }
  }
}

// ---------------------------------------------------------------- questions

async function ask(path) {
  const response = await fetch(path, { headers: { Accept: "application/json" } });
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`);
  }
  return response.json();
}

function jobOf(id) {
  if (!jobs.has(id)) {
    jobs.set(id, { id, overview: null, details: null, exceptions: null, accumulators: null, gauges: new Map(), rates: new Map(), history: [], open: new Set(), last: null });
  }
  return jobs.get(id);
}

/** New details: rates are what came since the last ones. */
function take(job, details) {
  const before = job.last;
  const counts = new Map(details.vertices.map((v) => [v.id, [v.metrics["read-records"], v.metrics["write-records"]]]));
  const seconds = before === null ? 0 : (details.now - before.now) / 1000;
  if (before === null || seconds >= 0.5) {
    job.rates = new Map();
    let fromSources = null;
    for (const vertex of details.vertices) {
      const now = counts.get(vertex.id);
      const then = before?.counts.get(vertex.id);
      // Counts of a new attempt begin anew.
      if (then && now[0] >= then[0] && now[1] >= then[1]) {
        const rate = [(now[0] - then[0]) / seconds, (now[1] - then[1]) / seconds];
        job.rates.set(vertex.id, rate);
        if (isSource(details, vertex.id)) {
          fromSources = (fromSources ?? 0) + rate[1];
        }
      }
    }
    if (fromSources !== null) {
      job.history.push(fromSources);
      job.history.splice(0, job.history.length - POINTS);
    }
    job.last = { now: details.now, counts };
  }
  job.details = details;
}

function isSource(details, id) {
  const node = details.plan.nodes.find((n) => n.id === id);
  return !node?.inputs?.length;
}

function hasConsumer(details, id) {
  return details.plan.nodes.some((node) => node.inputs?.some((input) => input.id === id));
}

async function refresh() {
  const overview = await ask("/jobs/overview");
  for (const each of overview.jobs) {
    jobOf(each.jid).overview = each;
  }
  if (chosenJob === null || !jobs.has(chosenJob)) {
    chosenJob = pickJob(overview.jobs);
  }
  const job = jobs.get(chosenJob);
  if (job && overview.jobs.some((each) => each.jid === job.id)) {
    const base = `/jobs/${job.id}`;
    const [details, exceptions, accumulators] = await Promise.all([
      ask(base),
      ask(`${base}/exceptions`),
      ask(`${base}/accumulators`),
    ]);
    take(job, details);
    job.exceptions = exceptions;
    job.accumulators = accumulators;
    await Promise.all(details.vertices.map(async (vertex) => {
      const path = `${base}/vertices/${vertex.id}`;
      const gauges = await ask(`${path}/subtasks/metrics?get=${GAUGES}`);
      const known = { subtasks: null };
      for (const gauge of gauges) {
        known[gauge.id] = gauge;
      }
      if (job.open.has(vertex.id)) {
        known.subtasks = (await ask(path)).subtasks;
      }
      job.gauges.set(vertex.id, known);
    }));
  }
}

/** A job that runs, the newest first. */
function pickJob(overview) {
  const running = overview.filter((each) => !ENDED.has(each.state));
  return (running.at(-1) ?? overview.at(-1))?.jid ?? null;
}

/** The last answer of a program whose jobs have all ended: how they did. */
async function waitForEnd() {
  if (isWaitingForEnd) {
    return;
  }
  isWaitingForEnd = true;
  try {
    const last = await ask("/millrace/farewell");
    for (const each of last.overview?.jobs ?? []) {
      jobOf(each.jid).overview = each;
    }
    for (const [id, known] of Object.entries(last.jobs ?? {})) {
      const job = jobOf(id);
      take(job, known.details);
      job.exceptions = known.exceptions;
      job.accumulators = known.accumulators;
    }
    setLive(false);
    render();
  } catch {
    // The next poll tells what there is to tell.
  } finally {
    isWaitingForEnd = false;
  }
}

function setLive(live) {
  isLive = live;
  $("link").textContent = live ? "live" : "not connected";
  $("link").className = `link ${live ? "live" : "lost"}`;
  $("notice").hidden = live || jobs.size === 0;
  $("notice").textContent = "The program’s jobs have ended, and with them this interface. "
    + "What you see is how they ended; the next job that it starts is shown as soon as it runs.";
}

async function poll() {
  try {
    if (!isLive) {
      mayCancel = (await ask("/config")).features["web-cancel"];
    }
    await refresh();
    setLive(true);
    waitForEnd();
  } catch {
    setLive(false);
  }
  render();
  setTimeout(poll, POLL_MS);
}

// ---------------------------------------------------------------- the page

function render() {
  renderJobs();
  const job = jobs.get(chosenJob);
  const isKnown = Boolean(job?.details);
  $("empty").hidden = isKnown;
  $("content").hidden = !isKnown;
  if (!isKnown) {
    return;
  }
  const { details } = job;
  document.title = `${details.name} · ${details.state} · Millrace`;
  $("name").textContent = details.name;
  $("id").textContent = job.id;
  $("since").textContent = `started ${clock(details["start-time"])}`;
  show($("state"), details.state, () => [badge(details.state)]);
  $("cancel").hidden = !mayCancel || ENDED.has(details.state);
  $("cancel").disabled = !isLive || details.state === "CANCELLING";
  $("cancel").textContent = details.state === "CANCELLING" ? "Cancelling…" : "Cancel job";
  renderFigures(job);
  renderGraph(job);
  renderTabs(job);
  renderVertices(job);
  renderExceptions(job);
  renderAccumulators(job);
}

function renderJobs() {
  const all = [...jobs.values()].filter((job) => job.overview).reverse();
  const running = all.filter((job) => !ENDED.has(job.overview.state)).length;
  $("totals").textContent = all.length === 0 ? "" : `${running} running, ${all.length - running} ended`;
  const key = JSON.stringify([chosenJob, all.map((job) => [job.id, job.overview.state, span(job.overview.duration)])]);
  show($("jobs"), key, () => all.map((job) => {
    const button = html(
      "button",
      { type: "button", "data-focus": job.id, onclick: () => chooseJob(job.id) },
      html("span", { class: "label" }, job.overview.name),
      html("span", { class: "meta" }, badge(job.overview.state), html("span", {}, span(job.overview.duration))),
    );
    if (job.id === chosenJob) {
      button.setAttribute("aria-current", "true");
    }
    return html("li", {}, button);
  }));
}

function chooseJob(id) {
  chosenJob = id;
  render();
  refresh().then(render, () => {});
}

function figure(what, value, unit, ...more) {
  return html(
    "div",
    { class: "figure" },
    html("div", { class: "what" }, what),
    html("div", { class: "value" }, value, unit ? html("span", { class: "unit" }, unit) : ""),
    ...more,
  );
}

function renderFigures(job) {
  const { details, history } = job;
  const sources = details.vertices.filter((vertex) => isSource(details, vertex.id));
  const read = sources.reduce((sum, vertex) => sum + vertex.metrics["write-records"], 0);
  const tasks = details.vertices.reduce((sum, vertex) => sum + vertex.parallelism, 0);
  const running = details.vertices.reduce((sum, vertex) => sum + vertex.tasks.RUNNING, 0);
  const failures = job.exceptions?.exceptionHistory.entries.length ?? 0;
  const rate = history.length > 0 && !ENDED.has(details.state) ? history.at(-1) : null;
  $("figures").replaceChildren(
    figure(ENDED.has(details.state) ? "Ran for" : "Running for", span(details.duration)),
    figure("Records from sources", count(read)),
    figure("Rate", perSecond(rate), "records/s", ...curve(history)),
    figure("Tasks running", `${running}`, `of ${tasks}`),
    figure("Failures", count(failures)),
  );
}

/** The rate over the last minute. */
function curve(history) {
  if (history.length < 3) {
    return [];
  }
  const top = Math.max(...history, 1);
  const points = history.map((value, index) => [
    ((index + POINTS - history.length) * 100) / (POINTS - 1),
    38 - (value / top) * 34,
  ]);
  const line = points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L");
  return [svg(
    "svg",
    { viewBox: "0 0 100 40", preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("path", { class: "area", d: `M${points[0][0].toFixed(1)} 40L${line}L100 40Z` }),
    svg("path", { class: "curve", d: `M${line}` }),
  )];
}

function renderGraph(job) {
  const { details } = job;
  const drawing = `${job.id} ${$("graph").clientWidth}`;
  if (drawnJob !== drawing) {
    drawnJob = drawing;
    const names = new Map(details.vertices.map((vertex) => [vertex.id, vertex.name]));
    parts = draw($("graph"), details.plan.nodes, names, (id) => chooseVertex(job, id));
  }
  for (const vertex of details.vertices) {
    const part = parts.get(vertex.id);
    const rate = job.rates.get(vertex.id);
    const gauges = job.gauges.get(vertex.id);
    const busy = gauges?.busyTimeMsPerSecond?.max ?? 0;
    const pressed = gauges?.backPressuredTimeMsPerSecond?.max ?? 0;
    part.stripe.setAttribute("class", `stripe ${kind(vertex.status)}`);
    part.facts.textContent = `${vertex.status.toLowerCase()} · parallelism ${vertex.parallelism}`;
    const [read, written] = rate && vertex.status === "RUNNING"
      ? rate.map((each) => `${perSecond(each)}/s`)
      : [vertex.metrics["read-records"], vertex.metrics["write-records"]].map((each) => SHORT.format(each));
    const sides = [];
    if (!isSource(details, vertex.id)) {
      sides.push(`in ${read}`);
    }
    if (hasConsumer(details, vertex.id)) {
      sides.push(`out ${written}`);
    }
    part.rates.textContent = sides.join(" · ");
    const isRunning = vertex.status === "RUNNING";
    const busyWidth = isRunning && Number.isFinite(busy) ? (busy / 1000) * part.barWidth : 0;
    const pressedWidth = isRunning ? Math.min((pressed / 1000) * part.barWidth, part.barWidth - busyWidth) : 0;
    part.busy.setAttribute("width", Math.max(0, busyWidth));
    part.pressed.setAttribute("x", 16 + busyWidth);
    part.pressed.setAttribute("width", Math.max(0, pressedWidth));
    part.group.setAttribute("aria-pressed", job.open.has(vertex.id));
    part.group.setAttribute(
      "aria-label",
      `${vertex.name}, ${vertex.status.toLowerCase()}, parallelism ${vertex.parallelism}, ${part.rates.textContent}`,
    );
  }
}

function chooseVertex(job, id) {
  if (!job.open.delete(id)) {
    job.open.add(id);
  }
  chosenTab = "vertices";
  render();
  refresh().then(render, () => {});
}

function renderTabs(job) {
  const counts = {
    vertices: job.details.vertices.length,
    exceptions: job.exceptions?.exceptionHistory.entries.length ?? 0,
    accumulators: job.accumulators?.["user-task-accumulators"].length ?? 0,
  };
  show($("tabs"), JSON.stringify([chosenTab, counts]), () => TABS.map(([id, title]) => html(
    "button",
    {
      type: "button",
      role: "tab",
      id: `tab-${id}`,
      "data-focus": `tab-${id}`,
      "aria-controls": id,
      "aria-selected": id === chosenTab,
      tabindex: id === chosenTab ? 0 : -1,
      onclick: () => chooseTab(id),
      onkeydown: moveTab,
    },
    title,
    html("span", { class: id === "exceptions" && counts[id] > 0 ? "count bad" : "count" }, String(counts[id])),
  )));
  for (const [id] of TABS) {
    $(id).hidden = id !== chosenTab;
  }
}

function chooseTab(id) {
  chosenTab = id;
  render();
}

function moveTab(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step) {
    const index = TABS.findIndex(([id]) => id === chosenTab);
    chooseTab(TABS[(index + step + TABS.length) % TABS.length][0]);
    $(`tab-${chosenTab}`).focus();
  }
}

function head(...titles) {
  return html("thead", {}, html("tr", {}, ...titles.map(([title, isNumber]) => html("th", { scope: "col", class: isNumber ? "number" : "" }, title))));
}

function cell(value, isNumber) {
  return html("td", { class: isNumber ? "number" : "wide" }, value);
}

function renderVertices(job) {
  const rows = [];
  const key = [];
  for (const vertex of job.details.vertices) {
    const rate = job.rates.get(vertex.id);
    const gauges = job.gauges.get(vertex.id);
    const isRunning = vertex.status === "RUNNING";
    const isOpen = job.open.has(vertex.id);
    const values = [
      count(vertex.metrics["read-records"]),
      count(vertex.metrics["write-records"]),
      isRunning && rate ? perSecond(rate[0]) : "–",
      isRunning && rate ? perSecond(rate[1]) : "–",
      watermark(gauges?.currentInputWatermark?.min),
      share(isRunning, gauges?.busyTimeMsPerSecond?.max),
      share(isRunning, gauges?.backPressuredTimeMsPerSecond?.max),
    ];
    const subtasks = isOpen ? gauges?.subtasks ?? [] : [];
    const parted = subtasks.map((subtask) => [
      subtask.subtask,
      subtask.status,
      count(subtask.metrics["read-records"]),
      count(subtask.metrics["write-records"]),
      `attempt ${subtask.attempt + 1}, ${span(subtask.duration)}`,
    ]);
    key.push([vertex.id, vertex.status, isOpen, values, parted]);
    rows.push({ vertex, values, isOpen, parted });
  }
  show($("vertices"), JSON.stringify(key), () => [html(
    "table",
    {},
    head(["Vertex"], ["State"], ["Parallelism", true], ["Records in", true], ["Records out", true], ["in/s", true], ["out/s", true], ["Watermark", true], ["Busy", true], ["Back pressure", true]),
    html("tbody", {}, ...rows.flatMap(({ vertex, values, isOpen, parted }) => [
      html(
        "tr",
        { class: isOpen ? "chosen" : "" },
        cell(html("button", { type: "button", "data-focus": vertex.id, "aria-expanded": isOpen, onclick: () => chooseVertex(job, vertex.id) }, vertex.name)),
        html("td", {}, badge(vertex.status)),
        cell(String(vertex.parallelism), true),
        ...values.map((value) => cell(value, true)),
      ),
      ...parted.map(([index, status, read, written, facts]) => html(
        "tr",
        { class: "part" },
        cell(`Subtask ${index + 1}`),
        html("td", {}, badge(status)),
        html("td"),
        cell(read, true),
        cell(written, true),
        html("td", { colspan: 5 }, facts),
      )),
    ])),
  )]);
}

function share(isRunning, msPerSecond) {
  return isRunning && Number.isFinite(msPerSecond) ? `${Math.round(msPerSecond / 10)} %` : "–";
}

function renderExceptions(job) {
  const entries = job.exceptions?.exceptionHistory.entries ?? [];
  show($("exceptions"), JSON.stringify([job.id, entries.map((entry) => entry.timestamp)]), () => entries.length === 0
    ? [html("p", { class: "none" }, "Nothing has failed.")]
    : entries.map((entry) => html(
      "article",
      { class: "failure" },
      html("h3", {}, entry.stacktrace.split("\n", 1)[0]),
      html("p", {}, `${clock(entry.timestamp)}${entry.taskName ? ` · ${entry.taskName}` : ""}`),
      html("pre", { tabindex: 0 }, entry.stacktrace),
    )));
}

function renderAccumulators(job) {
  const all = job.accumulators?.["user-task-accumulators"] ?? [];
  show($("accumulators"), JSON.stringify([job.id, all]), () => all.length === 0
    ? [html("p", { class: "none" }, "The program has no accumulators.")]
    : [html(
      "table",
      {},
      head(["Name"], ["Type"], ["Value"]),
      html("tbody", {}, ...all.map((each) => html("tr", {}, cell(each.name), cell(each.type), cell(each.value)))),
    )]);
}

// ---------------------------------------------------------------- cancelling

$("cancel").addEventListener("click", () => {
  $("confirm-name").textContent = jobs.get(chosenJob).details.name;
  $("confirm").dataset.job = chosenJob;
  $("confirm").returnValue = "keep";
  $("confirm").showModal();
});

$("confirm").addEventListener("close", async () => {
  if ($("confirm").returnValue === "cancel") {
    $("cancel").disabled = true;
    try {
      await fetch(`/jobs/${$("confirm").dataset.job}?mode=cancel`, { method: "PATCH" });
    } catch {
      // The interface went with the job; the last answer says how it ended.
    }
  }
});

poll();
