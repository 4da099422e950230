// @ts-check
/** The only file that speaks HTTP: the companion on this machine, its answers, and its errors by type. */

/** @typedef {import("./types.js").Application} Application */

export const DEFAULT_PORT = 27182;
const API_HEADER = "Afterword-Api";
const UNDO_HEADER = "Afterword-Undo";
const TIMEOUT_MS = 20_000;

/**
 * What went wrong, by code. `say` and `remedy` are the companion's own sentences; they are empty
 * for the codes that arise here (`not_running`, `stranger`, `slow`, `unpaired`), whose
 * sentences stand in _locales. `body` is what came with it, such as the newer record of a 412.
 */
export class CompanionError extends Error {
  /**
   * @param {string} code
   * @param {{status?: number, say?: string, remedy?: string, help?: string, body?: any}} [about]
   */
  constructor(code, { status = 0, say = "", remedy = "", help = code, body = null } = {}) {
    super(code);
    this.code = code;
    this.status = status;
    this.say = say;
    this.remedy = remedy;
    this.help = help;
    this.body = body;
  }

  /** Whether the companion could not be reached at all. */
  get away() {
    return ["not_running", "stranger", "slow"].includes(this.code);
  }

  /** Whether the same request may well succeed another time. */
  get passing() {
    return this.away || this.unpaired || this.status >= 500 || [408, 429].includes(this.status);
  }

  /** Whether this browser has to be paired first. */
  get unpaired() {
    return this.code === "unpaired";
  }
}

/** @typedef {{method?: string, body?: any, version?: number, signal?: AbortSignal}} Call */

/** @typedef {(address: string, about: RequestInit) => Promise<Response>} Fetch */

export class Companion {
  /** @param {{port?: number, token?: string | null, fetch?: Fetch}} settings */
  constructor({ port = DEFAULT_PORT, token = null, fetch = globalThis.fetch.bind(globalThis) }) {
    this.port = port;
    this.token = token;
    this.fetch = fetch;
    /** The change the last write made, for undo. @type {string | null} */
    this.lastChange = null;
  }

  /** @param {string} path @param {Call} [call] @returns {Promise<any>} the answer's JSON, null where there is none */
  async ask(path, call = {}) {
    const answer = await this.#send(path, call);
    const body = await readJson(answer);
    if (!answer.headers.has(API_HEADER)) throw await this.#whoIsThere(answer.status);
    if (answer.ok) {
      if (call.method && call.method !== "GET") this.lastChange = answer.headers.get(UNDO_HEADER);
      return body;
    }
    throw failure(answer.status, body);
  }

  /** @param {string} path @param {Call} call */
  async #send(path, { method = "GET", body, version, signal }) {
    /** @type {Record<string, string>} */
    const headers = {};
    if (this.token) headers.Authorization = `Bearer ${this.token}`;
    if (body !== undefined) headers["Content-Type"] = "application/json";
    if (version !== undefined) headers["If-Match"] = String(version);
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    try {
      return await this.fetch(`http://127.0.0.1:${this.port}/api/${path}`, {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: "omit",
        cache: "no-store",
        redirect: "error",
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new CompanionError(timeout.aborted ? "slow" : "not_running");
    }
  }

  /**
   * An answer without our header: the gate knows this browser's token or address no more, or a
   * stranger has our port. Only `ping` is open to everybody, so it tells which.
   * @param {number} status
   */
  async #whoIsThere(status) {
    if (status !== 401 && status !== 403) return new CompanionError("stranger");
    try {
      const answer = await this.#send("ping", {});
      return new CompanionError(answer.ok && answer.headers.has(API_HEADER) ? "unpaired" : "stranger", { status });
    } catch {
      return new CompanionError("not_running");
    }
  }

  /** @returns {Promise<{companion: string, version: string, api: number, paired: boolean, start?: string}>} */
  ping() {
    return this.ask("ping");
  }

  /** @param {string} code as shown by the companion @param {string} browser @returns {Promise<{token: string}>} */
  pair(code, browser) {
    return this.ask("pair", { method: "POST", body: { code, browser } });
  }

  /** @param {any} capture @returns {Promise<import("./types.js").Kept>} */
  capture(capture) {
    return this.ask("captures", { method: "POST", body: capture });
  }

  /** @param {any} typed @returns {Promise<import("./types.js").Kept>} */
  addRecord(typed) {
    return this.ask("records", { method: "POST", body: typed });
  }

