/** The server as the routes see it. */
import type { FastifyInstance } from 'fastify';

export type App = FastifyInstance;
