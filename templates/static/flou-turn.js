/** One turn as its frames build it: pure, without a socket or a page. */

export class Turn {
  constructor(id) {
    this.id = id;
    this.seq = 0;
    this.text = "";
    this.crisis = null;
    this.metadata = null;
    /** The data of `complete`, once it came. */
    this.ending = null;
    /** The data of the `error` that ended the turn. */
    this.error = null;
  }

  get ended() {
    return this.ending !== null || this.error !== null;
  }

  /** Whether anything of the answer has been said. */
  get begun() {
    return this.seq > 0;
  }

  /**
   * Apply a durable frame or a snapshot.
   *
   * Returns what changed (the frame's type), "gap" when frames are missing and the turn must be resumed, or
   * null when there was nothing new.
   */
  apply(frame) {
    if (this.ended) return null;
    if (frame.type === "snapshot") return this.#restore(frame);
    if (frame.seq <= this.seq) return null;
    if (frame.seq > this.seq + 1) return "gap";
    this.seq = frame.seq;
    return this.#take(frame);
  }

  #take({ type, data }) {
    switch (type) {
      case "crisis":
        this.crisis = data;
        break;
      case "metadata":
        this.metadata = data;
        break;
      case "chunk":
        this.text += data.text;
        break;
      case "replace":
        this.text = data.text;
        break;
      case "complete":
        this.text = data.text;
        this.ending = data;
        break;
      case "error":
        this.error = data;
        break;
      default:
        return null; // a kind of a later version: counted, not shown
    }
    return type;
  }

  #restore({ seq, data }) {
    if (seq < this.seq) return null;
    this.seq = seq;
    this.text = data.text;
    this.crisis = data.crisis ?? this.crisis;
    this.metadata = data.metadata ?? this.metadata;
    return "snapshot";
  }
}

/** Return the length of `text` in code points, which is how the server counts. */
export function codePoints(text) {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
