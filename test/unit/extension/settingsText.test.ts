import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { settingIn, withoutSetting, withSetting } from '#extension/challenges/settingsText.ts';

const name = 'editor.inlineSuggest.enabled';
const note = '// a note, with "signs": { [';

/** A settings file as people write them: any values, comments between the lines. */
const settingsFile = fc
	.tuple(
		fc.dictionary(
			fc.string({ minLength: 1 }).filter((one) => one !== '__proto__'),
			fc.jsonValue({ maxDepth: 2 }),
			{ maxKeys: 4 },
		),
		fc.boolean(),
		fc.constantFrom('\t', '  '),
	)
	.map(([values, hasNotes, indent]) => {
		const text = JSON.stringify(values, undefined, indent);
		return { values, text: hasNotes ? `${note}\n${text.replaceAll('\n', `\n${note}\n`)}` : text };
	});

const valuesOf = (text: string | undefined): unknown => JSON.parse((text ?? '').replaceAll(note, ''));

describe('one setting in a settings file', () => {
	it('is set and taken out again, and everything else means what it meant', () => {
		fc.assert(
			fc.property(settingsFile, ({ values, text }) => {
				const set = withSetting(text, name, 'false');
				assert.deepEqual(valuesOf(set), valuesOf(JSON.stringify({ ...values, [name]: false })));
				assert.equal(settingIn(set ?? '', name), 'false');
				assert.deepEqual(valuesOf(withoutSetting(set ?? '', name)), valuesOf(JSON.stringify(values)));
			}),
		);
	});

	it('is changed where it stands, and nothing but it', () => {
		const text = `{\n  // mine\n  "${name}": true, /* on */\n  "files.eol": "\\n",\n}\n`;
		assert.equal(withSetting(text, name, 'false'), text.replace('true', 'false'));
		assert.equal(withoutSetting(text, name), '{\n  // mine /* on */\n  "files.eol": "\\n",\n}\n');
	});

	it('is not looked for in comments, in texts and in what lies deeper', () => {
		const text = `{ // "${name}": true\n"[python]": { "${name}": true }, "a": "\\"${name}\\": true" }`;
		assert.equal(settingIn(text, name), undefined);
	});

	it('takes the comma before it along when it was the last', () => {
		assert.equal(withoutSetting(`{\n\t"a": 1, // one\n\t"${name}": false\n}\n`, name), '{\n\t"a": 1 // one\n}\n');
	});

	it('begins a file that is empty, and leaves alone what is no settings file', () => {
		assert.equal(withSetting('', name, 'false'), `{\n\t"${name}": false\n}\n`);
		assert.equal(withSetting('[1, 2]', name, 'false'), undefined);
		assert.equal(withSetting('{ "a": ', name, 'false'), undefined);
	});
});
