import {
	type ClassSignature,
	type FunctionSignature,
	isClass,
	type Method,
	type Signature,
} from '#contract/signature.ts';
import { avoidWords } from '../signature/spelling.ts';
import { adjacencyList, nodeValues, parseValueType, type ValueType } from '../signature/valueType.ts';
import { changedInPlace, sentence } from './documentation.ts';
import type { Language } from './language.ts';
import { javascriptDriverStart } from './nodeDriverStarts.ts';
import { nodeDriverFile, nodePackages, nodeRuntime, prepareForNode } from './nodeProgram.ts';
import { findNodeToolchains } from './nodeToolchain.ts';

const driver = nodeDriverFile('driver.cjs', javascriptDriverStart);

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
	const text = isClass(signature) ? classStarter(signature) : functionStarter(signature);
	return [...nodeClasses(signature), ...text, ''].join('\n');
}

function functionStarter(signature: FunctionSignature): string[] {
	const { parameters, returns } = signature;
	const changed = changedInPlace(returns, spell, (name) => `${name} is changed in place.`);
	return [
		'/**',
		...documented(parameters),
		returned(changed.length === 0 ? returns : { type: returns.type, description: changed.join(' ') }),
		' */',
		`${declaration(signature)} {`,
		'\t// Write your solution here.',
		'}',
	];
}

function classStarter(signature: ClassSignature): string[] {
	const { parameters, methods } = signature;
	const made = [
		...(parameters.length === 0 ? [] : ['/**', ...documented(parameters), ' */']),
		`constructor(${namesOf(parameters)}) {`,
		'\t// Write your solution here.',
		'}',
	];
	const others = methods.flatMap((method) => [
		'',
		'/**',
		...sentence(method.description).map((line) => ` * ${line}`),
		...documented(method.parameters),
		returned(method.returns),
		' */',
		`${spell(method.name)}(${namesOf(method.parameters)}) {`,
		'}',
	]);
	const within = [...made, ...others].map((line) => (line === '' ? '' : `\t${line}`));
	return [`${declaration(signature)} {`, ...within, '}'];
}

function documented(parameters: Signature['parameters']): string[] {
	return parameters.map(({ name, type, description }) =>
		[` * @param {${scriptType(parseValueType(type))}} ${spell(name)}`, description].filter(Boolean).join(' '),
	);
}

function returned({ type, description }: Method['returns']): string {
	const name = type === 'void' ? 'void' : scriptType(parseValueType(type));
	return [` * @returns {${name}}`, description].filter(Boolean).join(' ');
}

function namesOf(parameters: Signature['parameters']): string {
	return parameters.map(({ name }) => spell(name)).join(', ');
}

/** What nodes look like, for reading: they are there already. */
function nodeClasses(signature: Signature): string[] {
	return [
		...(nodeValues(signature, 'list') === undefined ? [] : nodeClass('ListNode', 'A linked list', ['next'])),
		...(nodeValues(signature, 'tree') === undefined ? [] : nodeClass('TreeNode', 'A binary tree', ['left', 'right'])),
	];
}

function nodeClass(name: string, what: string, links: string[]): string[] {
	return [
		`// ${what} is made of these nodes. The class is there already:`,
		`// class ${name} {`,
		`//   constructor(val = 0, ${links.map((link) => `${link} = null`).join(', ')}) {`,
		...['val', ...links].map((part) => `//     this.${part} = ${part};`),
		'//   }',
		'// }',
		'',
	];
}

function declaration(signature: Signature): string {
	if (isClass(signature)) return `class ${signature.name}`;
	return `function ${spell(signature.name)}(${namesOf(signature.parameters)})`;
}

function spell(name: string): string {
	return avoidWords(name, takenByJavaScript);
}

/** The type in the words of JSDoc, which are those of TypeScript. */
export function scriptType(form: ValueType): string {
	switch (form.kind) {
		case 'array':
			return form.of.kind === 'nullable' || form.of.kind === 'list' || form.of.kind === 'tree'
				? `(${scriptType(form.of)})[]`
				: `${scriptType(form.of)}[]`;
		case 'nullable':
			return `${scriptType(form.of)} | null`;
		case 'list':
			return 'ListNode | null';
		case 'tree':
			return 'TreeNode | null';
		case 'graph':
			return scriptType(adjacencyList);
		case 'int':
		case 'double':
			return 'number';
		case 'long':
			return 'bigint';
		case 'bool':
			return 'boolean';
		case 'string':
		case 'char':
			return 'string';
		default:
			form satisfies never;
			throw new TypeError('unknown type');
	}
}
