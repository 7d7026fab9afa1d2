import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { readTerraformFolder } from './terraformFolder.ts';

const deploy = path.join(import.meta.dirname, '../../../deploy');
const scripts = globSync('**/*.sh', { cwd: deploy });
const read = (name: string): string => readFileSync(path.join(deploy, name), 'utf8');

describe('the scripts of deploy/', () => {
	it('are those that docs/OPERATIONS.md leads through, and end at the first failure', () => {
		const operations = readFileSync(path.join(deploy, '../docs/OPERATIONS.md'), 'utf8');
		for (const name of scripts) {
			assert.match(read(name), /^set -euo pipefail$/m, name);
			if (path.dirname(name) !== '.') continue;
			assert.ok(operations.includes(`./${name}`) || operations.includes(`/${name}`), name);
			if (process.platform !== 'win32') assert.equal(statSync(path.join(deploy, name)).mode & 0o111, 0o111, name);
		}
		assert.deepEqual(scripts.filter((name) => path.dirname(name) === '.').sort(), [
			...['backup.sh', 'release.sh', 'restore.sh', 'roll.sh'],
		]);
	});

	it('ask Terraform only for outputs that every environment has, and name revisions as it does', async () => {
		const text = read('release.sh');
		const asked = [...text.matchAll(/\$\(output (\w+)\)/g)].map(([, name]) => name ?? '');
		assert.equal(asked.length, 5);
		for (const name of ['development', 'staging', 'production']) {
			const { outputs } = await readTerraformFolder(path.join(deploy, 'terraform/environments', name));
			for (const one of asked) assert.ok(outputs.has(one), `${name}: ${one}`);
		}
		const { modules } = await readTerraformFolder(path.join(deploy, 'terraform/modules/server'));
		const [, target = ''] = /-target=module\.server\.module\.(\w+)/.exec(text) ?? [];
		assert.ok(modules.has(target), target);
		// The service is NAME-api, its revision NAME-api-RELEASE.
		const api = await readTerraformFolder(path.join(deploy, 'terraform/modules/api'));
		const service = JSON.stringify(api.resources.get('google_cloud_run_v2_service.api'));
		assert.ok(
			service.includes('"name":"${var.name}-api"') && service.includes('"revision":"${var.name}-api-${var.release}"'),
		);
		assert.match(text, /shift_to "\$service-\$release=100"/);
	});

	// What is called bash on Windows may be a system of its own.
	if (process.platform === 'win32') return;

	it('can be read by bash', () => {
		for (const name of scripts) {
			const { status, stderr } = spawnSync('bash', ['-n'], { input: read(name), encoding: 'utf8' });
			assert.equal(status, 0, `${name}: ${stderr}`);
		}
	});
});
