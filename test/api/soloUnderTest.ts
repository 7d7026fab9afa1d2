import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { type Clock, systemClock } from '#backend/platform/clock.ts';
import { createLog } from '#backend/platform/log.ts';
import { startSolo } from '#backend/wiring/solo.ts';
import type { AiOrder } from '#contract/forge.ts';
import type { StartOrder } from '#contract/start.ts';
import { type SoloClient, soloClient } from '#tools/soloClient.ts';

export const realBank = path.join(import.meta.dirname, '../../backend/bank');

/** What the judge compiles once is kept for all tests of this process. */
const scratchFolder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-api-scratch-'));
process.once('exit', () => rmSync(scratchFolder, { recursive: true, force: true }));

export interface SoloUnderTest extends SoloClient {
	/** Of the database; removed by `close`. */
	folder: string;
	log: string[];
	raw(method: string, path: string, given?: RawRequest): Promise<RawAnswer>;
	stop(): Promise<void>;
	/** Stops, and removes the data unless it was given. */
	close(): Promise<void>;
}

export interface RawRequest {
	/** The right token unless given; null sends none. */
	token?: string | null;
	headers?: Record<string, string>;
	/** A text is sent as it is, anything else as JSON. */
	body?: unknown;
}

export interface RawAnswer {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	text: string;
	json(): unknown;
}

export interface SoloForTest {
	/** Data of an earlier start; a new folder when absent. */
	folder?: string;
	bankFolder?: string;
	clock?: Clock;
	tier?: StartOrder['tier'];
	/** Nobody makes challenges unless given. */
	ai?: AiOrder;
}

/** Starts the real backend in this process, on a database of its own. */
export async function startSoloForTest(given: SoloForTest = {}): Promise<SoloUnderTest> {
	const folder = given.folder ?? mkdtempSync(path.join(os.tmpdir(), 'code-sensei-api-'));
	const token = randomBytes(32).toString('hex');
	const log: string[] = [];
	const config = {
		token,
		dataFolder: folder,
		scratchFolder,
		bankFolder: given.bankFolder ?? realBank,
		tier: given.tier ?? 'auto',
		toolchains: {},
		ai: given.ai ?? { order: [], providers: {} },
		aiEnvironment: {},
		version: '0.0.0-test',
		logLevel: 'debug',
	};
	const solo = await startSolo(
		config,
		createLog('debug', { write: (line) => log.push(line) }),
		given.clock ?? systemClock,
	);
	return {
		...soloClient(solo.port, token),
		folder,
		log,
		raw: (method, at, sent = {}) => sendRaw(solo.port, token, method, at, sent),
		stop: () => solo.stop(),
		async close() {
			await solo.stop();
			if (given.folder === undefined) rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** By Node's own client, which lets a test set every header and send any bytes. */
function sendRaw(port: number, token: string, method: string, at: string, sent: RawRequest): Promise<RawAnswer> {
	const body = typeof sent.body === 'string' || sent.body === undefined ? sent.body : JSON.stringify(sent.body);
	const bearer = sent.token === undefined ? token : sent.token;
	return new Promise((resolve, reject) => {
		const outgoing = request({
			port,
			host: '127.0.0.1',
			method,
			path: at,
			agent: false,
			headers: {
				...(bearer === null ? {} : { Authorization: `Bearer ${bearer}` }),
				...(body === undefined
					? {}
					: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
				...sent.headers,
			},
		});
		outgoing.once('error', reject);
		outgoing.once('response', (response) => {
			let text = '';
			response.setEncoding('utf8');
			response.on('data', (chunk: string) => (text += chunk));
			response.once('error', reject);
			response.once('end', () => {
				const json = (): unknown => JSON.parse(text);
				resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json });
			});
		});
		outgoing.end(body);
	});
}
