import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Judge, JudgeResult } from '#judge/judge.ts';
import { findNodeToolchains } from '#judge/languages/nodeToolchain.ts';
import { openJudge, requestOf } from './judgeUnderTest.ts';

describe('TypeScript', () => {
	let judge: Judge;

	before(async () => {
		judge = await openJudge();
	});

	after(() => judge.close());

	const submit = (source: string): Promise<JudgeResult> => judge.judge(requestOf({ language: 'typescript', source }));

	it('is run without its types, whether they are right or not', async () => {
		const source = [
			'interface Box<T> { readonly held: T }',
			'type Number = string;',
			'abstract class Adder { abstract add(n: number): number }',
			'class One extends Adder { override add(n: number) { return n + 1; } }',
			'const box: Box<string> = { held: 3 };',
			'export function addOne(this: void, n?: number): Promise<boolean> {',
			'	return (<const T,>(value: T) => new One().add(value as any)!)(n) satisfies unknown;',
			'}',
			'',
		].join('\n');
		const result = await submit(source);
		assert.equal(result.verdict, 'accepted', JSON.stringify(result));
	});

	const errors: [string, string, [number, number], RegExp][] = [
		['an enum', 'type A = 1;\n\tenum Colour { red }\n', [2, 2], /^SyntaxError: TypeScript enum can not be used here/],
		['a namespace', 'namespace N { export const a = 1; }\n', [1, 1], /namespace declaration can not be used here/],
		['a parameter property', 'class A {\n  constructor(private n: number) {}\n}\n', [2, 23], /parameter property/],
		['half a type', 'let a: number = 1;\nlet b: = 2;\n', [2, 8], /^SyntaxError: /],
		['what only JavaScript refuses', 'const a: number = 1;\nconst a: number = 2;\n', [2, 7], /already/],
		['what stands behind tabs', 'function f() {\n\t\tconst é: number = ;\n}\n', [2, 21], /Expression expected/],
	];
	for (const [what, source, place, message] of errors) {
		it(`${what} is an error at its place`, async () => {
			const result = await submit(source);
			assert.equal(result.verdict, 'compileError', JSON.stringify(result));
			const [first] = result.compile.diagnostics;
			assert.match(first?.message ?? '', message);
			assert.deepEqual([first?.line, first?.column], place);
		});
	}

	it('what is nested too deeply is an error of the source, not of the judge', async () => {
		const result = await submit(`export const addOne = ${'('.repeat(20_000)};\n`);
		assert.equal(result.verdict, 'compileError', JSON.stringify(result));
	});

	for (const source of [
		'export default function addOne(n: number) { return n + 1; }\nexport type { A } from "a";\n',
		'const other = 1, addOne = (n: number) => n + 1;\nexport {\n\tother,\n\taddOne as add,\n};\nexport const text = `\nexport const addOne = 1;\n`;\n',
	]) {
		it(`exports change nothing: ${JSON.stringify(source.slice(0, 40))}`, async () => {
			assert.equal((await submit(source)).verdict, 'accepted');
			const javascript = source.replaceAll(/: number|export type.*/g, '');
			const result = await judge.judge(requestOf({ language: 'javascript', source: javascript }));
			assert.equal(result.verdict, 'accepted', JSON.stringify(result));
		});
	}

	it('needs a Node that can remove types; an older one is named with what is needed', async () => {
		const search = await findNodeToolchains(process.execPath, [9999, 0]);
		assert.equal(search.kind, 'missing');
		assert.match(search.reason, /is Node\.js \d+\.\d+\.\d+; 9999\.0 or newer is needed\.$/);
	});
});
