/** The address under which a client reaches the service, for the addresses in answers. */
import type { FastifyRequest } from 'fastify';

/** A host name or address with an optional port, as a Host header may carry it. */
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;

export interface BaseUrls {
  readonly publicUrl?: string | undefined;
  readonly filesUrl?: string | undefined;
}

/** Without a slash at the end: the configured one, or what the request came to. */
export function baseUrl(request: FastifyRequest, { publicUrl }: BaseUrls): string {
  if (publicUrl !== undefined) return publicUrl;
  const host = request.headers.host ?? '';
  if (HOST.test(host)) return `${request.protocol}://${host}`;
  const { address, port } = (request.server.server.address() ?? {}) as { address?: string; port?: number };
  const otherwise = `${address?.includes(':') ? `[${address}]` : (address ?? 'localhost')}:${port ?? 80}`;
  return `${request.protocol}://${otherwise}`;
}

/** Where finished files are linked. */
export function filesBase(request: FastifyRequest, urls: BaseUrls): string {
  return urls.filesUrl ?? baseUrl(request, urls);
}
