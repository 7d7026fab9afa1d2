import assert from 'node:assert/strict';
import { rosterFromCsv } from '#extension/classes/rosterFromCsv.ts';
import { readTable } from '#extension/data/csv.ts';
import { english } from '../english.ts';

const read = (text: string | Uint8Array) =>
	rosterFromCsv(english, typeof text === 'string' ? new TextEncoder().encode(text) : text, readTable);

describe('a roster from a file', () => {
	it('has names, addresses and numbers by the headings of their columns, whatever their order', () => {
		assert.deepEqual(read('Student ID,E-Mail,Full Name\n0017,Lena@Example.org,"Lang, Lena"\n18,,Max Meier\n'), {
			lines: [
				{ name: 'Lang, Lena', email: 'lena@example.org', studentNumber: '0017' },
				{ name: 'Max Meier', studentNumber: '18' },
			],
			leftOut: [],
		});
	});

	it('is read with semicolons or tabs, a byte order mark, and first and last names apart', () => {
		assert.deepEqual(read('\uFEFFVorname;Nachname;E-Mail-Adresse\r\nZoë;Ångström;zoe@example.org\r\n')?.lines, [
			{ name: 'Zoë Ångström', email: 'zoe@example.org' },
		]);
		assert.deepEqual(read('Last name\tFirst name\nLee\tKim\n')?.lines, [{ name: 'Kim Lee' }]);
	});

	it('is read as older spreadsheets write it, and without the apostrophes of careful ones', () => {
		const latin = Uint8Array.from(Buffer.from("name;email\nZo\u00EB;zoe@example.org\n'=Bob;\n", 'latin1'));
		assert.deepEqual(read(latin)?.lines, [{ name: 'Zoë', email: 'zoe@example.org' }, { name: '=Bob' }]);
	});

	it('needs no headings where addresses tell what is what', () => {
		assert.deepEqual(read('lena@example.org\nmax@example.org\n')?.lines, [
			{ email: 'lena@example.org' },
			{ email: 'max@example.org' },
		]);
		assert.deepEqual(read('Lena Lang,lena@example.org\n')?.lines, [{ name: 'Lena Lang', email: 'lena@example.org' }]);
	});

	it('says which lines it leaves out, and takes of a line what is of use', () => {
		const found = read('name,email\nLena,lena@example.org\n,\nMax,no address\n\n,nothing\nL,LENA@example.org\n');
		assert.deepEqual(found?.lines, [{ name: 'Lena', email: 'lena@example.org' }, { name: 'Max' }]);
		assert.deepEqual(found.leftOut, [
			'Line 3: there is neither a name nor an e-mail address in it.',
			'Line 6: there is neither a name nor an e-mail address in it.',
			'Line 7: its e-mail address stands there already.',
		]);
	});

	it('is what the class saves as its list of members', () => {
		const saved = '\uFEFFname,email,role,joined,student number\r\nLena,lena@example.org,learner,2026-09-02,17\r\n';
		assert.deepEqual(read(saved)?.lines, [{ name: 'Lena', email: 'lena@example.org', studentNumber: '17' }]);
	});

	it('ends where a class ends', () => {
		const many = `name\n${Array.from({ length: 5_002 }, (_, place) => `L ${String(place)}\n`).join('')}`;
		const found = read(many);
		assert.deepEqual([found?.lines.length, found?.leftOut.length], [5_000, 2]);
	});

	it('is none in a file that tells of nobody', () => {
		for (const text of ['', '\n\n', 'points,of\n1,2\n', '{ "a": [1, 2] }', 'name "Lena\n', '\u0000\u0001\u0002'])
			assert.equal(read(text), undefined, JSON.stringify(text));
		assert.deepEqual(read('name,email\n')?.lines, []);
	});
});
