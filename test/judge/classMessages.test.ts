import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Judge, JudgeResult } from '#judge/judge.ts';
import { shelf, shelfCalls, shelfResults, shelves } from './classSolutions.ts';
import { openJudgeInTier, requestOf } from './judgeUnderTest.ts';

type Language = 'java' | 'cpp';

/** What becomes of a class with a mistake in it: the message, and the line that it is about. */
interface Mistake {
	what: string;
	change: (source: string) => string;
	message: string;
	line: number;
	/** Tried there, too. */
	onPiston?: true;
}

const mistakes: Readonly<Record<Language, readonly Mistake[]>> = {
	java: [
		{
			what: 'another class',
			change: (source) => source.replaceAll('Shelf', 'Board'),
			message: 'No class Shelf was found. It should hold: public Shelf(int size, String[] labels)',
			line: 1,
		},
		{
			what: 'a constructor of something else',
			change: (source) => `// A shelf.\n${source.replace('Shelf(int size,', 'Shelf(int size, int rows,')}`,
			message:
				'The constructor of Shelf does not take the parameters it is called with. It should be: public Shelf(int size, String[] labels)',
			line: 2,
			onPiston: true,
		},
		{
			what: 'several constructors of something else',
			change: (source) =>
				source.replace('\tShelf(int size,', '\tShelf() { this(1, 1, null); }\n\tShelf(int size, int rows,'),
			message:
				'The constructor of Shelf does not take the parameters it is called with. It should be: public Shelf(int size, String[] labels)',
			line: 1,
		},
		{
			what: 'a method that is not there',
			change: (source) => source.replace('countAt', 'countOf'),
			message: 'The class Shelf has no method countAt. It should be: public long countAt(int place)',
			line: 1,
			onPiston: true,
		},
		{
			what: 'a parameter of a smaller type',
			change: (source) => source.replace('long count)', 'int count)'),
			message:
				'Shelf.put does not take the parameters it is called with. It should be: public void put(int place, long count)',
			line: 2,
		},
		{
			what: 'a parameter too many',
			change: (source) => source.replace('long count)', 'long count, int more)'),
			message:
				'Shelf.put does not take the parameters it is called with. It should be: public void put(int place, long count)',
			line: 2,
		},
		{
			what: 'a method that returns nothing',
			change: (source) => source.replace('long countAt', 'void countAt').replace('\t\treturn counts[place];\n', ''),
			message: 'Shelf.countAt returns nothing. It should be: public long countAt(int place)',
			line: 14,
		},
		{
			what: 'a private method',
			change: (source) => source.replace('long countAt', 'private long countAt'),
			message: 'countAt(int) has private access in Shelf',
			line: 1,
		},
		{
			what: 'a class that can not be made',
			change: (source) => source.replace('class', 'abstract class'),
			message: 'Shelf has to be a class that can be made.',
			line: 1,
		},
	],
	cpp: [
		{
			what: 'another class',
			change: (source) => source.replaceAll('Shelf', 'Board'),
			message: 'No class Shelf was found. It should hold: Shelf(int size, const std::vector<std::string>& labels)',
			line: 1,
		},
		{
			what: 'a constructor of something else',
			change: (source) => `// A shelf.\n${source.replace('Shelf(int size,', 'Shelf(int size, int rows,')}`,
			message:
				'Shelf has no public constructor that takes the parameters it is called with. It should be: Shelf(int size, const std::vector<std::string>& labels)',
			line: 2,
		},
		{
			what: 'a method that is not there',
			change: (source) => source.replace('countAt', 'countOf'),
			message: 'The class Shelf has no method countAt. It should be: long long countAt(int place)',
			line: 1,
		},
		{
			what: 'a parameter too many',
			change: (source) => source.replace('long long count)', 'long long count, int more)'),
			message:
				'Shelf has no public method put that takes the parameters it is called with. It should be: void put(int place, long long count)',
			line: 3,
		},
		{
			what: 'methods that are not public',
			change: (source) => source.replace('public:', '').replace('\tShelf(', '\tpublic: Shelf('),
			message:
				'Shelf has no public method put that takes the parameters it is called with. It should be: void put(int place, long long count)',
			line: 3,
		},
		{
			what: 'a method that returns nothing',
			change: (source) =>
				source.replace('long long countAt', 'void countAt').replace('\t\treturn counts[place];\n', ''),
			message: 'Shelf::countAt returns another type than expected. It should be: long long countAt(int place)',
			line: 7,
		},
		{
			what: 'a class that can not be made',
			change: (source) => source.replace('private:', '\tvirtual void no() = 0;\nprivate:'),
			message:
				'Shelf has no public constructor that takes the parameters it is called with. It should be: Shelf(int size, const std::vector<std::string>& labels)',
			line: 1,
		},
	],
};

