/** An S3-compatible service to be switched off and on, behind a cable that can be cut. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { Environment } from './processes.ts';
import { TcpProxy } from './tcp-proxy.ts';

export interface FaultyStore {
  readonly cable: TcpProxy;
  /** Settings of a service that keeps its files there. */
  readonly env: Environment;
  close(): Promise<void>;
}

export async function openStore(folder: string): Promise<FaultyStore> {
  const directory = join(folder, 's3');
  await mkdir(directory, { recursive: true });
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: 'clips', configs: [] }],
  });
  const { port } = await server.run();
  const cable = await TcpProxy.open(() => port);
  return {
    cable,
    env: {
      STORYREEL_STORAGE: 's3',
      STORYREEL_S3_BUCKET: 'clips',
      STORYREEL_S3_ENDPOINT: `http://127.0.0.1:${cable.port}`,
      STORYREEL_S3_ACCESS_KEY_ID: 'S3RVER',
      STORYREEL_S3_SECRET_ACCESS_KEY: 'S3RVER',
    },
    async close() {
      await cable.close();
      await server.close();
    },
  };
}
