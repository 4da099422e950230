// @ts-check
/** Answers to the newest question only: an older answer that comes late is dropped. */

/** @template Q, A */
export class Latest {
  /** @param {(question: Q, signal: AbortSignal) => Promise<A>} ask */
  constructor(ask) {
    this.ask = ask;
    /** @type {AbortController | null} */
    this.running = null;
  }

  /** @param {Q} question @returns {Promise<A | null>} null where a newer question came meanwhile */
  async run(question) {
    this.running?.abort();
    const mine = new AbortController();
    this.running = mine;
    try {
      const answer = await this.ask(question, mine.signal);
      return this.running === mine ? answer : null;
    } catch (error) {
      if (mine.signal.aborted) return null;
      throw error;
    }
  }
}
