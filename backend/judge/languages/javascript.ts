import type { Signature } from '#contract/signature.ts';
import { avoidWords } from '../signature/spelling.ts';
import { parseValueType, type ValueType } from '../signature/valueType.ts';
import type { Language } from './language.ts';
import { javascriptDriverStart } from './nodeDriverStarts.ts';
import { nodeDriverFile, nodePackages, nodeRuntime, prepareForNode } from './nodeProgram.ts';
import { findNodeToolchains } from './nodeToolchain.ts';

const driver = nodeDriverFile(javascriptDriverStart);

/** Words that can't be the name of a function or a parameter, in TypeScript neither. */
export const takenByJavaScript = new Set(
	(
		'await break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in ' +
		'instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield ' +
		'arguments eval undefined require module exports'
	).split(' '),
);

export const javascript: Language = {
	id: 'javascript',
	title: 'JavaScript',
	fileName: 'solution.js',
	packages: nodePackages,
	findToolchains: (configured) => findNodeToolchains(configured, [18, 0]),
	starter,
	spell,
	declaration,
	prepare: (request) => prepareForNode(request, { driver, flags: [], spell }),
	...nodeRuntime,
	selfTest:
		'function selfTest(words, offset, scale) {\n\treturn words.map((word) => offset + BigInt(Math.floor(word.length * scale)));\n}\n',
};

function starter(signature: Signature): string {
	const { returns } = signature;
	const lines = [
		'/**',
		...signature.parameters.map(({ name, type, description }) =>
			[` * @param {${typeName(parseValueType(type))}} ${spell(name)}`, description].filter(Boolean).join(' '),
		),
		[` * @returns {${typeName(parseValueType(returns.type))}}`, returns.description].filter(Boolean).join(' '),
		' */',
		`${declaration(signature)} {`,
		'\t// Write your solution here.',
		'}',
		'',
	];
	return lines.join('\n');
}

function declaration(signature: Signature): string {
	return `function ${spell(signature.name)}(${signature.parameters.map(({ name }) => spell(name)).join(', ')})`;
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
