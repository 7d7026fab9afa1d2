import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { describe, it } from 'mocha';
import { lastEvent, reportOf } from '../api/practise.ts';
import { twoSum } from '../api/twoSum.ts';
import { sendRaw } from '../sendRaw.ts';
import type { ServerProcess } from './serverProcess.ts';
import { type Member, register, startServer, startTeam, type Team, timeZone } from './team.ts';

const streamsOpen = 10_000;
/** Beside its streams: the store, Redis, files, boxes. */
const filesNeeded = streamsOpen + 500;
/** Connections being made at the same time. */
const atOnce = 200;
/** What a stream on which nothing happens may cost its process: twice what was measured (28 kB). */
const bytesPerStreamMax = 56_000;

/** Lets a process have so many files, if that is allowed to us. Answers whether it may. */
function mayHaveFiles(pid: number): boolean {
	const limits = readFileSync(`/proc/${String(pid)}/limits`, 'utf8');
	// Node raises its soft limit to the hard one by itself.
	const hard = /^Max open files\s+\S+\s+(\S+)/m.exec(limits)?.[1];
	if (hard === 'unlimited' || Number(hard) >= filesNeeded) return true;
	try {
		const wanted = `--nofile=${String(filesNeeded)}:${String(filesNeeded)}`;
		execFileSync('prlimit', ['--pid', String(pid), wanted], { stdio: 'ignore' });
		return true;
	} catch {
		// Only root may raise the hard limit; then the test says why it is skipped.
		return false;
	}
}

function residentBytes(pid: number): number {
	const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
	assert.ok(kilobytes !== undefined);
	return Number(kilobytes) * 1024;
}

describe('ten thousand streams on which nothing happens', () => {
	let team: Team | undefined;
	let server: ServerProcess;
	let member: Member;
	const sockets: Socket[] = [];
	before(async function () {
		if (process.platform !== 'linux' || !mayHaveFiles(process.pid)) {
			console.log(`      skipped: this process may not open ${String(filesNeeded)} files (ulimit -Hn)`);
			this.skip();
		}
		team = await startTeam();
		server = await startServer(team, {
			CODE_SENSEI_STREAMS: String(streamsOpen + 1),
			CODE_SENSEI_STREAMS_PER_ACCOUNT: String(streamsOpen + 1),
			CODE_SENSEI_LOG: 'warn',
		});
		assert.ok(mayHaveFiles(server.pid), 'what we may have our child may have, too');
		member = await register(server, 'lena');
	});
	after(async () => {
		for (const socket of sockets) socket.destroy();
		if (team === undefined) return;
		assert.equal(await server.stop(), 0);
		await team.close();
	});

	const submit = async (): Promise<string> => {
		const body = { id: randomUUID(), language: 'python', source: twoSum.right, timeZone } as const;
		await member.call('submit', { params: { challengeId: twoSum.id }, body });
		return body.id;
	};

	it('each hear a heartbeat, hold up no submission, and cost little', async () => {
		// Once before, so that what is loaded for it does not count.
		assert.equal(reportOf(await lastEvent(member, await submit())).verdict, 'accepted');
		const before = residentBytes(server.pid);

		let beating = 0;
		const allBeat = Promise.withResolvers<undefined>();
		const closed: string[] = [];
		const open = (): Promise<void> =>
			new Promise((resolve, reject) => {
				const socket = connect(server.port, '127.0.0.1');
				sockets.push(socket);
				let text = '';
				let isOpen = false;
				let hasBeaten = false;
				socket.setEncoding('latin1').on('data', (data: string) => {
					if (hasBeaten) return;
					text += data;
					if (!isOpen && text.includes('"hello"')) {
						isOpen = true;
						text = text.slice(text.indexOf('"hello"'));
						resolve();
					}
					if (!isOpen || !text.includes(': still here')) return;
					hasBeaten = true;
					if (++beating === streamsOpen) allBeat.resolve(undefined);
				});
				socket.once('error', reject);
				socket.once('close', () => {
					closed.push(text.slice(0, 200));
					reject(new Error(`closed: ${text.slice(0, 200)}`));
				});
				socket.write(`GET /v1/changes HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${member.token}\r\n\r\n`);
			});
		for (let count = 0; count < streamsOpen; count += atOnce) await Promise.all(Array.from({ length: atOnce }, open));

		assert.equal(reportOf(await lastEvent(member, await submit())).verdict, 'accepted');
		await allBeat.promise;
		assert.deepEqual(closed, []);
		const perStream = (residentBytes(server.pid) - before) / streamsOpen;
		console.log(`      ${Math.round(perStream).toString()} bytes for each stream`);
		assert.ok(perStream < bytesPerStreamMax, `${String(perStream)} bytes for each stream`);

		await open();
		const refused = await sendRaw(server.port, '/v1/changes', { token: member.token });
		assert.deepEqual([refused.status, refused.code, refused.headers['retry-after']], [503, 'busy', '5']);
		const health = await sendRaw(server.port, '/readyz');
		assert.equal(health.status, 200, 'it is ready for everything else');
	});
});
