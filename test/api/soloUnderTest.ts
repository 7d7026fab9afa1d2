import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Clock, systemClock } from '#backend/platform/clock.ts';
import { createLog } from '#backend/platform/log.ts';
import { startSolo } from '#backend/wiring/solo.ts';
import type { AiOrder } from '#contract/forge.ts';
import type { StartOrder } from '#contract/start.ts';
import { type SoloClient, soloClient } from '#tools/soloClient.ts';
import { type RawAnswer, type RawRequest, sendRaw } from '../sendRaw.ts';
import { processScratch } from '../processScratch.ts';

export const realBank = path.join(import.meta.dirname, '../../backend/bank');

export interface SoloUnderTest extends SoloClient {
	/** Of the database; removed by `close`. */
	folder: string;
	log: string[];
	raw(method: string, path: string, given?: SoloRequest): Promise<RawAnswer>;
	stop(): Promise<void>;
	/** Stops, and removes the data unless it was given. */
	close(): Promise<void>;
}

/** The right token unless given; null sends none. */
export type SoloRequest = Omit<RawRequest, 'method' | 'token'> & { token?: string | null };

export interface SoloForTest {
	/** Data of an earlier start; a new folder when absent. */
	folder?: string;
	bankFolder?: string;
	clock?: Clock;
	tier?: StartOrder['tier'];
	/** Nobody makes challenges unless given. */
	ai?: AiOrder;
	/** Folders of extensions that carry sets. */
	setFolders?: readonly string[];
}

/** Starts the real backend in this process, on a database of its own. */
export async function startSoloForTest(given: SoloForTest = {}): Promise<SoloUnderTest> {
	const folder = given.folder ?? mkdtempSync(path.join(os.tmpdir(), 'code-sensei-api-'));
	const token = randomBytes(32).toString('hex');
	const log: string[] = [];
	const config = {
		token,
		dataFolder: folder,
		scratchFolder: processScratch(),
		bankFolder: given.bankFolder ?? realBank,
		tier: given.tier ?? 'auto',
		toolchains: {},
		setFolders: given.setFolders ?? [],
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
		raw: (method, at, { token: bearer = token, ...sent } = {}) =>
			sendRaw(solo.port, at, { ...sent, method, token: bearer ?? undefined }),
		stop: () => solo.stop(),
		async close() {
			await solo.stop();
			if (given.folder === undefined) rmSync(folder, { recursive: true, force: true });
		},
	};
}
