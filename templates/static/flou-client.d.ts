/**
 * `flou-client`: the wire contract `flou.v1` for browsers, React Native and Node. Version 1.
 *
 * Take two files: `/static/flou-client.js` (one ES module, no dependency, no build) and this one.
 *
 *     const account = new FlouAccount({ base: "https://flou.example/api/v1/" });
 *     await account.signIn("ana@example.com", "…");
 *     const client = new FlouClient({ account });
 *     client.on("turn", ({ turn }) => show(turn.id, turn.text, turn.crisis, turn.ending));
 *     client.on("refused", (item) => offerAgain(item.error!.message, () => client.retry(item.clientId)));
 *     client.connect();
 *     client.send("Estoy frustrado con mi ensayo para filosofía");
 *
 * What it sees to:
 * - **Sending.** `send` keeps the message in the storage until the server has acknowledged it, and sends it again
 *   under the same `client_id` after every break: the server stores it once. One message is on its way at a time.
 * - **Following.** Frames of a turn are applied in the order of `seq`; a gap asks for a `resume`; after a break all
 *   turns that have not ended are resumed. `client.turns` holds what they add up to.
 * - **Coming back.** Full jitter between 0 and 0.5 s · 2ⁿ, at most 10 s. Close codes 4000–4499 and all below 4000 come
 *   back, 4500–4999 do not (`stopped`; `reconnect()` is for the student who asks). A line that is silent for
 *   2.5 heartbeats is dead. `draining` waits for as long as the server said.
 * - **Tokens.** Renewed when they end, before they end (`auth_expiring`), and once for everybody who needs one. A
 *   sign-in that is over is told by `signedOut`; unsent messages stay in the storage.
 * - **No sockets.** After two handshakes that nobody answered, and where HTTP works, the same frames come as
 *   server-sent events, or by plain POST and asking again where a body cannot be read as it comes. Messages of other
 *   devices (`message`) are not told then. Sockets are tried again at once and then after 30 s, doubled up to 10 min.
 *
 * Three ways to say who connects, `auth`: `header` (React Native, where it is the default; the package `ws`; Node),
 * `subprotocol` (the default elsewhere), `frame` (a first frame, where something on the way drops subprotocols).
 *
 * Everything that touches the world can be given: `WebSocket`, `fetch`, `storage`, `locks`, `timers`, `random`,
 * `lifecycle`. React Native needs 0.74 or newer (`atob`); docs/mobile has a whole screen.
 */

/** A code of the contract (docs/protocol.md), or `network` when the server could not be reached. */
export type ErrorCode =
  | "auth_required"
  | "token_expired"
  | "forbidden"
  | "consent_required"
  | "bad_frame"
  | "empty"
  | "too_long"
  | "not_found"
  | "idempotency_conflict"
  | "turn_in_progress"
  | "rate_limited"
  | "slow_consumer"
  | "draining"
  | "internal"
  | "network";

/** The data of an `error` frame; `message` is in Spanish, for the student. */
export interface ErrorData {
  code: ErrorCode;
  message: string;
  retryable: boolean;
  retry_after_s?: number | null;
  fields?: Record<string, string[]> | null;
}

/** What requests and renewals throw. */
export class FlouError extends Error {
  code: ErrorCode;
  retryable: boolean;
  retryAfterS: number | null;
  /** What is wrong per field of the request, in Spanish. */
  fields: Record<string, string[]>;
  /** The HTTP status; 0 when there was no answer. */
  status: number;
  /** The card that came with a refused message: show it. */
  crisis: CrisisData | null;
}

export interface QuickReply {
  id: string;
  label: string;
  value: string;
}

/** A line that helps. */
export interface Resource {
  name: string;
  phone: string | null;
  url: string | null;
  hours: string | null;
  country: string | null;
}

/** The crisis card: reviewed text, never the model's. `text` alone says everything; the parts are for a layout. */
export interface CrisisData {
  level: "support" | "high" | "imminent";
  text: string;
  resources: Resource[];
  title: string;
  message: string;
  steps: string[];
  question: string;
  brief: boolean;
  wording: string;
  reviewed_by: string;
  country_question: string;
  quick_replies: QuickReply[];
}

/** An exercise to be done now. */
export interface Exercise {
  id: string;
  name: string;
  seconds: number;
  steps: string[];
}

/** What the rules decided; minutes in `tiempo_bloque`. */
export interface MetadataData {
  Q2: "A" | "B";
  Q3: "↑" | "↓" | "mixto";
  enfoque: string;
  modo: string;
  nivel: string;
  tiempo_bloque: number;
  strategy: { id: string; name: string } | null;
  exercise?: Exercise | null;
}

