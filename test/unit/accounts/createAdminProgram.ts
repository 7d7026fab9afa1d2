/** `create-admin` over a database file: what the server's command line does, for the test that drives it from a terminal and from a pipe. */
import process from 'node:process';
import { createAccounts } from '#backend/accounts/createAccounts.ts';
import { SqliteAccountStore } from '#backend/accounts/sqliteAccountStore.ts';
import { SqliteAuditLog } from '#backend/accounts/sqliteAuditLog.ts';
import { SqliteSessionStore } from '#backend/accounts/sqliteSessionStore.ts';
import { createAdminCommand } from '#backend/createAdminCommand.ts';
import { systemClock } from '#backend/platform/clock.ts';
import { createLog } from '#backend/platform/log.ts';
import { memoryBus } from '#backend/platform/messageBus.ts';
import { openSqlite } from '#backend/platform/openSqlite.ts';
import { keyA, quickParameters } from './someKeys.ts';

const [file = '', ...args] = process.argv.slice(2);
process.exitCode = await createAdminCommand(args, {
	input: process.stdin,
	out: (text) => void process.stdout.write(text),
	err: (text) => void process.stderr.write(text),
	async open() {
		const log = createLog('silent');
		const database = await openSqlite({ file, clock: systemClock, log });
		const { forAdmin } = createAccounts({
			accounts: new SqliteAccountStore(database),
			sessions: new SqliteSessionStore(database),
			auditLog: new SqliteAuditLog(database),
			bus: memoryBus(),
			...{ redis: undefined, keys: [keyA], issuer: 'https://here.test', gitHubApiBase: undefined },
			eraseLearner: () => Promise.resolve(),
			passwordParameters: quickParameters,
			clock: systemClock,
			log,
		});
		return {
			parts: forAdmin,
			close() {
				database.close();
				return Promise.resolve();
			},
		};
	},
});
