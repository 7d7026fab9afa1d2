import { EmailAddress } from '#contract/accounts.ts';
import { RosterLine, rosterLinesMax } from '#contract/roster.ts';
import type { Localiser } from '../challenges/challengeWords.ts';

/** What a list of learners has in a file, and which of its lines could not be taken. */
export interface ReadRoster {
	lines: RosterLine[];
	/** In words, with the number of the line, from 1. */
	leftOut: string[];
}

/** The cells of a table; undefined for a text that is none. */
export type ReadTable = (text: string, delimiter: string) => string[][] | undefined;

type Field = 'name' | 'first' | 'last' | 'email' | 'number';

/** What campus systems call their columns, without case, spaces and signs; the first that fits counts. */
const headings: Readonly<Record<Field, readonly string[]>> = {
	email: ['email', 'emailaddress', 'mail', 'mailaddress', 'emailadresse'],
	number: [
		'studentnumber',
		'studentid',
		'studentno',
		'idnumber',
		'sisuserid',
		'orgdefinedid',
		'matriculationnumber',
		'matrikelnummer',
		'id',
	],
	name: ['name', 'fullname', 'displayname', 'student', 'studentname', 'learner'],
	first: ['firstname', 'givenname', 'vorname', 'forename'],
	last: ['lastname', 'surname', 'familyname', 'nachname'],
};

/** What a spreadsheet would take for a formula has an apostrophe before it. */
const quotedFormula = /^'(?=[=+\-@])/;

/**
 * Reads a list of learners as spreadsheets and campus systems save it: columns are known by their headings, separated by comma, semicolon or tab. A file without headings is read
 * by its addresses.
 * @param readTable as data/csv.ts has it, which is loaded when it is needed
 * @returns undefined where nothing in it says who somebody is
 */
export function rosterFromCsv(l10n: Localiser, bytes: Uint8Array, readTable: ReadTable): ReadRoster | undefined {
	const rows = rowsOf(textOf(bytes), readTable);
	if (rows === undefined) return undefined;
	const head = rows.findIndex((row) => !isBlank(row));
	const columns = columnsOf(rows[head] ?? []);
	const read: ReadRoster = { lines: [], leftOut: [] };
	const seen = new Set<string>();
	const isHeaded = columns !== undefined;
	if (!isHeaded && !rows.some((row) => row.some(isEmail))) return undefined;
	for (const [place, row] of rows.entries()) {
		if (isBlank(row) || (isHeaded && place === head)) continue;
		const told = isHeaded ? toldBy(columns, row) : toldByAddress(row);
		const line = lineOf(told);
		const leftOut = (why: string): number => read.leftOut.push(l10n.t('Line {0}: {1}', place + 1, why));
		if (line === undefined) leftOut(l10n.t('there is neither a name nor an e-mail address in it.'));
		else if (line.email !== undefined && seen.has(line.email))
			leftOut(l10n.t('its e-mail address stands there already.'));
		else if (read.lines.length === rosterLinesMax) leftOut(l10n.t('there are {0} learners before it.', rosterLinesMax));
		else {
			read.lines.push(line);
			if (line.email !== undefined) seen.add(line.email);
		}
	}
	return read;
}

/** UTF-8, or what older spreadsheets write. */
function textOf(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes);
		throw error;
	}
}

/** undefined for a text that is no table. */
function rowsOf(text: string, readTable: ReadTable): string[][] | undefined {
	const [head = ''] = text.split(/\r?\n/, 1);
	const counts = [',', ';', '\t'].map((sign) => [sign, head.split(sign).length] as const);
	const [delimiter] = counts.reduce((best, one) => (one[1] > best[1] ? one : best));
	return readTable(text, delimiter)?.map((row) => row.map((cell) => cell.replace(quotedFormula, '')));
}

/** Where each field stands; undefined where the line is none of headings. */
function columnsOf(row: readonly string[]): ReadonlyMap<Field, number> | undefined {
	const plain = row.map((cell) => cell.toLowerCase().replaceAll(/[^\p{L}\d]/gu, ''));
	const found = new Map<Field, number>();
	// The keys of a record of fields.
	for (const field of Object.keys(headings) as Field[]) {
		const place = headings[field].map((heading) => plain.indexOf(heading)).find((index) => index >= 0);
		if (place !== undefined) found.set(field, place);
	}
	return found.has('email') || found.has('name') || found.has('last') ? found : undefined;
}

interface Told {
	name: string;
	email: string;
	number: string;
}

function toldBy(columns: ReadonlyMap<Field, number>, row: readonly string[]): Told {
	const cell = (field: Field): string => row[columns.get(field) ?? -1] ?? '';
	const name = cell('name') === '' ? `${cell('first')} ${cell('last')}` : cell('name');
	return { name, email: cell('email'), number: cell('number') };
}

/** In a file without headings the first cell with letters that is no address is the name. */
function toldByAddress(row: readonly string[]): Told {
	const email = row.find(isEmail) ?? '';
	const name = row.find((cell) => cell !== email && /\p{L}/u.test(cell)) ?? '';
	return { name, email, number: '' };
}

function isBlank(row: readonly string[]): boolean {
	return row.length <= 1 && (row[0] ?? '') === '';
}

function isEmail(cell: string): boolean {
	return cell.includes('@') && EmailAddress.safeParse(cell).success;
}

/** What is too long or no address is left away, as long as something says who it is. */
function lineOf({ name, email, number }: Told): RosterLine | undefined {
	const shape = RosterLine.shape;
	const known = {
		name: shape.name.safeParse(name).data,
		email: shape.email.safeParse(email).data,
		studentNumber: shape.studentNumber.safeParse(number).data,
	};
	const line = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
	return RosterLine.safeParse(line).data;
}
