// Receives webhooks and checks that they are from this service, with nothing but Node.
//
//     STORYREEL_WEBHOOK_SECRET=whsec_... PORT=9000 node examples/server/webhook-receiver.mjs
//
// The way is that of Standard Webhooks: libraries for many languages are at https://www.standardwebhooks.com.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const key = Buffer.from((process.env.STORYREEL_WEBHOOK_SECRET ?? '').replace(/^whsec_/, ''), 'base64');
const seen = new Set();

/** True when one of the signatures fits, and the message is not older than five minutes. */
function isGenuine(headers, body) {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return false;
  const due = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
  return String(headers['webhook-signature'])
    .split(' ')
    .map((part) => Buffer.from(part.replace(/^v1,/, ''), 'base64'))
    .some((given) => given.length === due.length && timingSafeEqual(given, due));
}

createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const body = Buffer.concat(parts).toString();
  if (!isGenuine(request.headers, body)) return response.writeHead(401).end();
  // Answer at once; a message may come again, with the same id.
  response.writeHead(204).end();
  const id = request.headers['webhook-id'];
  if (seen.has(id)) return;
  seen.add(id);
  const { type, data } = JSON.parse(body);
  console.log(type, data.request_id ?? '', data.output?.video ?? '');
}).listen(Number(process.env.PORT ?? 9000), '127.0.0.1', function () {
  console.log(`listening on ${this.address().port}`);
});
