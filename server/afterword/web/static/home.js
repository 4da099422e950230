// The due list and the records, drawn as text from the API.
const words = document.getElementById("words").dataset;
const byId = (id) => document.getElementById(id);

function el(name, about, ...inside) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(about)) {
    if (key === "onclick") element.addEventListener("click", value);
    else if (value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...inside.filter((each) => each !== null && each !== undefined && each !== false && each !== ""));
  return element;
}

async function api(path, body) {
  const about = body && { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(`/api/${path}`, about);
  const said = answer.status === 204 ? null : await answer.json();
  if (!answer.ok) throw new Error(`${said.error.say} ${said.error.remedy}`);
  return said;
}

const when = (moment) =>
  new Date(moment.replace(/([+-]\d\d:\d\d|Z)$/, "")).toLocaleString([], { weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "2-digit" });

const told = (error) => byId("say").replaceChildren(`${words.failed} ${error.message}`);

const mark = (step, change) => () => api(`steps/${encodeURIComponent(step.id)}`, change).then(draw).catch(told);

function card(step) {
  const open = !["done", "dropped"].includes(step.state);
  return el(
    "li",
    { class: `card ${step.state}`, "data-step": step.id },
    el("span", { class: "state" }, words[step.state] ?? words.done),
    el("strong", {}, [step.title, step.company].filter(Boolean).join(" · ")),
    el("span", { class: "quiet" }, when(step.snoozed_until ?? step.from)),
    el("span", { class: "quiet" }, step.why),
    el(
      "span",
      { class: "row" },
      open && el("button", { type: "button", onclick: mark(step, { state: "done" }) }, words.done),
      open && el("button", { type: "button", onclick: mark(step, { state: "snoozed", until: "tomorrow_morning" }) }, words.later),
      !open && el("button", { type: "button", onclick: mark(step, { state: "open" }) }, words.undo),
    ),
  );
}

function recordCard(record) {
  const people = record.interviews.flatMap(({ people }) => people).map(({ name, email }) => name ?? email);
  return el(
    "li",
    { class: "card", "data-record": record.id },
    el("strong", {}, [record.company, record.role].filter(Boolean).join(" · ")),
    el("span", { class: "quiet" }, people.filter(Boolean).join(", ")),
  );
}

async function drawRecords() {
  const { records } = await api(`records?q=${encodeURIComponent(byId("search").value)}`);
  byId("records").replaceChildren(...(records.length ? records.map(recordCard) : [el("li", { class: "quiet" }, words.none)]));
}

async function draw() {
  const due = await api("due");
  byId("say").textContent = due.say;
  byId("steps").replaceChildren(...due.steps.map(card));
  await drawRecords();
  document.body.dataset.ready = "yes";
}

byId("search").addEventListener("input", () => drawRecords().catch(told));
draw().catch(told);
