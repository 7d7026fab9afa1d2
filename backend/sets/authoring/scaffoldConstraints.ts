import { isClass, type Parameter, type Signature } from '#contract/signature.ts';
import { parseValueType, type ValueType } from '#judge/signature/valueType.ts';
import { bounds } from './sampleValue.ts';

/** The format has room for these. */
const constraintsMax = 12;

/** What the scaffold's validator checks, in words for challenge.json. */
export function scaffoldConstraints(signature: Signature): string[] {
	const found = isClass(signature)
		? [
				`1 <= number of calls after the first <= ${bounds.length}`,
				...signature.parameters.flatMap(ofParameter),
				...signature.methods.flatMap(({ parameters }) => parameters.flatMap(ofParameter)),
			]
		: signature.parameters.flatMap(ofParameter);
	const some = found.length === 0 ? ['TODO: what every valid input obeys'] : found;
	return [...new Set(some)].map((text) => text.slice(0, 200)).slice(0, constraintsMax);
}

function ofParameter({ name, type }: Parameter): string[] {
	return ofValue(parseValueType(type), name, 1, '');
}

function ofValue(type: ValueType, name: string, least: number, orNull: string): string[] {
	switch (type.kind) {
		case 'nullable':
			return ofValue(type.of, name, least, ', or null');
		case 'array':
			return [
				`${String(least)} <= ${name}.length <= ${bounds.length}`,
				...ofValue(type.of, `${name}[${indexOf(name)}]`, 0, ''),
			];
		case 'list':
		case 'tree':
			return [
				`${name} has ${String(least)} to ${bounds.length} nodes`,
				...ofValue({ kind: type.of.kind }, `value of ${name}`, 0, ''),
			];
		case 'graph':
			return [
				`${String(least)} <= ${name}.length <= ${bounds.length}`,
				`no node of ${name} leads to itself, and none twice to the same`,
			];
		case 'int':
		case 'long':
		case 'double':
			return [`-${bounds[type.kind]} <= ${name} <= ${bounds[type.kind]}${orNull}`];
		case 'string':
			return [`1 <= ${name}.length <= ${bounds.length}${orNull}`, `${name} has small letters a to z only${orNull}`];
		case 'char':
			return [`${name} is a small letter a to z${orNull}`];
		case 'bool':
			return [];
		default:
			return type satisfies never;
	}
}

/** `grid[i][j]`: a letter for each level. */
function indexOf(name: string): string {
	return 'ijk'[(name.match(/\[/g) ?? []).length] ?? 'i';
}
