import assert from 'node:assert/strict';
import { type ClassTarget, methodsInFile } from '#backend/hints/gate/methodsInFile.ts';
import { parametersIn, routinesIn } from '#backend/hints/gate/routines.ts';
import type { LanguageId } from '#contract/ids.ts';

const target: ClassTarget = { name: 'Box', methods: ['putIn', 'isEmpty'] };

const lines = (text: string): string[] => text.trimEnd().split('\n');

const python = lines(`import heapq

class Box:
    def __init__(self):
        self.things = []

    def put_in(self, thing):
        pass

    def is_empty(self):
        return False
`);

const filesOf = (piece: string, file = python, language: LanguageId = 'python'): string[] =>
	methodsInFile(lines(piece), file, target, language);

describe('a piece of a hint in the class of a learner', () => {
	it('takes the place of the method it defines, as deep as that stands', () => {
		const [file] = filesOf('def is_empty(self):\n    return not self.things');
		assert.equal(file, [...python.slice(0, 9), '    def is_empty(self):', '        return not self.things'].join('\n'));
	});

	it('takes the places of several methods at once', () => {
		const piece = 'def put_in(self, x):\n    self.things.append(x)\n\ndef is_empty(self):\n    return not self.things';
		const [both] = filesOf(piece);
		assert.match(both ?? '', /def put_in\(self, x\):\n {8}self\.things\.append\(x\)\n\n {4}def is_empty/);
		assert.match(both ?? '', /return not self\.things$/);
	});

	it('is tried in every method when it has another name, with the names of that one', () => {
		const files = filesOf('def add(self, value):\n    self.things.append(value)');
		assert.ok(files.some((file) => file.includes('def put_in(self, thing):\n        self.things.append(thing)\n')));
	});

	it('is tried as a body when it defines nothing', () => {
		const files = filesOf('full = len(self.things) > 0\nreturn not full');
		assert.ok(
			files.some((file) =>
				file.endsWith('def is_empty(self):\n        full = len(self.things) > 0\n        return not full'),
			),
		);
	});

	it('takes the place of the class, whatever it and its methods are called, behind what is imported', () => {
		const piece =
			'class Chest:\n    def __init__(self):\n        self.a = []\n    def add(self, x):\n        self.a.append(x)\n    def bare(self):\n        return not self.a';
		const files = filesOf(piece);
		assert.ok(
			files.some(
				(file) =>
					file.startsWith('import heapq\n\nclass Box:') &&
					file.includes('def put_in(self, x)') &&
					file.includes('def is_empty(self)'),
			),
		);
	});

	it('finds methods in braces, with the spellings and prefixes that languages have', () => {
		const java = lines(
			'class Box {\n\tpublic void putIn(int thing) {\n\t}\n\n\tpublic boolean isEmpty() {\n\t\treturn false;\n\t}\n}',
		);
		const [file] = filesOf(
			'boolean isEmpty() {\n    if (n == 0) {\n        return true;\n    }\n    return false;\n}',
			java,
			'java',
		);
		assert.match(file ?? '', /\n\tboolean isEmpty\(\) \{\n\t {4}if \(n == 0\) \{[\s\S]*\n\t\}\n\}$/);
		const c = lines('void boxPutIn(Box* box, int thing) {\n}\n\nbool boxIsEmpty(Box* box) {\n\treturn false;\n}');
		assert.match(
			filesOf('bool boxIsEmpty(Box* b) {\n\treturn b->n == 0;\n}', c, 'c')[0] ?? '',
			/return b->n == 0;\n\}$/,
		);
	});
});

describe('the routines of a file', () => {
	it('are found in each language, and conditions are none', () => {
		const names = (text: string, language: LanguageId): string[] =>
			routinesIn(lines(text), language).map(({ name }) => name);
		assert.deepEqual(names(python.join('\n'), 'python'), ['__init__', 'put_in', 'is_empty']);
		assert.deepEqual(names('func (b *Box) isEmpty() bool {\n\tif ok(b) {\n\t}\n\treturn true\n}', 'go'), ['isEmpty']);
		assert.deepEqual(names('impl Box {\n    pub fn is_empty(&self) -> bool {\n        true\n    }\n}', 'rust'), [
			'is_empty',
		]);
		assert.deepEqual(
			names(
				'class Box {\n  isEmpty() { return true; }\n  putIn(thing) {\n    for (const a of b) {\n    }\n  }\n}',
				'javascript',
			),
			['isEmpty', 'putIn'],
		);
		assert.deepEqual(names('bool isEmpty() const {\n\tif (a) {\n\t\treturn f(a);\n\t} else if (b) {\n\t}\n}', 'cpp'), [
			'isEmpty',
		]);
	});

	it('have parameters without their types', () => {
		assert.deepEqual(parametersIn('def put(self, a: int, b=3):', 'put', 'python'), ['a', 'b']);
		assert.deepEqual(parametersIn('fn put(&mut self, a: i32) {', 'put', 'rust'), ['a']);
		assert.deepEqual(parametersIn('void put(int a, List<Integer> b) {', 'put', 'java'), ['a', 'b']);
		assert.deepEqual(parametersIn('func (b *Box) put(a int, c string) {', 'put', 'go'), ['a', 'c']);
	});
});
