import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { describe, it } from 'mocha';
import { csvFileName, csvText } from '#backend/classes/csvText.ts';

describe('a table for a spreadsheet', () => {
	it('comes back cell by cell, whatever is in them', () => {
		const rows = [
			['Ada "the first", Countess', 'a\r\nb', 'ü, ü', ''],
			[' spaces ', "it's", ';', '"'],
		];
		const text = csvText(['a', 'b', 'c', 'd'], rows);
		assert.deepEqual(parse(text, { bom: true }), [['a', 'b', 'c', 'd'], ...rows]);
		assert.ok(text.startsWith('\uFEFFa,b,c,d\r\n'), 'a mark, and lines that end as RFC 4180 says');
		assert.ok(text.endsWith('\r\n'));
	});

	it('holds no text that runs as a formula, in no cell and no heading', () => {
		const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\uFF1D1', '=HYPERLINK("http://x";"y")'];
		const [head, cells] = parse(csvText(hostile, [hostile]), { bom: true });
		for (const line of [head, cells]) {
			assert.deepEqual(
				line,
				hostile.map((text) => `'${text}`),
			);
		}
	});

	it('leaves numbers as they are', () => {
		assert.equal(csvText(['n'], [[1.5], [-2]]), '\uFEFFn\r\n1.5\r\n-2\r\n');
	});

	it('gets a name that every file system takes', () => {
		assert.equal(
			csvFileName('Algorithmen & Daten/strukturen: Übung', 'WS 26', 'grades'),
			'algorithmen-daten-strukturen-u-bung-ws-26-grades.csv',
		);
		assert.equal(csvFileName('..', '', ''), 'class.csv');
		assert.equal(csvFileName('数据结构', '', 'roster'), 'roster.csv');
	});
});