export interface SessionData {
  id: string;
  iteration: number;
  slots: {
    sentimiento: string | null;
    tipo_tarea: string | null;
    ramo: string | null;
    plazo: string | null;
    fase: string | null;
    tiempo_bloque: number | null;
  };
  Q2: string | null;
  Q3: string | null;
  enfoque: string | null;
  strategy_given: boolean;
  failed_attempts: number;
  last_strategy: string | null;
}

export type Finish = "stop" | "length" | "safety" | "crisis" | "cancelled" | "interrupted" | "fallback";

/** The data of `complete`. `session` and `usage` are null where a turn was asked for by plain requests. */
export interface CompleteData {
  session: SessionData | null;
  quick_replies: QuickReply[];
  message_id: number | null;
  /** The authoritative answer. */
  text: string;
  finish: Finish;
  usage: { input_tokens: number; cached_tokens: number; output_tokens: number } | null;
}

export interface ReadyData {
  user: string;
  /** Turns that have not ended; the client resumes them by itself. */
  active: { turn: string; seq: number; status: string }[];
  /** These come from a socket only. */
  heartbeat_s?: number;
  max_chars?: number;
  token_exp?: number;
}

/** Where things are kept: `localStorage`, or what `persisted` makes of an asynchronous one. */
export interface Storage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void | Promise<void>;
  removeItem(key: string): void | Promise<void>;
}

/** The keychain of a phone: see docs/mobile. */
export interface AsyncStorage {
  getItem(key: string): Promise<string | null>;
  setItem(key: string, value: string): Promise<void>;
  removeItem(key: string): Promise<void>;
}

