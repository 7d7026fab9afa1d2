import * as z from 'zod';
import type { LearnerEvent } from '#contract/learning.ts';
import { firstDamaged } from './firstDamaged.ts';
import { csvColumns, eventOfRow } from './progressRows.ts';

/** The version of exports that this Code Sensei writes and reads. */
const formatVersion = 1;

/** Why a file can't be brought in. `where` is a place in it, such as `events[3]` or `line 4`. */
export type FileTrouble = { kind: 'notOurs' } | { kind: 'newer' } | { kind: 'damaged'; where: string };

export class BadProgressFile extends Error {
	readonly trouble: FileTrouble;

	constructor(trouble: FileTrouble, options?: ErrorOptions) {
		super(`a progress file that is ${trouble.kind}`, options);
		this.name = 'BadProgressFile';
		this.trouble = trouble;
	}
}

const Header = z.looseObject({
	formatVersion: z.int().positive(),
	exportedAt: z.string(),
	attempts: z.array(z.unknown()),
	submissions: z.array(z.unknown()),
	events: z.array(z.unknown()),
});
export type Exported = z.infer<typeof Header>;

/**
 * Reads what was exported, all of it before anything is done with it.
 * @param readCsv cuts a CSV file into lines by its columns' names
 * @throws BadProgressFile
 */
export function readProgressFile(text: string, readCsv: (text: string) => Record<string, string>[]): Exported {
	const exported = /^[\s\uFEFF]*\{/.test(text) ? fromJson(text) : fromCsv(text, readCsv);
	const where = firstDamaged(exported);
	if (where !== undefined) throw new BadProgressFile({ kind: 'damaged', where });
	return exported;
}

function fromJson(text: string): Exported {
	let json: unknown;
	try {
		json = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		if (error instanceof SyntaxError) throw new BadProgressFile({ kind: 'notOurs' }, { cause: error });
		throw error;
	}
	const version = z.looseObject({ formatVersion: z.int() }).safeParse(json).data?.formatVersion;
	if (version !== undefined && version > formatVersion) throw new BadProgressFile({ kind: 'newer' });
	const { data, error } = Header.safeParse(json);
	if (!data) throw new BadProgressFile({ kind: 'notOurs' }, { cause: error });
	return data;
}

/** A CSV file has what progress is computed from, but neither code nor reports. */
function fromCsv(text: string, readCsv: (text: string) => Record<string, string>[]): Exported {
	const events: LearnerEvent[] = [];
	for (const [index, row] of rowsIn(text, readCsv).entries()) {
		const event = eventOfRow(row);
		// The line of names is the first one.
		if (!event) throw new BadProgressFile({ kind: 'damaged', where: `line ${index + 2}` });
		events.push(event);
	}
	return { formatVersion, exportedAt: events.at(-1)?.at ?? '', attempts: [], submissions: [], events };
}

function rowsIn(text: string, readCsv: (text: string) => Record<string, string>[]): Record<string, string>[] {
	let rows: Record<string, string>[];
	try {
		rows = readCsv(text);
	} catch (error) {
		throw new BadProgressFile({ kind: 'notOurs' }, { cause: error });
	}
	const [first] = rows;
	if (!first || !csvColumns.every((name) => name in first)) throw new BadProgressFile({ kind: 'notOurs' });
	return rows;
}
