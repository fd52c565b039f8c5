/** The HTTP server: everything that is true of all routes, and the routes. */
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyServerOptions, LogController } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { addRunComfy } from '../dialects/runcomfy/routes.ts';
import { errorBody } from '../dialects/runcomfy/words.ts';
import { addOpenApi } from '../openapi/openapi.ts';
import { addMetrics } from '../operations/metrics.ts';
import { addOperationRoutes } from '../operations/routes.ts';
import type { App } from './app-type.ts';
import { addAuth } from './auth.ts';
import { answerBadHttp } from './bad-http.ts';
import { addBodyBudget, addJsonBodies, SMALL_BODY } from './body.ts';
import { addCors } from './cors.ts';
import { routeUnknown, sendError } from './errors.ts';
import { addLoadLimit } from './load.ts';
import { addRequestLog, requestId } from './logging.ts';
import type { HttpParts } from './parts.ts';
import { addAccountRoutes } from './routes/account.ts';
import { addFileRoutes } from './routes/files.ts';
import { addOwnRequestRoutes } from './routes/requests.ts';
import { addWebhookRoutes } from './routes/webhooks.ts';
import { addSecurityHeaders } from './security.ts';
import { Streams } from './sse.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Event streams, which end with the service. */
    readonly streams: Streams;
  }
}

export interface AppOptions {
  /** See loggerOptions; no log by default. */
  readonly logger?: FastifyServerOptions['logger'];
  /** Requests at one time before more are told to wait; for tests. */
  readonly mostAtOnce?: number;
  /** Milliseconds that the body of a request may take; for tests. */
  readonly bodyMs?: number;
}

/** Time for a whole request to arrive, uploads over slow lines included. */
const REQUEST_MS = 3_600_000;
const HEADERS_MS = 15_000;
/** Above what proxies keep idle connections for, so that they end them and not we. */
const KEEP_ALIVE_MS = 75_000;

/** Builds the server; it does not listen yet. Closing it ends event streams and waits for answers under way. */
export async function buildApp(parts: HttpParts, options: AppOptions = {}): Promise<App> {
  const { trustedProxies, corsOrigins, publicUrl, requestsPerMinute } = parts.config;
  const app: App = Fastify({
    logger: options.logger ?? false,
    genReqId: requestId,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    // One line per answer of our own in place of two.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: SMALL_BODY,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: 'idle',
    http: { headersTimeout: HEADERS_MS },
    routerOptions: { maxParamLength: 1000 },
    clientErrorHandler: answerBadHttp,
    frameworkErrors: (error, request, reply) => void sendError(error, request, reply, errorBody),
  });
  app.decorate('streams', new Streams());
  app.setValidatorCompiler(validatorCompiler);
  // Answers are checked by tests; here they are only written.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.setErrorHandler((error, request, reply) => sendError(error, request, reply, wordsOf(request)));
  app.setNotFoundHandler((request, reply) => sendError(routeUnknown(request), request, reply, errorBody));

  addSecurityHeaders(app, publicUrl);
  addCors(app, corsOrigins);
  addJsonBodies(app);
  const load = addLoadLimit(app, options.mostAtOnce);
  await app.register(rateLimit, { global: false });
  addAuth(app, { accounts: parts.core.accounts, requestsPerMinute });
  addBodyBudget(app, options.bodyMs);
  addRequestLog(app);
  const metrics = addMetrics(app, parts, load.open);
  await addOpenApi(app, parts);

  // Inside a plugin, so that the reference page sees every route.
  await app.register(async (routes) => {
    addOperationRoutes(routes, parts, metrics);
    addRunComfy(routes, parts);
    addOwnRequestRoutes(routes, parts);
    addAccountRoutes(routes, parts);
    addFileRoutes(routes, parts);
    addWebhookRoutes(routes, parts);
  });
  app.addHook('preClose', async () => app.streams.endAll());
  return app;
}

function wordsOf(request: Parameters<typeof routeUnknown>[0]) {
  return request.routeOptions.config.errors ?? errorBody;
}
