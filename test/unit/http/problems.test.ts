import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { describe, it } from 'mocha';
import { answerWithProblem } from '#backend/http/answerWithProblem.ts';
import { refuseTooDeep } from '#backend/http/invalidRequest.ts';
import { nameRequest } from '#backend/http/requestId.ts';
import { createLog } from '#backend/platform/log.ts';
import { AppError } from '#contract/appError.ts';
import { ErrorCode, Problem } from '#contract/problem.ts';
import { testClock } from '../../contract/testClock.ts';

async function problemOf(thrown: unknown): Promise<{ problem: Problem; log: string }> {
	const lines: string[] = [];
	const app = express();
	app.use(nameRequest(testClock()));
	app.get('/', () => {
		throw thrown;
	});
	app.use(answerWithProblem(createLog('debug', { write: (line) => lines.push(line) })));
	const server = app.listen(0, '127.0.0.1');
	try {
		await once(server, 'listening');
		const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
		const response = await fetch(`http://127.0.0.1:${port}/`);
		assert.equal(response.headers.get('content-type'), 'application/problem+json; charset=utf-8');
		const problem = Problem.parse(await response.json());
		assert.equal(response.status, problem.status);
		return { problem, log: lines.join('') };
	} finally {
		server.closeAllConnections();
		server.close();
	}
}

describe('errors over HTTP', () => {
	it('that were foreseen keep their code and their words', async () => {
		for (const code of ErrorCode.options.filter((one) => one !== 'unexpected')) {
			const { problem, log } = await problemOf(new AppError(code, 'What to do.'));
			assert.equal(problem.code, code);
			assert.equal(problem.detail, 'What to do.');
			assert.ok(problem.status >= 400);
			assert.doesNotMatch(log, /"level":50/);
		}
	});

	it('that are bugs say nothing of what went wrong, and are logged under the request’s id', async () => {
		for (const bug of [new TypeError('secret'), new AppError('unexpected', 'secret'), 'secret', { secret: 1 }]) {
			const { problem, log } = await problemOf(bug);
			assert.equal(problem.code, 'unexpected');
			assert.equal(problem.status, 500);
			assert.doesNotMatch(JSON.stringify(problem), /secret/);
			assert.ok(log.includes(problem.requestId));
			assert.match(log, /"level":50/);
		}
	});
});

describe('a body', () => {
	it('may nest as deep as anything in the contract, and no deeper', () => {
		const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
		refuseTooDeep(nested(20));
		refuseTooDeep({ cases: [{ input: [[[1, 2], [3]]], expected: null }] });
		assert.throws(() => refuseTooDeep(nested(40)), { name: 'InvalidRequest' });
		assert.throws(() => refuseTooDeep({ a: nested(100_000) }), { name: 'InvalidRequest' });
	});
});
