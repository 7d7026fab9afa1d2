import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CompletionSwitch } from '#extension/challenges/completionSwitch.ts';
import { temporaryFolder } from './account/temporaryFolder.ts';
import { memento } from './memento.ts';

describe('practising without completion', () => {
	const place = temporaryFolder();
	const file = (): string => path.join(place(), '.vscode/settings.json');
	const write = (text: string): void => {
		mkdirSync(path.dirname(file()), { recursive: true });
		writeFileSync(file(), text);
	};

	it('makes the settings of the folder, and leaves nothing of them behind', async () => {
		const completion = new CompletionSwitch(memento());
		assert.equal(await completion.isOff(place()), false);
		assert.equal(await completion.turnOff(place()), true);
		assert.equal(await completion.isOff(place()), true);
		await completion.turnOn(place());
		assert.equal(await completion.isOff(place()), false);
		assert.equal(existsSync(path.dirname(file())), false);
	});

	it('puts settings that were there back to the letter', async () => {
		const text = '{ "files.eol": "\\n", // mine\n"editor.inlineSuggest.enabled": true,}';
		write(text);
		const completion = new CompletionSwitch(memento());
		await completion.turnOff(place());
		await completion.turnOn(place());
		assert.equal(readFileSync(file(), 'utf8'), text);
	});

	it('keeps what was changed meanwhile, and puts only its own setting back', async () => {
		write('{\n\t"editor.inlineSuggest.enabled": true\n}\n');
		const completion = new CompletionSwitch(memento());
		await completion.turnOff(place());
		writeFileSync(file(), readFileSync(file(), 'utf8').replace('{', '{\n\t"editor.fontSize": 20,'));
		await completion.turnOn(place());
		assert.deepEqual(JSON.parse(readFileSync(file(), 'utf8')), {
			'editor.fontSize': 20,
			'editor.inlineSuggest.enabled': true,
		});
	});

	it('changes nothing where the settings can not be read as settings', async () => {
		write('not settings');
		const completion = new CompletionSwitch(memento());
		assert.equal(await completion.turnOff(place()), false);
		assert.equal(readFileSync(file(), 'utf8'), 'not settings');
	});

	it('is taken back in a folder where somebody else turned it off', async () => {
		write('{\n\t"editor.inlineSuggest.enabled": false\n}\n');
		const completion = new CompletionSwitch(memento());
		await completion.turnOn(place());
		assert.deepEqual(JSON.parse(readFileSync(file(), 'utf8')), {});
	});
});
