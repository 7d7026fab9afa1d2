import assert from 'node:assert/strict';
import { parseSignature } from '#backend/sets/authoring/parseSignature.ts';

function signatureOf(text: string): unknown {
	const parsed = parseSignature(text);
	assert.equal(parsed.kind, 'signature', JSON.stringify(parsed));
	return parsed.signature;
}

function wrongAt(text: string): string {
	const parsed = parseSignature(text);
	assert.equal(parsed.kind, 'wrong', JSON.stringify(parsed));
	return `${String(parsed.line)}:${String(parsed.column)} ${parsed.message}`;
}

describe('the notation for signatures', () => {
	it('reads a function, names in snake_case included', () => {
		assert.deepEqual(signatureOf('nearest_pair(xs: int[], max_gap: int?) -> int[][]'), {
			name: 'nearestPair',
			parameters: [
				{ name: 'xs', type: 'int[]' },
				{ name: 'maxGap', type: 'int?' },
			],
			returns: { type: 'int[][]' },
		});
	});

	it('does not care about blanks and line ends', () => {
		assert.deepEqual(
			signatureOf(' f (\n a :tree<int>,b: graph ) ->list<int> '),
			signatureOf('f(a: tree<int>, b: graph) -> list<int>'),
		);
	});

	it('knows which parameter is changed in place where only one can be, and else by its name', () => {
		const turned = {
			name: 'turn',
			parameters: [{ name: 'row', type: 'int[]' }],
			returns: { type: 'void', changes: 'row' },
		};
		for (const text of ['turn(row: int[])', 'turn(row: int[]) -> void', 'turn(row: int[]) -> void changes row'])
			assert.deepEqual(signatureOf(text), turned);
		assert.match(wrongAt('mix(a: int[], b: int[]) -> void'), /^1:28 .*"-> void changes a" or "-> void changes b"/);
		assert.match(wrongAt('mix(a: int, b: int)'), /^1:20 a function returns something/);
		assert.match(
			wrongAt('mix(a: int, b: int[]) -> void changes a'),
			/^1:39 changes names a parameter that is an array/,
		);
		assert.match(wrongAt('mix(a: int[]) -> int changes a'), /^1:30 changes goes with the type void/);
	});

	it('reads a class, with and without a constructor', () => {
		assert.deepEqual(signatureOf('class MinStack(size: int) { push(x: int); top() -> int?; pop() }'), {
			name: 'MinStack',
			parameters: [{ name: 'size', type: 'int' }],
			methods: [
				{ name: 'push', parameters: [{ name: 'x', type: 'int' }], returns: { type: 'void' } },
				{ name: 'top', parameters: [], returns: { type: 'int?' } },
				{ name: 'pop', parameters: [], returns: { type: 'void' } },
			],
		});
		assert.deepEqual(
			signatureOf('class A {\n\tget_it() -> int\n\tput()\n}'),
			signatureOf('class A() { getIt() -> int; put(); }'),
		);
	});

	it('says where a text is none, and what was expected there', () => {
		for (const [text, wanted] of [
			['', /^1:1 the name of a function, such as nearestPair, was expected, and the text ends here/],
			['f', /^1:2 "\(" before the parameters was expected/],
			['f(x) -> int', /^1:4 ":" and a type behind x/],
			['f(x: int', /^1:9 "\)" behind the parameters/],
			['f(x: int) int', /^1:11 the end of the signature was expected, and "int" stands here/],
			['f(x: int) -> int,', /^1:17 the end of the signature/],
			['f() -> int', /^1:2 /],
			['F(x: int) -> int', /^1:1 a name is camelCase/],
			['f(x: int, x: int) -> int', /^1:11 the name x stands here twice/],
			['f(f: int) -> int', /^1:3 the name f stands here twice/],
			['f(a: list<int>, b: list<char>) -> int', /every list of a signature holds values of one type/],
			['class a { b() }', /^1:7 the name of a class is PascalCase/],
			['class A { }', /^1:7 /],
			['class A {\n b()\n b() -> int }', /^3:2 two methods have this name/],
			['class A { b() -> list<int> }', /^1:18 a method returns no nodes/],
			['class A { b() ', /the name of a method, or "}", was expected, and the text ends/],
		] as const)
			assert.match(wrongAt(text), wanted, text);
	});

	it('tells what a type of another language is called here', () => {
		for (const [type, wanted] of [
			['str', 'here it is written string'],
			['List[int]', 'here it is written int[]'],
			['list[int]', 'here it is written int[]'],
			['Optional[int]', 'here it is written int?'],
			['float[]', 'here it is written double'],
			['int[][][][]', 'a type is int, long'],
			['void', 'a type is int, long'],
		] as const)
			assert.ok(wrongAt(`f(x: ${type}) -> int`).startsWith(`1:6 ${type} is no type: ${wanted}`), type);
	});

	it('does not take long over a long text', () => {
		assert.match(wrongAt(`f(${'x: int, '.repeat(10_000)}`), /too long/);
	});
});
