import assert from 'node:assert/strict';
import { readCsv, writeCsv } from '#extension/data/csv.ts';
import { BadProgressFile, type FileTrouble, readProgressFile } from '#extension/data/progressFile.ts';
import { progressPreview } from '#extension/data/progressPreview.ts';
import { csvColumns, progressRows } from '#extension/data/progressRows.ts';
import { solvedElsewhere } from '../../../contract/solvedElsewhere.ts';
import { english } from '../english.ts';

const exportedAt = '2026-11-26T10:00:00.000Z';
const exportOf = (progress: object): string => JSON.stringify({ exportedAt, formatVersion: 1, ...progress });
const troubleWith = (text: string): FileTrouble => {
	try {
		readProgressFile(text, readCsv);
	} catch (error) {
		assert.ok(error instanceof BadProgressFile, String(error));
		return error.trouble;
	}
	return assert.fail('it was read');
};

describe('a file to be imported', () => {
	it('is what was exported, with a byte order mark too', () => {
		const progress = solvedElsewhere();
		const read = readProgressFile(`\uFEFF${exportOf(progress)}`, readCsv);
		assert.deepEqual([read.events, read.attempts], [progress.events, progress.attempts]);
	});

	it('may be our CSV, which brings events alone', () => {
		const { events } = solvedElsewhere();
		const read = readProgressFile(writeCsv(csvColumns, progressRows({ events, submissions: [] }, [])), readCsv);
		assert.deepEqual([read.events, read.attempts, read.submissions], [events, [], []]);
	});

	it('is refused when it is something else', () => {
		const others = ['', '{', '[]', '{}', 'null', '{"formatVersion":1}', 'name,age\nAda,36\n', '"a","b\n', '\0\u0001'];
		for (const text of others) assert.deepEqual(troubleWith(text), { kind: 'notOurs' }, text);
	});

	it('is refused when a newer version wrote it, whatever is in it', () => {
		assert.deepEqual(troubleWith('{"formatVersion":2,"all":"new"}'), { kind: 'newer' });
	});

	it('is refused whole when one thing in it is damaged, with its place', () => {
		const progress = solvedElsewhere();
		const [submission, event] = [progress.submissions[0], progress.events[2]];
		const damaged = (change: object): FileTrouble => troubleWith(exportOf({ ...progress, ...change }));
		assert.deepEqual(damaged({ events: [progress.events[0], { ...event, verdict: 'great' }] }), at('events[1]'));
		assert.deepEqual(damaged({ submissions: [{ ...submission, language: 'cobol' }] }), at('submissions[0]'));
		assert.deepEqual(damaged({ attempts: [] }), at('submissions[0]'), 'its attempt is missing');
		assert.deepEqual(damaged({ ownCases: [{ challengeId: '../..', cases: [] }] }), at('ownCases[0]'));
		const [names, first, ...rest] = writeCsv(csvColumns, progressRows(progress, [])).split('\n');
		const cut = [names, first, ...rest].join('\n').replace('hintShown', 'hintshown');
		assert.deepEqual(troubleWith(cut), at('line 3'));
	});

	it('may have a submission that is not judged yet: that one is left out', () => {
		const waiting = { ...solvedElsewhere().submissions[0], state: 'pending', report: undefined };
		readProgressFile(exportOf({ ...solvedElsewhere(), submissions: [waiting] }), readCsv);
	});
});

describe('the preview of an import', () => {
	const look = (there: object, leftOut = 0) => {
		const file = readProgressFile(exportOf(solved), readCsv);
		return progressPreview(file, there, { l10n: english, locale: 'en', leftOut });
	};
	const solved = solvedElsewhere();

	it('says what is new and from when it is', () => {
		assert.deepEqual(look({}, 2), {
			hasNews: true,
			lines: [
				'From Apr 1, 2026 to Apr 1, 2026.',
				'Submissions: 1 new of 1',
				'Attempts: 1 new of 1',
				'Events that progress is computed from: 3 new of 3',
				'Own cases: 1 new',
				'Not judged yet, so left out: 2',
			],
		});
		assert.match(look({ events: solved.events.slice(1) }).lines.join('\n'), /1 new of 3/);
	});

	it('has no news when everything is there', () => {
		assert.equal(look(solved).hasNews, false);
		assert.equal(look({ ...solved, ownCases: [{ challengeId: 'bank.two-sum', cases: [] }] }).hasNews, true);
	});
});

function at(where: string): FileTrouble {
	return { kind: 'damaged', where };
}
