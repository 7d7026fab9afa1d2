/** A route that sends the bytes of standard input, and nothing else of ours: what Express itself can do. Prints its port. */
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import express from 'express';

const body = await text(process.stdin);
const app = express();
app.get('/v1/challenges/:challengeId', (_request, response) => {
	response.type('json').send(body);
});
const server = app.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`);
