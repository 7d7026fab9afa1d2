import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import * as z from 'zod';

const root = path.join(import.meta.dirname, '../../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

interface Instruction {
	word: string;
	rest: string;
}
interface Stage {
	base: string;
	name: string;
	instructions: Instruction[];
}

/** Instructions by stage; continued lines are one, comments are left out. */
function stagesOf(text: string): Stage[] {
	const stages: Stage[] = [];
	const joined = text.replaceAll(/^\s*#.*\n/gm, '').replaceAll(/\\\n\s*/g, ' ');
	for (const line of joined.split('\n').filter((one) => one.trim() !== '')) {
		const [, word = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
		assert.notEqual(word, '', `not an instruction: ${line}`);
		if (word === 'FROM') {
			const [, base = '', name = ''] = /^(\S+) AS (\S+)$/.exec(rest) ?? [];
			assert.notEqual(name, '', `a stage without a name: ${line}`);
			stages.push({ base, name, instructions: [] });
		} else {
			const stage = stages.at(-1);
			assert.ok(stage, 'nothing comes before FROM');
			stage.instructions.push({ word, rest });
		}
	}
	return stages;
}

const stages = stagesOf(read('deploy/Dockerfile'));
const shipped = stages.filter(({ name }) => name !== 'build');
const all = (stage: Stage | undefined, word: string): string[] =>
	stage?.instructions.filter((one) => one.word === word).map(({ rest }) => rest) ?? [];

describe('deploy/Dockerfile', () => {
	it('builds in one stage and ships others that begin anew', () => {
		assert.deepEqual(
			stages.map(({ name }) => name),
			['build', 'server', 'server-with-sandbox'],
		);
		assert.ok(!shipped.some(({ base }) => base === 'build'));
	});

	it('stands on the very Node that everything is tested with', () => {
		const { devDependencies } = z
			.object({ devDependencies: z.object({ node: z.string() }) })
			.parse(JSON.parse(read('package.json')));
		for (const { base, name } of stages) {
			if (name === 'server-with-sandbox') assert.equal(base, 'server');
			else assert.equal(base, `node:${devDependencies.node}-bookworm-slim`);
		}
	});

	it('runs as an ordinary user in every stage that ships', () => {
		for (const stage of shipped) assert.equal(all(stage, 'USER').at(-1), 'node', stage.name);
	});

	it('is checked for health, and told to stop by the signal that the server listens for', () => {
		const server = shipped.find(({ name }) => name === 'server');
		assert.match(all(server, 'HEALTHCHECK')[0] ?? '', /CMD \["node", "dist\/server\.mjs", "probe"\]$/);
		assert.deepEqual(all(server, 'STOPSIGNAL'), ['SIGTERM']);
		// A shell in between would swallow the signal.
		assert.deepEqual(all(server, 'ENTRYPOINT'), ['["node", "dist/server.mjs"]']);
		assert.deepEqual(all(server, 'CMD'), ['["serve"]']);
	});

	it('copies only what the build gets, ships no package and nothing of the extension', () => {
		const allowed = read('.dockerignore')
			.split('\n')
			.flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
		for (const name of allowed) assert.ok(existsSync(path.join(root, name)), name);
		const copies = shipped.flatMap((stage) => all(stage, 'COPY'));
		assert.ok(copies.length >= 3);
		for (const copy of copies) {
			assert.doesNotMatch(copy, /node_modules|backend\*|\*\.cjs|panel| \. /);
			if (!copy.startsWith('--from=build '))
				for (const from of copy.split(' ').slice(0, -1)) assert.ok(allowed.includes(from), from);
		}
	});

	it('holds no secret and downloads nothing but packages of npm and Debian', () => {
		for (const { name, instructions } of stages) {
			for (const { word, rest } of instructions) {
				assert.notEqual(word, 'ADD', name);
				assert.doesNotMatch(rest, /curl|wget|git clone|:latest|sudo/, name);
				if (word === 'ENV' || word === 'ARG') assert.doesNotMatch(rest, /KEY|SECRET|PASSWORD|TOKEN|MONGODB_URI/, name);
			}
		}
	});
});
