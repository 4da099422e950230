// @ts-check
/** The shapes of the companion's messages (see its OpenAPI document); this file holds types only. */

/** @typedef {"interviewer" | "organizer" | "coordinator" | "recruiter" | "contact" | "resource"} Role */
/** @typedef {"email" | "card" | "call" | "voicemail" | "check_in" | "linkedin"} Channel */
/** @typedef {"memorable" | "connection" | "question" | "answer"} Fragment */

/**
 * @typedef {object} Person
 * @property {string} id
 * @property {string | null} name
 * @property {string | null} email
 * @property {string | null} phone
 * @property {string | null} title
 * @property {Role} role
 * @property {string} memorable
 * @property {string} connection
 * @property {string} question
 * @property {string} answer
 */

/** @typedef {{code: string, say: string, span?: [number, number] | null, blocks?: boolean}} Warning */

/**
 * @typedef {object} Note
 * @property {string} id
 * @property {string | null} person
 * @property {Channel} channel
 * @property {string} subject
 * @property {string} body
 * @property {boolean} ready
 * @property {Warning[]} warnings
 * @property {boolean} [edited]
 * @property {string | null} [sent_at]
 * @property {string | null} [to_name]
 * @property {string | null} [to_email]
 * @property {{note: string, person: string | null, percent: number}[]} [similar_to]
 */

/**
 * @typedef {object} Interview
 * @property {string} id
 * @property {string | null} uid
 * @property {string | null} summary
 * @property {string | null} at
 * @property {string | null} end
 * @property {string | null} tz
 * @property {string | null} country
 * @property {string | null} location
 * @property {string | null} phone
 * @property {string | null} video_link
 * @property {string | null} kind
 * @property {number} round
 * @property {boolean} cancelled
 * @property {Person[]} people
 * @property {{phrase: string}} promise
 * @property {Note[]} notes
 * @property {Record<string, {state: string}>} [marks]
 */

/** @typedef {{reader: string, path: string}} Source */

/**
 * One application, as the companion keeps it.
 * @typedef {object} Application
 * @property {string} id
 * @property {number} version
 * @property {string} state
 * @property {string | null} company
 * @property {string | null} role
 * @property {string | null} location
 * @property {string | null} address
 * @property {string | null} url
 * @property {string | null} lang
 * @property {string | null} agency
 * @property {Interview[]} interviews
 * @property {string[]} boundaries
 * @property {Record<string, Source>} sources
 */

/** @typedef {{record: Application | null, missing: string[], similar: string[], warnings?: string[]}} Kept */

/**
 * @typedef {object} Step
 * @property {string} id
 * @property {string} record
 * @property {string} interview
 * @property {string | null} person
 * @property {string | null} person_name
 * @property {string | null} company
 * @property {string | null} role
 * @property {string} kind
 * @property {string | null} channel
 * @property {string} from
 * @property {string} until
 * @property {"overdue" | "now" | "today" | "soon" | "waiting" | "copied" | "done" | "dropped"} state
 * @property {string} title
 * @property {string} why
 * @property {string | null} tel
 * @property {string | null} via
 * @property {string | null} warning
 * @property {string | null} snoozed_until
 */

/** @typedef {{now: string, steps: Step[], changes_at: string | null, count: number, say: string}} DueList */

/**
 * @typedef {object} Reading
 * @property {"ok" | "guessed" | "not_understood"} status
 * @property {string | null} earliest
 * @property {string | null} latest
 * @property {string | null} call_due_date
 * @property {string | null} call_due_at
 * @property {boolean} ambiguous
 * @property {string} why
 */

/**
 * @typedef {object} Profile
 * @property {string} name
 * @property {string} email
 * @property {string} phone
 * @property {string[]} addresses
 * @property {string | null} country
 * @property {string | null} subdivision
 * @property {string | null} tz
 * @property {string} lang
 * @property {string} tone
 * @property {number} [call_offset]
 * @property {boolean} [discreet]
 */

/**
 * What the camera brings; the bounds stand in camera/bounds.js.
 * @typedef {object} Evidence
 * @property {{url: string, title: string, lang: string}} page
 * @property {string} selection
 * @property {string[]} jsonld
 * @property {Record<string, string>} meta
 * @property {string} scope
 * @property {string} html
 * @property {string[]} ics
 * @property {boolean} truncated
 */

/** @typedef {Partial<Evidence> & {capture_id: string, taken_at: string, files?: {name: string, data: string}[]}} Capture */

export {};
