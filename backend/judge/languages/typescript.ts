import type { Signature } from '#contract/signature.ts';
import { avoidWords } from '../signature/spelling.ts';
import { parseValueType, type ValueType } from '../signature/valueType.ts';
import { describedParameters } from './documentation.ts';
import { takenByJavaScript } from './javascript.ts';
import type { Language } from './language.ts';
import { typescriptDriverStart } from './nodeDriverStarts.ts';
import { nodeDriverFile, nodePackages, nodeRuntime, prepareForNode } from './nodeProgram.ts';
import { findNodeToolchains } from './nodeToolchain.ts';

/** The first one with `stripTypeScriptTypes`. */
export const oldestStrippingNode = [22, 13] as const;
export const strippingFlags = ['--disable-warning=ExperimentalWarning'];

const driver = nodeDriverFile(typescriptDriverStart);

/** Types are removed and the rest is run; whether they are right is for the editor to say while the learner types. */
export const typescript: Language = {
	id: 'typescript',
	title: 'TypeScript',
	fileName: 'solution.ts',
	packages: nodePackages,
	findToolchains: (configured) => findNodeToolchains(configured, oldestStrippingNode),
	starter,
	spell,
	declaration,
	prepare: (request) => prepareForNode(request, { driver, flags: strippingFlags, spell }),
	...nodeRuntime,
	selfTest:
		'export function selfTest(words: string[], offset: bigint, scale: number): bigint[] {\n' +
		'\treturn words.map((word) => offset + BigInt(Math.floor(word.length * scale)));\n}\n',
};

/** Exported, or two solutions in one folder would be one program for an editor, in which each name may be used once. */
function starter(signature: Signature): string {
	const { description } = signature.returns;
	const documented = [
		...describedParameters(signature, (name, _type, text) => ` * @param ${spell(name)} ${text}`),
		...(description === undefined ? [] : [` * @returns ${description}`]),
	];
	return [
		...(documented.length === 0 ? [] : ['/**', ...documented, ' */']),
		`${declaration(signature)} {`,
		'\t// Write your solution here.',
		"\tthrow new Error('not solved yet');",
		'}',
		'',
	].join('\n');
}

function declaration(signature: Signature): string {
	const parameters = signature.parameters.map(({ name, type }) => `${spell(name)}: ${typeName(parseValueType(type))}`);
	const returns = typeName(parseValueType(signature.returns.type));
	return `export function ${spell(signature.name)}(${parameters.join(', ')}): ${returns}`;
}

function spell(name: string): string {
	return avoidWords(name, takenByJavaScript);
}

function typeName(form: ValueType): string {
	switch (form.kind) {
		case 'array':
			return `${typeName(form.of)}[]`;
		case 'int':
		case 'double':
			return 'number';
		case 'long':
			return 'bigint';
		case 'bool':
			return 'boolean';
		case 'string':
			return 'string';
		default:
			form satisfies never;
			throw new TypeError('unknown type');
	}
}
