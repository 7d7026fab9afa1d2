import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';

const deploy = path.join(import.meta.dirname, '../../deploy');
const scripts = globSync('**/*.sh', { cwd: deploy });

describe('the scripts of deploy/', () => {
	it('pass shellcheck with everything that it can look for', () => {
		assert.ok(scripts.includes('roll.sh'));
		const { status, stdout, stderr } = spawnSync('shellcheck', ['--norc', '--shell=bash', ...scripts], {
			cwd: deploy,
			encoding: 'utf8',
		});
		assert.equal(status, 0, stdout + stderr);
	});

	it('are a Caddyfile that Caddy takes and finds in order', () => {
		const run = (...args: string[]) =>
			spawnSync('caddy', args, {
				cwd: deploy,
				encoding: 'utf8',
				env: { PATH: process.env.PATH, HOME: '/nonexistent' },
			});
		const adapted = run('adapt', '--config', 'Caddyfile', '--adapter', 'caddyfile', '--validate');
		assert.equal(adapted.status, 0, adapted.stderr);
		const formatted = run('fmt', 'Caddyfile');
		assert.equal(formatted.stdout, readFileSync(path.join(deploy, 'Caddyfile'), 'utf8'));
	});
});
