import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ToolFailure } from '#tools/toolFailure.ts';
import type { StudentFamily } from './student.ts';

/**
 * Families of students from a file outside: a module that exports `family` or an array `families`; docs/BENCHMARKS.md describes them.
 * @throws ToolFailure for a file that has none, or one that makes no student
 */
export async function readFamilies(file: string): Promise<StudentFamily[]> {
	const loaded: unknown = await import(pathToFileURL(path.resolve(file)).href).catch((error: unknown) => {
		throw new ToolFailure(`${file} could not be loaded as a module.`, { cause: error });
	});
	const found = [valueOf(loaded, 'family'), valueOf(loaded, 'families')].flat().filter((one) => one !== undefined);
	if (found.length === 0) throw new ToolFailure(`${file} exports neither \`family\` nor \`families\`.`);
	return found.map((one) => {
		if (isFamily(one)) return one;
		throw new ToolFailure(`A family in ${file} lacks name (letters and digits), source or create().`);
	});
}

function valueOf(holder: unknown, key: string): unknown {
	return typeof holder === 'object' && holder !== null && key in holder ? Reflect.get(holder, key) : undefined;
}

function isFamily(value: unknown): value is StudentFamily {
	const name = valueOf(value, 'name');
	return (
		typeof name === 'string' &&
		/^[A-Za-z][A-Za-z0-9]*$/.test(name) &&
		typeof valueOf(value, 'source') === 'string' &&
		typeof valueOf(value, 'create') === 'function'
	);
}
