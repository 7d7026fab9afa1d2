import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'mocha';
import { type SoloBackend, startSoloBackend } from '#tools/soloBackend.ts';

const dist = path.join(import.meta.dirname, '../../dist');
const profile = { level: 'beginner', interests: ['arrays'], preferredLanguages: ['python'], timezone: 'Europe/Berlin' };

/** esbuild.config.mjs leaves tables out of the backend that it says nobody reads. */
describe('the backend as it ships, without tables of encodings and types', () => {
	let folder: string;
	let backend: SoloBackend;
	before(async () => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-shipped-'));
		backend = await startSoloBackend({
			entry: path.join(dist, 'backend.mjs'),
			dataFolder: path.join(folder, 'data'),
			scratchFolder: path.join(folder, 'scratch'),
			bankFolder: path.join(dist, 'bank'),
		});
	});
	after(async () => {
		await backend.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	const put = (contentType: string, body: Buffer): Promise<Response> =>
		fetch(`http://127.0.0.1:${backend.port}/v1/profile`, {
			method: 'PUT',
			headers: { Authorization: `Bearer ${backend.token}`, 'Content-Type': contentType },
			body,
		});
	const text = JSON.stringify(profile);

	it('reads bodies in every encoding that JSON may have', async () => {
		for (const [charset, body] of [
			['utf-8', Buffer.from(text, 'utf8')],
			['UTF-8', Buffer.from(text, 'utf8')],
			['utf-16le', Buffer.from(text, 'utf16le')],
		] as const) {
			const answer = await put(`application/json; charset=${charset}`, body);
			assert.equal(answer.status, 200, charset);
			assert.deepEqual(await answer.json(), profile);
			assert.equal(answer.headers.get('content-type'), 'application/json; charset=utf-8');
		}
	});

	it('refuses every other one in words, before it would look for its table', async () => {
		for (const charset of ['iso-8859-1', 'windows-1252', 'shift_jis', 'gbk', 'big5', 'euc-kr', 'euc-jp', 'nonsense']) {
			const answer = await put(`application/json; charset=${charset}`, Buffer.from(text, 'latin1'));
			assert.equal(answer.status, 400, charset);
			assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
		}
	});
});
