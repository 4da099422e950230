// @ts-check
/** A saved application: what it says, who was there, what they promised, and the notes. */
import { message } from "../browser.js";
import { button, el, fill } from "../shared/dom.js";
import { spoken } from "../shared/zoned.js";
import { boundaries } from "./boundaries.js";
import { interviewFacts, jobFacts, moreFacts } from "./facts.js";
import { choice } from "./field.js";
import { highlightOnHover } from "./highlight.js";
import { NotePane } from "./note-pane.js";
import { people } from "./people.js";
import { promise } from "./promise.js";
import { done } from "./toast.js";

/**
 * @param {import("./app.js").App} app
 * @param {import("../shared/editor.js").Editor} editor
 * @param {{missing?: string[], warnings?: string[]}} kept
 */
export function recordView(app, editor, { missing = [], warnings = [] }) {
  const { record } = editor;
  const interview = record.interviews.find(({ id }) => id === app.ui.interview) ?? record.interviews.at(-1);
  const view = el(
    "div",
    { className: "stack record", id: "record" },
    ...warnings.map((say) => el("p", { className: "notice" }, say)),
    jobFacts(editor, missing),
    interview ? interviewPart(app, editor, interview, missing, warnings.length > 0) : noInterviewYet(app, editor),
    section("more", message("section_more"), record.state === "open" ? "" : message(`record_${record.state}`), [moreFacts(editor)], false),
    foot(app, editor),
  );
  highlightOnHover(view);
  return view;
}

/**
 * @param {import("./app.js").App} app
 * @param {import("../shared/editor.js").Editor} editor
 * @param {import("../types.js").Interview} interview
 * @param {string[]} missing
 * @param {boolean} warned whether the companion said already what is special
 */
function interviewPart(app, editor, interview, missing, warned) {
  const again = () => void app.views.page.reload();
  const pane = new NotePane(app, editor, interview);
  const facts = el("div", {}, interviewFacts(editor, interview, missing, null));
  void app.whoAmI().then((profile) => profile?.tz && !interview.tz && !facts.contains(document.activeElement) && fill(facts, interviewFacts(editor, interview, missing, profile.tz)));
  return el(
    "div",
    { className: "stack", "data-interview": interview.id },
    interview.cancelled && !warned && el("p", { className: "notice", "data-cancelled": "" }, message("interview_cancelled")),
    rounds(app, editor, interview),
    section("when", message("section_when"), summaryOfWhen(interview), [facts], !interview.at || !interview.tz || missing.length > 0),
    section("people", message("section_people"), interview.people.map(({ name, email }) => name || email).filter(Boolean).join(", "), [people(app, editor, interview, again)], interview.people.length === 0),
    section("promise", message("section_promise"), "", [promise(app, editor, interview), boundaries(app, editor)], true),
    pane.root,
  );
}

/** @param {import("../types.js").Interview} interview */
const summaryOfWhen = ({ at, tz, kind }) => [spoken(at, tz), kind && message(`kind_${kind.replace("-", "_")}`)].filter(Boolean).join(" · ");

/**
 * A part that folds: its heading says what is inside while it is closed.
 * @param {string} id @param {string} title @param {string} inside @param {Node[]} content @param {boolean} open
 */
const section = (id, title, inside, content, open) =>
  el(
    "details",
    { className: "section", id: `section-${id}`, open },
    el("summary", {}, el("h2", {}, title), inside && el("span", { className: "quiet" }, inside)),
    ...content,
  );

/** @param {import("./app.js").App} app @param {import("../shared/editor.js").Editor} editor @param {import("../types.js").Interview} interview */
function rounds(app, editor, interview) {
  const all = editor.record.interviews;
  if (all.length < 2) return null;
  const control = choice(all.map(({ id, round, at, tz }) => [id, message("round_named", round, spoken(at, tz))]), interview.id, { "aria-label": message("choose_round"), id: "round" });
  control.addEventListener("change", () => void app.remember({ interview: control.value, person: null }).then(() => app.views.page.reload()));
  return control;
}

/** @param {import("./app.js").App} app @param {import("../shared/editor.js").Editor} editor */
function noInterviewYet(app, editor) {
  return el(
    "div",
    { className: "notice stack", id: "no-interview" },
    el("p", {}, message("no_interview_yet")),
    el("div", { className: "row" }, button(message("add_interview"), () => void addInterview(app, editor).catch(() => undefined), { className: "primary", id: "add-interview" })),
  );
}

/** @param {import("./app.js").App} app @param {import("../shared/editor.js").Editor} editor */
async function addInterview(app, editor) {
  const record = await editor.apply({ interviews: [{ kind: null }] });
  await app.remember({ interview: record.interviews.at(-1)?.id ?? null, person: null });
  await app.views.page.show(record);
  await done(message("interview_added"), app.companion.lastChange);
}

/** @param {import("./app.js").App} app @param {import("../shared/editor.js").Editor} editor */
function foot(app, editor) {
  const { record } = editor;
  const remove = async () => {
    await app.companion.forget(record.id);
    const change = app.companion.lastChange;
    await app.views.page.closeRecord();
    await done(message("record_removed", record.company ?? ""), change);
    await app.views.due.refresh();
  };
  return el(
    "div",
    { className: "row foot" },
    record.interviews.length > 0 && button(message("add_interview"), () => void addInterview(app, editor).catch(() => undefined), { className: "link", id: "add-interview" }),
    button(message("other_interview"), () => void app.views.page.closeRecord(), { className: "link", id: "other-interview" }),
    button(message("remove_record"), () => void remove().catch(() => undefined), { className: "link", id: "remove-record" }),
  );
}
