import assert from 'node:assert/strict';
import { type CandidateHint, type HintLevel, type HintSurroundings, readHint } from '#backend/hints/gate/readHint.ts';

const reference = `def count_above(nums: list[int], limit: int) -> int:
    low, high = 0, len(nums)
    while low < high:
        middle = (low + high) // 2
        if nums[middle] <= limit:
            low = middle + 1
        else:
            high = middle
    return len(nums) - low
`;

const around: HintSurroundings = {
	references: [{ language: 'python', source: reference }],
	statement: 'The list `nums` is sorted. Say how many of its numbers are above the `limit`.',
	language: 'python',
	code: 'def count_above(nums, limit):\n    return len([n for n in nums if n >= limit])\n',
};

function refusalOf(text: string, change: Partial<CandidateHint> = {}): string | undefined {
	return readHint({ text, level: 4, shown: [], ...change }, around);
}

const body = reference.split('\n').slice(1, -1).join('\n');

describe('reading a hint before it is shown', () => {
	it('lets a question about the own code pass, quotes included', () => {
		assert.equal(
			refusalOf('What does `[n for n in nums if n >= limit]` say about a number equal to the limit?'),
			undefined,
		);
	});

	it('finds the solution as it stands, with other names, and in another language', () => {
		assert.equal(refusalOf(`Like this:\n\`\`\`python\n${body}\n\`\`\``), 'copiesSolution');
		const others = body
			.replaceAll('middle', 'm')
			.replaceAll('low', 'a')
			.replaceAll('high', 'b')
			.replaceAll('nums', 'xs');
		assert.equal(refusalOf(others), 'copiesSolution');
		const go =
			'a, b := 0, len(xs)\nfor a < b {\n\tm := (a + b) / 2\n\tif xs[m] <= y { a = m + 1 } else { b = m }\n}\nreturn len(xs) - a';
		assert.equal(refusalOf(`\`\`\`go\n${go}\n\`\`\``), 'copiesSolution');
	});

	it('finds what is harmless part by part and the solution together', () => {
		const parts = ['`while low < high:`', '`(low + high) // 2` is the middle', 'then `if nums[middle] <= limit`'];
		const last = '`low = middle + 1`, and else `high = middle`';
		for (const part of [...parts, last]) assert.equal(refusalOf(part), undefined, part);
		assert.equal(refusalOf(last, { shown: parts }), 'copiesSolution');
	});

	it('refuses whatever reads only after decoding', () => {
		const code = 'if nums[middle] <= limit: low = middle + 1';
		const turned = Array.from(code).reverse().join('');
		const disguises = [
			Buffer.from(code).toString('base64'),
			Buffer.from(Buffer.from(code).toString('base64')).toString('base64'),
			Buffer.from(code).toString('hex'),
			encodeURIComponent(code),
			Array.from(code, (letter) => letter.charCodeAt(0)).join(', '),
			Array.from(code, (letter) => letter.charCodeAt(0).toString(2).padStart(8, '0')).join(' '),
			Array.from(`${code} and return the rest of the list`, (letter) =>
				/[a-z]/.test(letter) ? String.fromCharCode(((letter.charCodeAt(0) - 97 + 7) % 26) + 97) : letter,
			).join(''),
			`${turned} elihw fo nruter`,
		];
		for (const disguise of disguises) assert.equal(refusalOf(`Look: ${disguise}`), 'disguised', disguise);
	});

	it('refuses the whole algorithm in words, and not one step of it', () => {
		const whole =
			'Set low to zero and high to the number of elements. While low is smaller than high, compute the middle. ' +
			'If the element there is not above the limit, move low behind the middle, otherwise move high to it. Return the number of elements minus low.';
		assert.equal(refusalOf(whole), 'tellsAll');
		assert.equal(refusalOf('The list is sorted. Look at its middle first: what do you know of one half?'), undefined);
	});

	it('allows a plan where a plan is due, and a technique only from the second level on', () => {
		const name = 'Binary search finds a place in a sorted list.';
		const levels: HintLevel[] = [1, 2, 3, 4];
		assert.deepEqual(
			levels.map((level) => refusalOf(name, { level })),
			['namesTechnique', undefined, undefined, undefined],
		);
		const plan =
			'Keep two borders. Look at what lies in the middle between them, and move one border each time, until they meet.';
		assert.equal(refusalOf(plan, { level: 3 }), undefined);
	});

	it('refuses a program of its own, however little it looks like ours', () => {
		const other = 'for n in nums:\n    if n > limit:\n        count += 1\n        seen.append(n)\nreturn count';
		assert.equal(refusalOf(other), 'tooExact');
	});

	it('is not talked out of it by dictating as questions or telling of what the program does', () => {
		const asked =
			'What if you set low to zero and high to the number of elements? Could you go on while low is smaller than high, and compute the middle? ' +
			'If the element there is not above the limit, why not move low behind it? And how about returning the number minus low?';
		assert.equal(refusalOf(asked), 'tellsAll');
		const told =
			'It sets low to zero. It repeats while the borders are apart: it computes the middle, it moves low behind the middle if that is not above the limit, ' +
			'and it returns the number of elements minus low.';
		assert.equal(refusalOf(told), 'tellsAll');
		assert.equal(refusalOf('What if all numbers are equal to the limit? Could you try that on paper?'), undefined);
	});

	it('takes an example for what it is, and not for lines of a program', () => {
		const example =
			'Take nums = [1, 2, 2], limit = 2. When middle = 1, what does your comparison say, and what should it say for nums = [2] and limit = 1?';
		assert.equal(refusalOf(example), undefined);
		assert.equal(refusalOf('Which is counted for nums = [2] and limit = 2?', { level: 1 }), undefined);
		assert.equal(refusalOf('Use low = 0, high = 9 and middle = 4, then.'), 'tooExact');
	});

	it('shows no words that it can not read', () => {
		const foreign = [
			'Setze low auf null und high auf die Anzahl der Elemente. Solange low kleiner ist, berechne die Mitte und verschiebe eine der Grenzen.',
			'Mets low à zéro et high à la longueur. Tant que low est plus petit, calcule le milieu et déplace une des bornes.',
			'先把 low 设为零，然后反复取中间的数，比较之后移动边界。',
		];
		for (const text of foreign) assert.equal(refusalOf(text), 'otherLanguage', text);
		assert.equal(refusalOf('Compare `nums[0]` with "naïve" expectations: is `len(nums)` ever 0?'), undefined);
	});

	it('holds what was shown together against what the reference does, in words and code', () => {
		const shown = [
			'There are two borders, `low = 0` and one behind the last element.',
			'As long as they are apart, the middle is half of their sum.',
		];
		const last =
			'A middle that is not above the limit gives the lower border plus one, else it is the higher one. Return the length minus low.';
		for (const part of [...shown, last]) assert.equal(refusalOf(part), undefined, part);
		assert.equal(refusalOf(last, { shown }), 'tellsAll');
		assert.equal(refusalOf('Which of the two borders moves when they are next to each other?', { shown }), undefined);
		const honest = [
			'Your list is made anew for every call. How long does that take for 100,000 numbers?',
			'The numbers are sorted: who profits from that?',
		];
		assert.equal(
			refusalOf('Take the limit 3 and the numbers [3, 3]. Does your comparison keep them?', { shown: honest }),
			undefined,
		);
	});

	it('points out at the last level, and writes nothing for the learner', () => {
		for (const edit of [
			'Your comparison keeps the limit itself: change it to `n > limit` and you are done.',
			'One sign is wrong, so it has to be `n > limit`.',
			'Exactly one thing is left to change: before you count, remove what is equal to the limit from the list.',
		])
			assert.equal(refusalOf(edit), 'tooExact', edit);
		for (const pointer of [
			'Add a `print(len(nums))` before the loop, and try it with [2, 2].',
			'Use a set if you like. What does `n >= limit` say about the limit itself?',
			'Make a list of what you count for [1, 2, 2], and compare it with the statement.',
		])
			assert.equal(refusalOf(pointer), undefined, pointer);
	});

	it('lets an example on data of its own pass, and not the solution on other data', () => {
		const example = "menu = ['tea', 'jam', 'cake']\nlater = menu[1:]\nlater.append('bread')\nprint(menu)";
		assert.equal(refusalOf(`What does a slice copy?\n\`\`\`python\n${example}\n\`\`\``), undefined);
		const solution =
			'dishes = [1, 2, 3]\na, b = 0, len(dishes)\nwhile a < b:\n    m = (a + b) // 2\n    a = m + 1 if dishes[m] <= 2 else a\n    b = min(b, m)\nprint(len(dishes) - a)';
		assert.notEqual(refusalOf(`For dishes:\n\`\`\`python\n${solution}\n\`\`\``), undefined);
	});

	it('does not read the words around a quotation as code', () => {
		const code =
			'def count_above(nums, limit):\n    low, high = 0, len(nums)\n    while low < high and nums[low] <= limit:\n        low += 1\n    return high - low\n';
		const text =
			'Two places to look at. In `while low < high and nums[low] <= limit:`, how far does one turn take you?';
		assert.equal(readHint({ text, level: 4, shown: [] }, { ...around, code }), undefined);
	});

	it('knows a query of a database for another language', () => {
		assert.equal(refusalOf('Ask\nSELECT COUNT(*)\nFROM numbers\nWHERE number > :limit;'), 'otherLanguage');
	});
});
