import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import type { LearnerEvent } from '#contract/learning.ts';
import { readCsv, writeCsv } from '#extension/data/csv.ts';
import { csvColumns, eventOfRow, progressRows } from '#extension/data/progressRows.ts';
import { someHistory } from '../../learning/model/someHistory.ts';

describe('a CSV file', () => {
	it('has no cell that a spreadsheet runs, and gives back what went in', () => {
		const dangerous = [
			'=1+1',
			'+1',
			'-1',
			'@SUM(A1)',
			'\t=1',
			'\r=1',
			'"quoted", and, more',
			'two\nlines',
			"'",
			'ä 漢',
		];
		const text = writeCsv(
			['title', 'id'],
			dangerous.map((title, id) => ({ title, id })),
		);
		assert.ok(text.startsWith('\uFEFFtitle,id\n'));
		for (const start of ['=', '\\+', '-', '@', '\t', '\r'])
			assert.doesNotMatch(text, new RegExp(`(^|,|\\n)"?${start}`));
		assert.deepEqual(
			readCsv(text).map(({ title }) => title),
			dangerous,
		);
	});

	it('has a row for everything that was done, with what is known of it', () => {
		const [attemptId, submissionId] = [randomUUID(), randomUUID()];
		const base = { challengeId: 'bank.two-sum', challengeVersion: 'v', timeZone: 'Europe/Berlin', attemptId };
		const events: LearnerEvent[] = [
			{ kind: 'opened', id: randomUUID(), at: '2026-11-01T10:00:00.000Z', ...base },
			{
				kind: 'submission',
				id: submissionId,
				at: '2026-11-01T10:09:00.000Z',
				...base,
				submissionId,
				verdict: 'accepted',
				hintLevel: 2,
			},
			{ kind: 'gaveUp', id: randomUUID(), at: '2026-11-02T10:00:00.000Z', ...base, challengeId: 'forge.gone' },
		];
		const report = { passed: 9, total: 9, cpuTimeMs: 12.5, peakMemoryBytes: 1_000 };
		const submissions = [{ id: submissionId, language: 'python', report, source: 'secret' }];
		const challenges = [{ id: 'bank.two-sum', title: '=Two Sum', topics: ['arrays', 'hashing'], difficulty: 'easy' }];
		const text = writeCsv(csvColumns, progressRows({ events, submissions }, challenges));
		assert.doesNotMatch(text, /secret/);
		const rows = readCsv(text);
		assert.deepEqual(
			rows.map(({ kind, title, topic, verdict, hint_level, language, cpu_time_ms }) =>
				[kind, title, topic, verdict, hint_level, language, cpu_time_ms].join(' '),
			),
			['opened =Two Sum arrays    ', 'submission =Two Sum arrays accepted 2 python 12.5', 'gaveUp      '],
		);
		assert.deepEqual(Object.keys(rows[0] ?? {}), [...csvColumns]);
	});

	it('gives every event back as it was', () => {
		const property = fc.property(someHistory, (events) => {
			const text = writeCsv(csvColumns, progressRows({ events, submissions: [] }, []));
			assert.deepEqual(readCsv(text).map(eventOfRow), events);
		});
		fc.assert(property, { numRuns: 50, seed: 7 });
	});
});
