import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import express from 'express';
import { type Accounts, createAccounts } from '#backend/accounts/createAccounts.ts';
import { SqliteAccountStore } from '#backend/accounts/sqliteAccountStore.ts';
import { SqliteAuditLog } from '#backend/accounts/sqliteAuditLog.ts';
import { SqliteSessionStore } from '#backend/accounts/sqliteSessionStore.ts';
import { answerWithProblem } from '#backend/http/answerWithProblem.ts';
import type { ServerHandlers } from '#backend/http/handlers.ts';
import { mountEndpoints } from '#backend/http/mountEndpoints.ts';
import { nameRequest } from '#backend/http/requestId.ts';
import { createLog } from '#backend/platform/log.ts';
import { memoryBus } from '#backend/platform/messageBus.ts';
import { openSqlite } from '#backend/platform/openSqlite.ts';
import { type AuditEntry, SignedIn } from '#contract/accounts.ts';
import { type EndpointName, endpoints } from '#contract/endpoints.ts';
import { Problem } from '#contract/problem.ts';
import { type TestClock, testClock } from '../../contract/testClock.ts';
import { type GitHubStandIn, startGitHubStandIn } from './gitHubStandIn.ts';
import { keyA, quickParameters } from './someKeys.ts';

export interface Answer {
	status: number;
	code: string | undefined;
	body: unknown;
	headers: Headers;
}

export interface AccountsUnderTest {
	accounts: Accounts;
	clock: TestClock;
	gitHub: GitHubStandIn;
	store: SqliteAccountStore;
	sessions: SqliteSessionStore;
	/** Accounts whose learner's data were erased. */
	erased: string[];
	/** Everything that was logged. */
	log: () => string;
	ask(name: EndpointName, asked?: { token?: string; body?: unknown; params?: Record<string, string> }): Promise<Answer>;
	audit(): Promise<AuditEntry[]>;
	close(): Promise<void>;
}

/** The accounts of a server, over HTTP, on a database of their own. */
export async function startAccounts(
	given: { eraseLearner?: () => Promise<void>; mayRegister?: () => Promise<void> } = {},
): Promise<AccountsUnderTest> {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-accounts-'));
	const clock = testClock();
	const lines: string[] = [];
	const log = createLog('debug', { write: (line) => lines.push(line) });
	const database = await openSqlite({ file: path.join(folder, 'data.db'), clock, log });
	const gitHub = await startGitHubStandIn();
	const erased: string[] = [];
	const [store, sessions] = [new SqliteAccountStore(database), new SqliteSessionStore(database)];
	const auditLog = new SqliteAuditLog(database);
	const accounts = createAccounts({
		...{
			accounts: store,
			sessions,
			auditLog,
			redis: undefined,
			bus: memoryBus(),
			keys: [keyA],
			issuer: 'https://here.test',
		},
		gitHubApiBase: gitHub.apiBase,
		mayRegister: given.mayRegister,
		async eraseLearner(accountId) {
			await given.eraseLearner?.();
			erased.push(accountId);
		},
		passwordParameters: quickParameters,
		clock,
		log,
	});
	const app = express();
	app.use(nameRequest(clock), accounts.authenticate);
	// Endpoints without a handler are left out; only those of accounts are asked here.
	mountEndpoints(app, accounts.routes as ServerHandlers, {
		stopSignal: new AbortController().signal,
		before: [],
		afterAccess: [],
	});
	app.use(answerWithProblem(log));
	const server = app.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
	return {
		...{ accounts, clock, gitHub, store, sessions, erased },
		log: () => lines.join(''),
		ask: (name, asked) => askOver(`http://127.0.0.1:${port}`, name, asked ?? {}),
		async audit() {
			return (await auditLog.list({ limit: 100 })).items;
		},
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
			await gitHub.close();
			database.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

async function askOver(
	root: string,
	name: EndpointName,
	{ token, body, params = {} }: { token?: string; body?: unknown; params?: Record<string, string> },
): Promise<Answer> {
	const { method, path: pattern } = endpoints[name];
	const where = pattern.replaceAll(/:([A-Za-z]+)/g, (_, one: string) => encodeURIComponent(params[one] ?? ''));
	const response = await fetch(root + where, {
		method,
		headers: {
			'User-Agent': 'a test',
			...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
			...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
		},
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	const answer: unknown = await response.json();
	const code = response.ok ? undefined : Problem.parse(answer).code;
	return { status: response.status, code, body: answer, headers: response.headers };
}

export const password = 'correct horse battery';

export async function register(under: AccountsUnderTest, email = 'ada@example.org'): Promise<SignedIn> {
	const body = { email, password, displayName: 'Ada', timeZone: 'Europe/Berlin' };
	return SignedIn.parse((await under.ask('register', { body })).body);
}

export async function signIn(under: AccountsUnderTest, email = 'ada@example.org', word = password): Promise<SignedIn> {
	return SignedIn.parse((await under.ask('signIn', { body: { email, password: word } })).body);
}
