/** A cable that can be cut: passes bytes between callers and a server, until it is told not to. */
import { connect, createServer, type Server, type Socket } from 'node:net';

export class TcpProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #mode: 'open' | 'silent' | 'closed' = 'open';
  #onAnswer: ((bytes: Buffer) => boolean) | undefined;
  readonly #target: () => number;

  private constructor(target: () => number) {
    this.#target = target;
    this.#server = createServer((caller) => this.#connect(caller));
  }

  /** To a port of this machine, looked up for every connection. */
  static async open(target: () => number): Promise<TcpProxy> {
    const proxy = new TcpProxy(target);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as { port: number }).port;
  }

  /** Nothing gets through any more, and nobody is told: as when a cable is pulled. */
  silence(): void {
    this.#mode = 'silent';
    for (const socket of this.#sockets) socket.pause();
  }

  /** Connections end and none are taken. */
  refuse(): void {
    this.#mode = 'closed';
    for (const socket of this.#sockets) socket.destroy();
  }

  /** As it was before; what was cut stays cut. */
  restore(): void {
    if (this.#mode === 'silent') for (const socket of this.#sockets) socket.destroy();
    this.#mode = 'open';
  }

  /** Shows every part of an answer before it is passed on; true falls silent from there on. */
  watchAnswers(cutAt: ((bytes: Buffer) => boolean) | undefined): void {
    this.#onAnswer = cutAt;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #connect(caller: Socket): void {
    if (this.#mode === 'closed') return void caller.destroy();
    this.#keep(caller);
    if (this.#mode === 'silent') return void caller.pause();
    const server = connect(this.#target(), '127.0.0.1');
    this.#keep(server);
    caller.on('data', (bytes) => server.write(bytes));
    server.on('data', (bytes) => {
      if (this.#onAnswer?.(bytes)) this.silence();
      if (this.#mode === 'open') caller.write(bytes);
    });
    caller.once('close', () => server.destroy());
    server.once('close', () => caller.destroy());
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => this.#sockets.delete(socket));
  }
}
