import type { Signature } from '#contract/signature.ts';
import { avoidWords } from '../signature/spelling.ts';
import { adjacencyList, nodeValues, parseValueType, type ValueType } from '../signature/valueType.ts';
import { driverHeader } from './driverHeader.ts';
import { javascriptDriver } from './javascriptDriver.ts';
import { findNodeToolchains } from './nodeToolchain.ts';
import type { Language } from './language.ts';

const mebibyte = 1024 * 1024;
const driverFile = {
	name: 'driver.cjs',
	kind: 'bytes',
	bytes: Buffer.from(`'use strict';\nconst results = 3;\nconst watch = undefined;\n${javascriptDriver}`),
	executable: false,
} as const;
/** Threads of Node and V8 that exist before the first line runs. */
const runtimeTasks = 16;
/** Young objects live outside the old space, in up to three halves of this size. */
const semiSpaceMb = 8;

const taken = new Set(
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
	packages: {
		apt: 'nodejs',
		dnf: 'nodejs',
		pacman: 'nodejs',
		apk: 'nodejs',
		mac: 'brew install node',
		windows: 'winget install OpenJS.NodeJS.LTS',
	},
	findToolchains: findNodeToolchains,
	starter,
	spell,
	declaration,
	prepare: ({ toolchain, source, signature, limits }) =>
		Promise.resolve({
			kind: 'ready',
			program: {
				files: [driverFile],
				command: (folder) => [
					toolchain.program,
					`--max-old-space-size=${String(Math.max(16, limits.memoryMb - 3 * semiSpaceMb))}`,
					`--max-semi-space-size=${String(semiSpaceMb)}`,
					`${folder}/driver.cjs`,
				],
				waits: true,
				header: driverHeader(source, signature, spell),
			},
			compile: { ms: 0, diagnostics: [], output: '' },
		}),
	// V8 reserves gigabytes of addresses that it never uses, so these are not limited.
	boxLimits: ({ processes }) => ({ tasks: processes + runtimeTasks }),
	memoryAllowanceBytes: 32 * mebibyte,
	outOfMemoryWords: /FATAL ERROR: .*(?:heap out of memory|Allocation failed|process out of memory)/,
	lastWordsStart: '\n<--- Last few GCs --->',
	selfTest:
		'function selfTest(words, offset, scale) {\n\treturn words.map((word) => offset + BigInt(Math.floor(word.length * scale)));\n}\n',
};

function starter(signature: Signature): string {
	const { returns } = signature;
	const returned = returns.type === 'void' ? 'void' : typeName(parseValueType(returns.type));
	const changes = returns.changes === undefined ? undefined : `${spell(returns.changes)} is changed in place.`;
	const lines = [
		...nodeClasses(signature),
		'/**',
		...signature.parameters.map(({ name, type, description }) =>
			[` * @param {${typeName(parseValueType(type))}} ${spell(name)}`, description].filter(Boolean).join(' '),
		),
		[` * @returns {${returned}}`, changes, returns.description].filter(Boolean).join(' '),
		' */',
		`${declaration(signature)} {`,
		'\t// Write your solution here.',
		'}',
		'',
	];
	return lines.join('\n');
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
	return `function ${spell(signature.name)}(${signature.parameters.map(({ name }) => spell(name)).join(', ')})`;
}

function spell(name: string): string {
	return avoidWords(name, taken);
}

function typeName(form: ValueType): string {
	switch (form.kind) {
		case 'array':
			return form.of.kind === 'nullable' || form.of.kind === 'list' || form.of.kind === 'tree'
				? `(${typeName(form.of)})[]`
				: `${typeName(form.of)}[]`;
		case 'nullable':
			return `${typeName(form.of)} | null`;
		case 'list':
			return 'ListNode | null';
		case 'tree':
			return 'TreeNode | null';
		case 'graph':
			return typeName(adjacencyList);
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