/** Milliseconds throughout. */
export interface Timers {
  now(): number;
  setTimeout(work: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** The part of the Web Locks API that is used. */
export interface Locks {
  request(name: string, work: () => Promise<unknown>): Promise<unknown>;
}

/** The browser's storage, or memory where there is none. */
export const storage: Storage;
export function readJSON(store: Storage, key: string): any;
export function writeJSON(store: Storage, key: string, value: unknown): Promise<void>;

/** Return a storage over an asynchronous one: read once now, kept in memory, written in order from then on. */
export function persisted(store: AsyncStorage): Promise<Storage>;

/** Return what a JWT says, unverified, or null. */
export function claims(token: string): { sub?: string; exp?: number; iat?: number } | null;

/** Return the length in code points, which is how the server counts. */
export function codePoints(text: string): number;

/** Return a random UUID: of `crypto` where there is one, unless `random` is given. */
export function uuid(random?: () => number): string;

export interface AccountOptions {
  /** Where the API is: a path of the page's own origin, or a whole address. `/api/v1/` by default. */
  base?: string;
  storage?: Storage;
  fetch?: typeof fetch;
  /** Who keeps others from renewing at the same time: Web Locks, a lease in the storage, or nobody else is there. */
  locks?: Locks | "storage" | null;
  timers?: Timers;
}

export interface RequestOptions {
  method?: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  body?: unknown;
  signal?: AbortSignal;
  /** Until the answer, 15 s by default. */
  timeoutMs?: number;
  /** Resolve to the `Response` as soon as its head is there. */
  stream?: boolean;
}

/** The sign-in of one student. Every method may throw `FlouError`. */
export class FlouAccount {
  constructor(options?: AccountOptions);
  /** The storage key under which other tabs see a change of the sign-in. */
  static readonly storageKey: string;
  readonly base: string;
  readonly storage: Storage;
  /** The public id of whoever is signed in. */
  readonly user: string | null;
  signIn(email: string, password: string): Promise<void>;
  /** Make an account and sign in; returns the server's `user`. */
  register(email: string, password: string, country?: string, more?: Record<string, unknown>): Promise<any>;
  /** Sign in as the demo student of a local server. */
  demo(): Promise<void>;
  /** Keep a pair that came another way. */
  adopt(pair: { access: string; refresh: string }): Promise<void>;
  /** Here at once, and on the server when it can be reached. */
  signOut(): Promise<void>;
  /** End the sign-ins of all devices, this one too; throws when the server could not be asked, and nothing ended. */
  signOutEverywhere(): Promise<void>;
  /** Drop the tokens of this device. */
  forget(): void;
  /** An access token that is good for now. */
  access(): Promise<string>;
  /** The access token that follows `stale`. */
  renew(stale: string): Promise<string>;
  /** The JSON answer of a request in the student's name, `request("chat/history?limit=50")`; null for an answer without a body. */
  request(path: string, options?: RequestOptions): Promise<any>;
}

/** One turn, as its frames build it. */
export class Turn {
  constructor(id: string);
  readonly id: string;
  /** The number of the last frame that was applied. */
  seq: number;
  /** The answer so far. */
  text: string;
  crisis: CrisisData | null;
  metadata: MetadataData | null;
  /** The data of `complete`, once it came. */
  ending: CompleteData | null;
  /** The error that ended it. */
  error: ErrorData | null;
  readonly ended: boolean;
  readonly begun: boolean;
  /** Apply a durable frame: what changed, "gap" when frames are missing, null when it was known. */
  apply(frame: { type: string; seq: number; data: any }): Change | "gap" | null;
}

export type Change = "crisis" | "metadata" | "chunk" | "replace" | "complete" | "error" | "snapshot";

/**
 * A message on its way out. `held` waits for a turn to end, `failed` for `retry` or `discard`; `shown` was read for its
 * card by a server that can keep nothing now, and is sent again when it can.
 */
export interface OutgoingMessage {
  clientId: string;
  text: string;
  quickReply: string | null;
  state: "queued" | "sending" | "shown" | "held" | "failed";
  error: ErrorData | null;
}

/**
 * How the line is. `idle`: not wanted. `waiting`: comes back in `inMs`, because it was `lost` or is `draining`.
 * `stopped`: the server closed with the code in `reason` and does not want it back by itself.
 */
export interface LineState {
  state: "idle" | "connecting" | "online" | "waiting" | "stopped";
  reason: "lost" | "draining" | number | null;
  inMs: number | null;
  /** What carries the conversation while `online`. */
  transport: "socket" | "sse" | "post" | null;
}

export interface Events {
  state: LineState;
  /** Kept and waiting to be sent. */
  queued: OutgoingMessage;
  /** Stored by the server; `text` is null when this client did not send it. */
  sent: { clientId: string; messageId: number | null; turn: string; duplicate: boolean; text: string | null };
  held: OutgoingMessage;
  refused: OutgoingMessage;
  /** A crisis card of a message that was not stored: show it above everything else. */
  card: { card: CrisisData; clientId: string | null };
  /** A message from another device of the student. */
  message: { turn: string | null; id: number; role: "user" | "assistant"; text: string; created_at: string };
  turn: { turn: Turn; change: Change };
  /** The turn was erased from another place. */
  gone: { turn: string };
  /** An error that belongs to no message and no turn. */
  problem: { error: ErrorData };
  ready: ReadyData;
  signedOut: Record<string, never>;
}

/** What an app tells the client of. */
export interface Lifecycle {
  /** The app is in front again: a line that was silent for too long is taken anew. */
  wake(): void;
  /** The network changed: the line is taken anew. */
  online(): void;
  /** There is no network: the line is given up now, without waiting for its silence to be noticed. */
  offline(): void;
}

export interface ClientOptions {
  account: FlouAccount;
  /** Address of the socket; that of the account's server by default. */
  url?: string;
  /** Where unsent messages are kept; that of the account by default. */
  storage?: Storage;
  WebSocket?: any;
  auth?: "header" | "subprotocol" | "frame";
  /** `auto` prefers a socket; the others allow one way only. */
  transport?: "auto" | "socket" | "sse" | "post";
  /** Subscribe to the app's events; returns how to stop. The page's own by default, nothing without a page. */
  lifecycle?: (tell: Lifecycle) => () => void;
  timers?: Timers;
  /** Of the jitter: at least 0, less than 1. */
  random?: () => number;
}

/** The conversation of the student who is signed in; make a new one for another student. */
export class FlouClient {
  constructor(options: ClientOptions);
  /** Turns of this visit by id. */
  readonly turns: Map<string, Turn>;
  /** Messages that the server does not have yet, oldest first. */
  readonly unsent: OutgoingMessage[];
  readonly online: boolean;
  /** The latest `state` event. */
  readonly state: LineState;
  /** Listen to events of a type; returns how to stop. */
  on<Type extends keyof Events>(type: Type, listener: (data: Events[Type]) => void): () => void;
  connect(): void;
  /** Leave: nothing comes back by itself until `connect`. */
  disconnect(): void;
  /** Look at the line now, as `lifecycle` does. */
  wake(): void;
  /** Take a new line at once, also after `stopped`. */
  reconnect(): void;
  /** Queue a message; returns its `client_id`. */
  send(text: string, options?: { quickReply?: string | null }): string;
  /** Send a `refused` message once more, under the same `client_id`. */
  retry(clientId: string): void;
  /** Forget a message that was not sent; returns it. */
  discard(clientId: string): OutgoingMessage | undefined;
  /** Stop a turn, or the message that has not become one yet. */
  cancel(what: { turn?: string | null; clientId?: string | null }): void;
  /** Follow a turn that this client did not begin: of a notification, or the `reminder` of a block. */
  follow(turn: string): void;
}
