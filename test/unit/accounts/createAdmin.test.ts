import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'mocha';
import type { StoredAccount } from '#backend/accounts/account.ts';
import { PasswordHasher } from '#backend/accounts/passwordHasher.ts';
import { SqliteAccountStore } from '#backend/accounts/sqliteAccountStore.ts';
import { SqliteAuditLog } from '#backend/accounts/sqliteAuditLog.ts';
import { systemClock } from '#backend/platform/clock.ts';
import { createLog } from '#backend/platform/log.ts';
import { openSqlite } from '#backend/platform/openSqlite.ts';
import { someAccount } from '../../contract/someAccount.ts';

const program = path.join(import.meta.dirname, 'createAdminProgram.ts');
const password = 'correct horse battery';

/** Runs a program on a terminal of its own and types an answer at each prompt, as a person would. */
const typeAtPrompts = `
import os, pty, sys
answers = sys.argv[1].split("|")
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
heard = ""
while True:
    try:
        chunk = os.read(terminal, 1000).decode()
    except OSError:
        break
    if not chunk:
        break
    heard += chunk
    if chunk.endswith(": ") and answers:
        os.write(terminal, answers.pop(0).replace("ENTER", "\\r").replace("BACK", "\\x7f").replace("STOP", "\\x03").encode())
sys.stdout.write(heard)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;

describe('create-admin', () => {
	let folder: string;
	let file: string;
	beforeEach(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-admin-'));
		file = path.join(folder, 'data.db');
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	async function withDatabase<Result>(work: (store: SqliteAccountStore, log: SqliteAuditLog) => Promise<Result>) {
		const database = await openSqlite({ file, clock: systemClock, log: createLog('silent') });
		try {
			return await work(new SqliteAccountStore(database), new SqliteAuditLog(database));
		} finally {
			database.close();
		}
	}
	const accountOf = (email: string): Promise<StoredAccount | undefined> =>
		withDatabase((store) => store.byEmail(email));

	function piped(input: string, ...args: string[]) {
		const { status, stdout, stderr } = spawnSync(process.execPath, [program, file, ...args], {
			input,
			encoding: 'utf8',
		});
		assert.doesNotMatch(stdout + stderr, new RegExp(password));
		return { status, stdout, stderr };
	}

	function typed(answers: string, ...args: string[]) {
		const run = ['-c', typeAtPrompts, answers, process.execPath, program, file, ...args];
		const { status, stdout } = spawnSync('python3', run, { encoding: 'utf8', timeout: 30_000 });
		return { status, stdout };
	}

	it('makes an account with the password on standard input, and never says it', async () => {
		const { status, stdout } = piped(`${password}\n`, '--email', ' Ada@Example.org', '--name', 'Ada');
		assert.equal(status, 0);
		assert.equal(stdout, 'The account was made and has the role admin.\n');
		const account = await accountOf('ada@example.org');
		assert.equal(account?.role, 'admin');
		assert.equal(account.displayName, 'Ada');
		assert.equal(await new PasswordHasher().verify(password, account.passwordHash), true);
		const { items } = await withDatabase((_, log) => log.list({ limit: 10 }));
		assert.deepEqual(
			items.map(({ action, subjectId, actorId }) => ({ action, subjectId, actorId })),
			[{ action: 'adminCreated', subjectId: account.id, actorId: undefined }],
		);
	});

	it('gives an account that is there the role and leaves its password alone', async () => {
		const account = someAccount({ email: 'ada@example.org', passwordHash: 'as it was' });
		await withDatabase((store) => store.add(account));
		assert.equal(piped('', '--email', 'ada@example.org').status, 0);
		assert.deepEqual(await accountOf('ada@example.org'), { ...account, role: 'admin' });
	});

	it('changes nothing without a good password', async () => {
		for (const input of ['', '\n', 'short\n', `${'x'.repeat(300)}\n`]) {
			const { status, stderr } = piped(input, '--email', 'ada@example.org');
			assert.equal(status, 1);
			assert.match(stderr, /Nothing was changed/);
		}
		assert.equal(await accountOf('ada@example.org'), undefined);
	});

	it('takes no password as an option, and says what it takes', async () => {
		for (const args of [[], ['--email', 'nobody'], ['--email', 'ada@example.org', '--password', password]]) {
			const { status, stderr } = piped(`${password}\n`, ...args);
			assert.equal(status, 2);
			assert.match(stderr, /create-admin --email ADDRESS/);
		}
		assert.equal(await accountOf('ada@example.org'), undefined);
	});

	it('asks twice on a terminal, shows nothing of what is typed, and understands a correction', async () => {
		const { status, stdout } = typed(`${password}xBACKENTER|${password}ENTER`, '--email', 'ada@example.org');
		assert.equal(status, 0, stdout);
		assert.equal(stdout, 'Password: \r\nOnce more: \r\nThe account was made and has the role admin.\r\n');
		const account = await accountOf('ada@example.org');
		assert.equal(await new PasswordHasher().verify(password, account?.passwordHash), true);
	});

	it('changes nothing when the two are not the same, or the person gives up', async () => {
		const mistyped = typed(`${password}ENTER|another passwordENTER`, '--email', 'ada@example.org');
		assert.equal(mistyped.status, 1);
		assert.match(mistyped.stdout, /two different passwords/);
		for (const answers of ['STOP', `${password}ENTER|STOP`]) {
			assert.equal(typed(answers, '--email', 'ada@example.org').status, 1);
		}
		assert.equal(await accountOf('ada@example.org'), undefined);
	});
});
