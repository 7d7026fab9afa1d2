import * as z from 'zod';
import { formatVersion } from '#contract/challengeFile.ts';
import { setFormatVersion } from '#contract/challengeSet.ts';

/** Brings a file of one format to the next one. It need not see to `formatVersion`, and leaves alone what it does not know: of that the schema speaks. */
export type Converter = (file: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** A file that authors write and whose format changes over the years. */
export interface FileFormat {
	/** As it is called in a sentence. */
	what: string;
	/** The newest that is known here. */
	version: number;
	/** The first one brings format 1 to 2, the next one 2 to 3: one less than there are formats. */
	converters: readonly Converter[];
}

/** challenge.json. Who raises its version adds a converter here, and nothing else reads the old form. */
export const challengeFormat: FileFormat = { what: 'challenge', version: formatVersion, converters: [] };

/** set.json, likewise. */
export const setFormat: FileFormat = { what: 'set', version: setFormatVersion, converters: [] };

export type PresentForm = { kind: 'present'; value: unknown } | { kind: 'newer'; message: string };

/** What is no object, or has no number of a format, has no age: it stays as it is, and the schema says what is wrong with it. */
const Versioned = z.looseObject({ formatVersion: z.int().positive() });

/** A file as the present format has it, step by step, or why it can't be brought there. */
export function presentForm(format: FileFormat, value: unknown): PresentForm {
	const given = Versioned.safeParse(value);
	if (!given.success) return { kind: 'present', value };
	const { formatVersion: from } = given.data;
	if (from > format.version) {
		const message = `The ${format.what} was made for format ${String(from)}, and this Code Sensei knows ${String(format.version)}. Update Code Sensei.`;
		return { kind: 'newer', message };
	}
	const steps = format.converters.slice(from - 1);
	const present = steps.reduce<Record<string, unknown>>(
		(file, convert, step) => ({ ...convert(file), formatVersion: from + step + 1 }),
		given.data,
	);
	return { kind: 'present', value: present };
}
