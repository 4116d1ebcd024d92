/** The conversation as a list to draw: history, what is on its way out, and the turns of this visit. */

import { useEffect, useReducer, useState } from "react";

import type { CrisisData, FlouAccount, FlouClient, LineState, QuickReply, Turn } from "./flou-client";

/** One thing the student said and what came of it. */
export interface Exchange {
  key: string;
  said: string;
  /** What became of the message: empty once the server has it. */
  fate: "" | "waiting" | "refused";
  reason: string;
  retryable: boolean;
  answer: string;
  chips: QuickReply[];
  card: CrisisData | null;
  turn: string | null;
  ended: boolean;
}

interface Stored {
  id: number;
  role: "user" | "assistant";
  text: string;
  turn: string;
  quick_replies: QuickReply[];
}

const blank = (key: string): Exchange => ({
  key, said: "", fate: "", reason: "", retryable: false, answer: "", chips: [], card: null, turn: null, ended: false,
}); // prettier-ignore

/** Everything by the order in which it was said. */
export class Exchanges {
  private list: Exchange[] = [];

  get all(): readonly Exchange[] {
    return this.list;
  }

  of(match: Partial<Pick<Exchange, "key" | "turn">>, key: string): Exchange {
    const known = this.list.find(
      (one) => (match.turn && one.turn === match.turn) || (match.key && one.key === match.key),
    );
    if (known) return known;
    const made = blank(key);
    this.list = [...this.list, made];
    return made;
  }

  /** Take a page of history in: the server's word is the last one. */
  restore(messages: Stored[]): void {
    for (const message of messages) {
      const exchange = this.of({ turn: message.turn }, message.turn);
      exchange.turn = message.turn;
      if (message.role === "user") exchange.said = message.text;
      else Object.assign(exchange, { answer: message.text, chips: message.quick_replies, ended: true });
    }
  }

  follow(turn: Turn): void {
    const exchange = this.of({ turn: turn.id }, turn.id);
    exchange.turn = turn.id;
    exchange.answer = turn.ending?.finish === "crisis" && turn.crisis ? "" : turn.text;
    exchange.card = turn.crisis ?? exchange.card;
    exchange.chips = turn.ending?.quick_replies ?? [];
    exchange.reason = turn.error?.message ?? "";
    exchange.ended = turn.ended;
  }

  discard(key: string): void {
    this.list = this.list.filter((one) => one.key !== key);
  }
}

/** Keep a screen up to date with the client; draws again with each event, which come at the pace of reading. */
export function useConversation(account: FlouAccount, client: FlouClient, onSignedOut: () => void) {
  const [exchanges] = useState(() => new Exchanges());
  const [line, setLine] = useState<LineState>(client.state);
  const [, redraw] = useReducer((count: number) => count + 1, 0);

  useEffect(() => {
    const load = async () => {
      const page: { messages: Stored[] } = await account.request("chat/history?limit=50");
      exchanges.restore(page.messages);
      redraw();
    };
    const stops = [
      client.on("state", setLine),
      client.on("ready", () => void load().catch(() => undefined)), // without it there is what came live
      client.on("queued", (item) => {
        Object.assign(exchanges.of({ key: item.clientId }, item.clientId), { said: item.text, fate: "waiting" });
        redraw();
      }),
      client.on("sent", ({ clientId, turn }) => {
        Object.assign(exchanges.of({ key: clientId }, clientId), { turn, fate: "", reason: "" });
        redraw();
      }),
      client.on("refused", (item) => {
        const exchange = exchanges.of({ key: item.clientId }, item.clientId);
        exchange.fate = "refused";
        exchange.reason = item.error?.message ?? "";
        exchange.retryable = item.error?.retryable ?? false;
        redraw();
      }),
      client.on("card", ({ card, clientId }) => {
        const key = clientId ?? "card";
        exchanges.of({ key }, key).card = card;
        redraw();
      }),
      client.on("message", ({ turn, text }) => {
        if (turn) Object.assign(exchanges.of({ turn }, turn), { turn, said: text });
        redraw();
      }),
      client.on("turn", ({ turn }) => {
        exchanges.follow(turn);
        redraw();
      }),
      client.on("signedOut", onSignedOut),
    ];
    for (const item of client.unsent) {
      Object.assign(exchanges.of({ key: item.clientId }, item.clientId), { said: item.text, fate: "waiting" });
    }
    client.connect();
    return () => {
      for (const stop of stops) stop();
      client.disconnect();
    };
  }, [account, client, exchanges, onSignedOut]);

  const discard = (key: string) => {
    client.discard(key);
    exchanges.discard(key);
    redraw();
  };
  return { exchanges: exchanges.all, line, discard };
}
