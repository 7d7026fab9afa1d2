import {
	type ClassSignature,
	type FunctionSignature,
	isClass,
	type Parameter,
	type Signature,
} from '#contract/signature.ts';
import { avoidWords, snakeCase } from '../signature/spelling.ts';
import { adjacencyList, nodeValues, parseValueType, type ValueType } from '../signature/valueType.ts';
import { changedInPlace, sentence } from './documentation.ts';
import { driverHeader } from './driverHeader.ts';
import type { Language } from './language.ts';
import { pythonDriver } from './pythonDriver.ts';
import { findPythonToolchains } from './pythonToolchain.ts';

const mebibyte = 1024 * 1024;
const driverFile = {
	name: 'driver.py',
	kind: 'bytes',
	bytes: Buffer.from(`${pythonDriver}\n\nmain(3, None)\n`),
	executable: false,
} as const;

/**
 * Away from the environment and from installed packages, which cost time at every start; nothing is written beside the sources; text is UTF-8 on every
 * system.
 */
const isolated = ['-I', '-S', '-B', '-X', 'utf8'];

const taken = new Set(
	(
		'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal ' +
		'not or pass raise return try while with yield'
	).split(' '),
);

export const python: Language = {
	id: 'python',
	title: 'Python 3',
	fileName: 'solution.py',
	packages: {
		apt: 'python3',
		dnf: 'python3',
		pacman: 'python',
		apk: 'python3',
		mac: 'brew install python',
		windows: 'winget install Python.Python.3.13',
	},
	findToolchains: findPythonToolchains,
	starter,
	spell,
	declaration,
	prepare: ({ toolchain, source, signature }) =>
		Promise.resolve({
			kind: 'ready',
			program: {
				files: [driverFile],
				command: (folder) => [toolchain.program, ...isolated, `${folder}/driver.py`],
				waits: 'runtime',
				header: driverHeader(source, signature, spell),
			},
			compile: { ms: 0, diagnostics: [], output: '' },
		}),
	boxLimits: ({ memoryMb, processes }) => ({
		// Above what the watchdog allows, so that most programs see a MemoryError and not their end.
		addressSpaceBytes: (memoryMb + 64) * mebibyte,
		tasks: processes + 1,
	}),
	memoryAllowanceBytes: 8 * mebibyte,
	outOfMemoryWords: /^MemoryError\b/m,
	// CPython frees a bytearray that never got its memory, and now and then complains of what it finds there: bytearray_repeat, up to 3.13.
	lastWordsStart: 'SystemError: deallocated bytearray object has exported buffers',
	selfTest: 'def self_test(words, offset, scale):\n    return [offset + int(len(word) * scale) for word in words]\n',
};

function starter(signature: Signature): string {
	const text = isClass(signature) ? classStarter(signature) : functionStarter(signature);
	const imports = text.some((line) => line.includes('Optional[')) ? ['from typing import Optional', '', ''] : [];
	return [...imports, ...nodeClasses(signature), ...text, ''].join('\n');
}

function functionStarter(signature: FunctionSignature): string[] {
	const { changes } = signature.returns;
	const outcome =
		changes === undefined
			? returned(signature.returns)
			: changedInPlace(signature.returns, spell, (name) => `Changes ${name} in place and returns nothing.`);
	return [
		declaration(signature),
		...docstring([described(signature.parameters), outcome]),
		'    # Write your solution here.',
		'    pass',
	];
}

function classStarter({ name, parameters, methods }: ClassSignature): string[] {
	const within = (lines: string[]): string[] => lines.map((line) => (line === '' ? '' : `    ${line}`));
	const made = [
		`def __init__(${['self', ...parameters.map(typed)].join(', ')}) -> None:`,
		...docstring([described(parameters)]),
		'    # Write your solution here.',
		'    pass',
	];
	const others = methods.flatMap((method) => [
		'',
		`def ${spell(method.name)}(${['self', ...method.parameters.map(typed)].join(', ')}) -> ${returnTypeName(method.returns.type)}:`,
		...docstring([sentence(method.description), described(method.parameters), returned(method.returns)]),
		'    pass',
	]);
	return [`class ${name}:`, ...within([...made, ...others])];
}

function described(parameters: Signature['parameters']): string[] {
	return parameters.flatMap(({ name, description }) =>
		description === undefined ? [] : [`${spell(name)}: ${description}`],
	);
}

function returned({ description }: { description?: string | undefined }): string[] {
	return description === undefined ? [] : [`Returns ${description}.`];
}

/** The lines of a function's documentation, one section apart from the next. */
function docstring(sections: string[][]): string[] {
	const some = sections.filter((section) => section.length > 0);
	if (some.length === 0) return [];
	const lines = some.flatMap((section, place) => [
		...(place === 0 ? [] : ['']),
		...section.map((line) => `    ${line}`),
	]);
	return ['    """', ...lines, '    """'];
}

/** What nodes look like, for reading: they are there already. */
function nodeClasses(signature: Signature): string[] {
	const classes = [
		...(nodeValues(signature, 'list') === undefined ? [] : [nodeClass('ListNode', 'A linked list', ['next'])]),
		...(nodeValues(signature, 'tree') === undefined ? [] : [nodeClass('TreeNode', 'A binary tree', ['left', 'right'])]),
	];
	return classes.flatMap((text) => [text, '', '']);
}

function nodeClass(name: string, what: string, links: string[]): string {
	return [
		`# ${what} is made of these nodes. The class is there already:`,
		`# class ${name}:`,
		`#     def __init__(self, val=0, ${links.map((link) => `${link}=None`).join(', ')}):`,
		...['val', ...links].map((part) => `#         self.${part} = ${part}`),
	].join('\n');
}

function declaration(signature: Signature): string {
	if (isClass(signature)) return `class ${signature.name}:`;
	const { name, parameters, returns } = signature;
	return `def ${spell(name)}(${parameters.map(typed).join(', ')}) -> ${returnTypeName(returns.type)}:`;
}

function typed({ name, type }: Parameter): string {
	return `${spell(name)}: ${typeName(parseValueType(type))}`;
}

function returnTypeName(type: string): string {
	return type === 'void' ? 'None' : typeName(parseValueType(type));
}

function spell(name: string): string {
	return avoidWords(snakeCase(name), taken);
}

function typeName(form: ValueType): string {
	switch (form.kind) {
		case 'array':
			return `list[${typeName(form.of)}]`;
		case 'nullable':
			return `Optional[${typeName(form.of)}]`;
		case 'list':
			return 'Optional[ListNode]';
		case 'tree':
			return 'Optional[TreeNode]';
		case 'graph':
			return typeName(adjacencyList);
		case 'int':
		case 'long':
			return 'int';
		case 'double':
			return 'float';
		case 'bool':
			return 'bool';
		case 'string':
		case 'char':
			return 'str';
		default:
			form satisfies never;
			throw new TypeError('unknown type');
	}
}
