/** A TCP way to a server that breaks as the test says. */

import net from "node:net";

export class Relay {
  #server;
  #pairs = new Set();
  /** Cut before these bytes are handed on, once. */
  cutBefore = null;
  /** Answer handshakes of sockets as a firewall does. */
  noSockets = false;

  /** Listen (on a port of choice, if one is given) and lead to `target`. */
  static async to(target, port = 0) {
    const relay = new Relay();
    relay.#server = net.createServer((near) => relay.#carry(near, net.connect(target, "127.0.0.1")));
    await new Promise((resolve) => relay.#server.listen(port, "127.0.0.1", resolve));
    return relay;
  }

  get port() {
    return this.#server.address().port;
  }

  #carry(near, far) {
    const pair = { near, far };
    this.#pairs.add(pair);
    const end = () => {
      near.destroy();
      far.destroy();
      this.#pairs.delete(pair);
    };
    for (const side of [near, far]) side.on("error", end).on("close", end);
    near.on("data", (data) => {
      if (this.noSockets && /upgrade: websocket/i.test(data.toString("latin1"))) {
        near.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
      } else far.write(data);
    });
    far.on("data", (data) => {
      if (this.cutBefore && data.includes(this.cutBefore)) {
        this.cutBefore = null;
        end();
      } else near.write(data);
    });
  }

  /** Cut every connection there is; new ones get through. */
  cut() {
    for (const { near, far } of [...this.#pairs]) {
      near.destroy();
      far.destroy();
    }
  }

  /** Be gone, with every connection. */
  async close() {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.cut();
    await closed;
  }
}
