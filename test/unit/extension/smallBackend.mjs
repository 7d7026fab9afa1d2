// A child process that speaks the start protocol of the backend and then lives as it is told, for tests of starting, dying and stopping.
import { createServer } from 'node:http';
import process from 'node:process';

const server = createServer((request, response) => {
	response.writeHead(200, { 'content-type': 'application/json' });
	response.end(
		JSON.stringify({ authorization: request.headers.authorization, environment: process.env, argv: process.argv }),
	);
});
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));
process.once('message', (order) => {
	const how = order.toolchains.how;
	if (how === 'refuse') process.send({ kind: 'failed', message: 'The data folder is locked.' });
	else if (how === 'die') process.exit(7);
	else if (how === 'babble') process.send({ hello: 'world' });
	else
		server.listen(0, '127.0.0.1', () => {
			process.stdout.write('{"level":30,"msg":"ready"}\n');
			process.send({ kind: 'ready', port: server.address().port, version: '1.2.3' });
		});
});