for (const tier of ['bubblewrap', 'piston'] as const) {
	describe(`what is said of a class with a mistake in it (${tier})`, () => {
		let judge: Judge;
		before(async function () {
			judge = await openJudgeInTier(tier, this);
		});
		after(async () => {
			await judge.close();
		});

		async function judgeSource(language: Language, source: string): Promise<JudgeResult> {
			const request = requestOf({
				language,
				source,
				signature: shelf,
				cases: [{ name: 'one', input: [shelfCalls], expected: { kind: 'value', value: shelfResults } }],
			});
			return await judge.judge({ ...request, limits: { ...request.limits, memoryMb: 256 } });
		}

		for (const language of ['java', 'cpp'] as const) {
			for (const { what, change, message, line, onPiston = false } of mistakes[language]) {
				if (tier === 'piston' && !onPiston) continue;
				it(`${language}: ${what}`, async function () {
					const status = await judge.language(language);
					if (!status.available) return this.skip();
					const result = await judgeSource(language, change(shelves[language]));
					assert.equal(result.message, message, JSON.stringify(result));
					// On Piston only the message arrives.
					if (tier !== 'piston') assert.equal(result.compile.diagnostics.at(-1)?.line, line);
				});
			}
		}

		it('cpp: a value of another type is said with the call that returned it', async function () {
			if (tier === 'piston' || !(await judge.language('cpp')).available) return this.skip();
			const change = shelves.cpp.replace('return label[0]', 'return static_cast<char>(200)');
			const result = await judgeSource('cpp', change);
			assert.equal(
				result.cases[0]?.message,
				'returned the char -56, which is not ASCII from call 11, initial, char? was expected',
			);
		});

		it('cpp: an object is gone at the end of its case, and its end is a part of it', async function () {
			if (tier === 'piston' || !(await judge.language('cpp')).available) return this.skip();
			const change = shelves.cpp.replace('private:', '\t~Shelf() { std::puts("gone"); }\nprivate:');
			const result = await judgeSource('cpp', change);
			assert.equal(result.verdict, 'accepted', JSON.stringify(result));
			assert.equal(result.cases[0]?.prints, 'gone\n');
		});

		it('cpp: parameters by value, by reference and as a reference that changes them are all taken', async function () {
			if (tier === 'piston' || !(await judge.language('cpp')).available) return this.skip();
			const change = shelves.cpp
				.replace('int size, const std::vector<std::string>& labels', 'long size, std::vector<std::string>& labels')
				.replace('(int place, const std::string& label)', '(const int& place, std::string label)')
				.replace('std::vector<std::vector<double>> rows', 'std::vector<std::vector<double>>&& rows');
			const result = await judgeSource('cpp', change);
			assert.equal(result.verdict, 'accepted', JSON.stringify(result));
		});

		it('java: a public class is one, though the file is called otherwise', async function () {
			if (!(await judge.language('java')).available) return this.skip();
			const result = await judgeSource('java', `public ${shelves.java}`);
			assert.equal(result.verdict, 'accepted', JSON.stringify(result));
		});

		it('java: a value of another type is said with the call that returned it', async function () {
			if (!(await judge.language('java')).available) return this.skip();
			const change = shelves.java
				.replace('long countAt', 'String countAt')
				.replace('return counts[place]', 'return "x"');
			const result = await judgeSource('java', change);
			assert.equal(result.cases[0]?.message, 'returned a String from call 4, countAt, long was expected');
		});
	});
}