  /** @param {string} [words] @returns {Promise<Application[]>} newest first */
  async records(words = "") {
    return (await this.ask(`records${words ? `?q=${encodeURIComponent(words)}` : ""}`)).records;
  }

  /** @param {string} id @returns {Promise<Application>} */
  record(id) {
    return this.ask(`records/${encodeURIComponent(id)}`);
  }

  /** @param {string} id @param {number} version the version seen @param {any} changes @returns {Promise<Application>} */
  change(id, version, changes) {
    return this.ask(`records/${encodeURIComponent(id)}`, { method: "PATCH", version, body: changes });
  }

  /** @param {string} id */
  forget(id) {
    return this.ask(`records/${encodeURIComponent(id)}`, { method: "DELETE" });
  }

  /** @param {string} id @returns {Promise<Application>} */
  restore(id) {
    return this.ask(`records/${encodeURIComponent(id)}/restore`, { method: "POST", body: {} });
  }

  /** Put `other` into `record`. @param {Application} record @param {Application} other @returns {Promise<Application>} */
  join(record, other) {
    const body = { other: other.id, version: record.version, other_version: other.version };
    return this.ask(`records/${encodeURIComponent(record.id)}/join`, { method: "POST", body });
  }

  /** @param {any} about @param {AbortSignal} [signal] @returns {Promise<import("./types.js").Note>} */
  async preview(about, signal) {
    return (await this.ask("notes/preview", { method: "POST", body: about, signal })).note;
  }

  /** @param {string} record @param {any} about @returns {Promise<import("./types.js").Note>} */
  async write(record, about) {
    const path = `records/${encodeURIComponent(record)}/notes`;
    return (await this.ask(path, { method: "POST", body: about })).note;
  }

  /** @param {string} record @param {string} note @param {{subject: string, body: string}} text @returns {Promise<import("./types.js").Note>} */
  async editNote(record, note, text) {
    const path = `records/${encodeURIComponent(record)}/notes/${encodeURIComponent(note)}`;
    return (await this.ask(path, { method: "PUT", body: text })).note;
  }

  /** @param {any} promise @param {AbortSignal} [signal] @returns {Promise<import("./types.js").Reading>} */
  readPromise(promise, signal) {
    return this.ask("promise", { method: "POST", body: promise, signal });
  }

  /** @returns {Promise<import("./types.js").DueList>} */
  due() {
    return this.ask("due");
  }

  /** @param {string} step @param {any} mark @returns {Promise<import("./types.js").Step>} */
  mark(step, mark) {
    return this.ask(`steps/${encodeURIComponent(step)}`, { method: "POST", body: mark });
  }

  /** @param {string} change */
  undo(change) {
    return this.ask("undo", { method: "POST", body: { change } });
  }

  /** @returns {Promise<import("./types.js").Profile>} */
  profile() {
    return this.ask("profile");
  }

  /** @param {import("./types.js").Profile} profile @returns {Promise<import("./types.js").Profile>} */
  saveProfile(profile) {
    return this.ask("profile", { method: "PUT", body: profile });
  }

  /** @returns {Promise<any[]>} */
  async rules() {
    return (await this.ask("rules")).rules;
  }

  /** @param {any} rule */
  teach(rule) {
    return this.ask("rules", { method: "POST", body: rule });
  }

  /** @param {string} id @param {any} rule */
  changeRule(id, rule) {
    return this.ask(`rules/${encodeURIComponent(id)}`, { method: "PUT", body: rule });
  }

  /** @param {string} id */
  forgetRule(id) {
    return this.ask(`rules/${encodeURIComponent(id)}`, { method: "DELETE" });
  }

  /** Everything the companion keeps: data, journal, backups, tokens. */
  deleteEverything() {
    return this.ask("everything", { method: "DELETE", body: { confirm: "delete everything" } });
  }
}

/** @param {Response} answer */
async function readJson(answer) {
  if (answer.status === 204) return null;
  try {
    return await answer.json();
  } catch {
    return null;
  }
}

/** @param {number} status @param {any} body */
function failure(status, body) {
  if (status === 401) return new CompanionError("unpaired", { status });
  const { code = "unexpected", say = "", remedy = "", help = code } = body?.error ?? {};
  return new CompanionError(code, { status, say, remedy, help, body });
}
