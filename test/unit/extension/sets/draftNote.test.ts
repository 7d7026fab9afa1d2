import assert from 'node:assert/strict';
import type { DraftChecks } from '#contract/drafts.ts';
import { draftNote } from '#extension/sets/draftNote.ts';
import { english } from '../english.ts';
import { givenDraft } from './someDraft.ts';

const note = (checks: DraftChecks, title?: string): string =>
	draftNote(english, givenDraft({ checks, ...(title === undefined ? {} : { title }) }), {
		proveCommand: 'node "/ext/backend.mjs" prove "/set/greedy/ferry-crossings"',
	});

describe('the note in a draft', () => {
	it('says that nothing is proved, who wrote it, what to read, and the command that proves it', () => {
		const text = note({ kind: 'held', difficulty: 'medium' });
		assert.match(text, /^# A draft that is not proved: Ferry Crossings\n/);
		assert.match(text, /OpenAI \(some-model\) wrote this challenge/);
		assert.match(text, /its level was measured as medium\. That is a help and no proof/);
		assert.match(text, /^ {3}node "\/ext\/backend\.mjs" prove "\/set\/greedy\/ferry-crossings"$/m);
		assert.match(text, /Delete this file\./);
	});

	it('names what was found by file and line, and how much more there is', () => {
		const findings = [{ file: 'reference.py', line: 7, message: 'It answers 3, brute.py 4.' }];
		const text = note({ kind: 'found', findings, more: 2 });
		assert.match(text, /^- `reference\.py:7` It answers 3, brute\.py 4\.$/m);
		assert.match(text, /^- and 2 more$/m);
	});

	it('says why it was broken off', () => {
		const text = note({
			kind: 'brokenOff',
			why: 'No AI provider could help now (OpenAI: busy).',
			findings: [],
			more: 0,
		});
		assert.match(text, /broken off before .* No AI provider could help now \(OpenAI: busy\)\./);
	});

	it('shows the words of a model as text: no heading, link or HTML of theirs', () => {
		const message = 'said\n# Proved\n[here](https://example.org) <img src=x> `code`';
		const text = note(
			{ kind: 'found', findings: [{ file: 'brute.py', line: 1, message }], more: 0 },
			'<b>x</b>\n# Proved',
		);
		assert.doesNotMatch(text, /^# Proved/m);
		assert.doesNotMatch(text, /(?<!\\)\[here/);
		assert.doesNotMatch(text, /(?<!\\)<(?:img|b)/);
	});
});
