/** Numbers for Prometheus: what comes in, how long it takes, how full the queue and the disk are. */
import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { HttpParts } from '../http/parts.ts';

/** Seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export interface Metrics {
  readonly contentType: string;
  /** All numbers as of now, in the form of Prometheus. */
  text(): Promise<string>;
}

export function addMetrics(app: FastifyInstance, parts: HttpParts, open: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'storyreel_' });
  const answered = new Counter({
    name: 'storyreel_http_requests_total',
    help: 'Answered HTTP requests.',
    labelNames: ['method', 'route', 'status'] as const,
    registers,
  });
  const seconds = new Histogram({
    name: 'storyreel_http_request_seconds',
    help: 'Time to answer an HTTP request.',
    labelNames: ['method', 'route'] as const,
    buckets: BUCKETS,
    registers,
  });
  new Gauge({
    name: 'storyreel_event_streams',
    help: 'Open event streams.',
    registers,
    collect() {
      this.set(app.streams.size);
    },
  });
  new Gauge({
    name: 'storyreel_http_requests_open',
    help: 'HTTP requests that are being answered.',
    registers,
    collect() {
      this.set(open());
    },
  });
  const readNumbers = addJobGauges(registers, parts);

  app.addHook('onResponse', async (request, reply) => {
    // Routes, not addresses: a label must not have a value for every id.
    const route = request.routeOptions.url ?? 'none';
    const method = request.routeOptions.url === undefined ? 'ANY' : request.method;
    answered.inc({ method, route, status: String(reply.statusCode) });
    if (!route.endsWith('/events')) seconds.observe({ method, route }, reply.elapsedTime / 1000);
  });
  return {
    contentType: registry.contentType,
    async text() {
      // Before, and not while, the values are written: those are taken all at once.
      await readNumbers();
      return registry.metrics();
    },
  };
}

/** The numbers of queue, workers and disk, and the function that reads them. */
function addJobGauges(registers: Registry[], { core, disk, webhooks }: HttpParts): () => Promise<void> {
  const gauge = (name: string, help: string): Gauge => new Gauge({ name: `storyreel_${name}`, help, registers });
  const queued = gauge('requests_queued', 'Requests that wait.');
  const running = gauge('requests_running', 'Requests that are being made.');
  const oldest = gauge('requests_oldest_queued_seconds', 'Age of the oldest waiting request.');
  const workers = gauge('workers', 'Workers that were alive within the last 30 seconds.');
  const finished = new Gauge({
    name: 'storyreel_requests_finished',
    help: 'Requests that ended and are still on record, by how.',
    labelNames: ['state'] as const,
    registers,
  });
  const free = gauge('disk_free_bytes', 'Bytes that may still be written.');
  const reserve = gauge('disk_reserve_bytes', 'Free bytes below which nothing new is accepted.');
  const pending = gauge('webhooks_pending', 'Webhook deliveries that wait.');
  const up = gauge('database_up', '1 while the database answers; without it the numbers from there are missing.');
  const numbers = [queued, running, oldest, workers, pending];
  return async () => {
    free.set((await disk.free()) ?? Number.NaN);
    reserve.set(disk.reserveBytes);
    try {
      const counts = await core.jobs.counts();
      queued.set(counts.queued);
      running.set(counts.running);
      oldest.set(counts.oldestQueuedSeconds);
      workers.set(counts.workers);
      for (const [state, count] of Object.entries(counts.finished)) finished.set({ state }, count);
      pending.set(await webhooks.deliveries.pendingCount());
      up.set(1);
    } catch {
      // A number of the past would look like one of now.
      for (const each of numbers) each.set(Number.NaN);
      up.set(0);
    }
  };
}
