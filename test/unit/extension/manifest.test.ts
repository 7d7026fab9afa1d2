import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { LanguageId } from '#contract/ids.ts';
import { commandId, commandNames } from '#extension/commandNames.ts';
import { wordsBundle, wordsFile } from '#tools/exportWords.ts';

const root = path.join(import.meta.dirname, '../../..');
const named = z.array(z.looseObject({ command: z.string() }));
const Manifest = z.looseObject({
	activationEvents: z.array(z.string()),
	contributes: z.looseObject({
		commands: named,
		keybindings: named,
		menus: z.record(z.string(), named),
		configuration: z.looseObject({ properties: z.record(z.string(), z.looseObject({ scope: z.string() })) }),
	}),
	capabilities: z.looseObject({
		untrustedWorkspaces: z.looseObject({ restrictedConfigurations: z.array(z.string()) }),
	}),
});

describe('package.json', () => {
	let text = '';
	let manifest: z.infer<typeof Manifest>;
	before(async () => {
		text = await readFile(path.join(root, 'package.json'), 'utf8');
		manifest = Manifest.parse(JSON.parse(text));
	});

	it('contributes exactly the commands that the extension has', () => {
		const contributed = manifest.contributes.commands.map(({ command }) => command);
		assert.deepEqual(contributed.sort(), commandNames.map(commandId).sort());
	});

	it('binds keys and menus to commands that exist', () => {
		const ids: string[] = commandNames.map(commandId);
		const used = [...manifest.contributes.keybindings, ...Object.values(manifest.contributes.menus).flat()];
		for (const { command } of used) assert.ok(ids.includes(command), command);
	});

	it('has a word for every text that a person reads, and no word that nobody reads', async () => {
		const words = z
			.record(z.string(), z.string())
			.parse(JSON.parse(await readFile(path.join(root, 'package.nls.json'), 'utf8')));
		const used = new Set(Array.from(text.matchAll(/"%([^%"]+)%"/g), ([, key]) => key));
		assert.deepEqual([...used].sort(), Object.keys(words).sort());
	});

	it('does not load the extension before it is used', () => {
		for (const event of manifest.activationEvents) assert.match(event, /^(onWebviewPanel|workspaceContains):[^*]+$/);
	});

	it('lets no folder choose which programs run, nor where code, keys and passwords go', () => {
		const { properties } = manifest.contributes.configuration;
		const dangerous = Object.keys(properties).filter((name) =>
			/toolchains|execution|Folder|serverUrl|piston|\.ai\./.test(name),
		);
		assert.equal(dangerous.length, 15 + LanguageId.options.length);
		for (const name of dangerous) assert.equal(properties[name]?.scope, 'machine', name);
		assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.sort(), dangerous.sort());
	});
});

describe('the words for translators', () => {
	it('are those that the extension and its page use; write them anew with: node tools/exportWords.ts', async function () {
		// Every file of the extension is parsed.
		this.timeout(240_000);
		assert.equal(await readFile(wordsFile, 'utf8'), await wordsBundle());
	});
});
