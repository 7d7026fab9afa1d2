import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { describe, it } from 'mocha';
import { serverConfigFrom } from '#backend/serverConfig.ts';
import { serverVariables } from '#backend/serverVariables.ts';

const root = path.join(import.meta.dirname, '../..');
const text = readFileSync(path.join(root, 'docs/OPERATIONS.md'), 'utf8');

describe('docs/OPERATIONS.md', () => {
	it('leads to a class in ten commands, whose configuration the server takes', () => {
		const commands = (/```\n(.*?)```/s.exec(text)?.[1] ?? '').trim().split('\n');
		assert.equal(commands.length, 10);
		// Those that write the configuration need neither Docker nor the network.
		const local = commands.filter((line) => /^(cp|password=|sed) ?/.test(line));
		assert.equal(local.length, 4);
		const folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-operations-'));
		try {
			for (const name of ['server.env.example', 'mongo.env.example']) {
				cpSync(path.join(root, 'deploy', name), path.join(folder, name));
			}
			execFileSync('bash', ['-euc', local.join('\n')], { cwd: folder });
			const read = (name: string): NodeJS.Dict<string> => parseEnv(readFileSync(path.join(folder, name), 'utf8'));
			const [server, mongo] = [read('server.env'), read('mongo.env')];
			const config = serverConfigFrom(server);
			assert.equal(config.tokenKeys[0].id, 'first');
			const { username, password } = new URL(config.mongoUri);
			assert.equal(username, mongo['MONGO_INITDB_ROOT_USERNAME']);
			assert.equal(password, mongo['MONGO_INITDB_ROOT_PASSWORD']);
			assert.match(password, /^[0-9a-f]{48}$/);
			assert.match(mongo['MONGO_REPLICA_KEY'] ?? '', /^[0-9a-f]{48}$/);
			for (const name of ['server.env', 'mongo.env']) assert.equal(statSync(path.join(folder, name)).mode & 0o077, 0);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});

	it('lists every variable that the server reads, and no other', () => {
		const table = text.slice(text.indexOf('## Variables'), text.indexOf('## Updating'));
		const listed = [...table.matchAll(/`([A-Z][A-Z_]+[A-Z])`/g)].map(([, name]) => name ?? '');
		assert.deepEqual(listed.filter((name) => name !== 'CODE_SENSEI_').sort(), Object.keys(serverVariables).sort());
	});
});
