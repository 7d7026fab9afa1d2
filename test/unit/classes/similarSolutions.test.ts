import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type HandedIn, similarSolutions } from '#backend/classes/similarSolutions.ts';
import { fingerprintsOf, pieceTokens, windowPieces } from '#backend/classes/winnow.ts';
import type { LanguageId } from '#contract/ids.ts';

const handedIn = (learnerId: string, source: string, language: LanguageId = 'python'): HandedIn => ({
	...{ learnerId, submissionId: `of ${learnerId}`, language, source },
});

const seats = `def best_seats(rows, wanted):
    # From the front on.
    free = [i for i, row in enumerate(rows) if "." in row]
    best = None
    for start in range(len(free)):
        total = 0
        for end in range(start, len(free)):
            total += rows[free[end]].count(".")
            if total >= wanted:
                span = free[end] - free[start]
                if best is None or span < best[0]:
                    best = (span, free[start])
                break
    return -1 if best is None else best[1]
`;
/** The same, renamed, with other comments and another layout. */
const renamed = `def best_seats(r, k):

    a = [x for x, y in enumerate(r) if '.' in y]   # all rows with room
    res = None
    for p in range(len(a)):
        s = 0
        for q in range(p, len(a)):
            s += r[a[q]].count('.')

            if s >= k:
                d = a[q] - a[p]
                if res is None or d < res[0]:
                    res = (d, a[p])
                break
    return -1 if res is None else res[1]
`;
const another = `def best_seats(rows, wanted):
    left = total = 0
    answer, width = -1, float("inf")
    queue = []
    for index, row in enumerate(rows):
        seats = sum(1 for mark in row if mark == ".")
        if not seats:
            continue
        queue.append((index, seats))
        total += seats
        while queue and total - queue[0][1] >= wanted:
            total -= queue.pop(0)[1]
        if total >= wanted and index - queue[0][0] < width:
            width = index - queue[0][0]
            answer = queue[0][0]
    return answer
`;

describe('fingerprints of a program', () => {
	it('are those of its shape: names, texts, numbers, layout and comments change nothing', () => {
		assert.deepEqual(fingerprintsOf(seats, 'python'), fingerprintsOf(renamed, 'python'));
		const java = 'int twice(int x) { /* doubles */ int y = x + x; return y; // done\n}';
		assert.deepEqual(fingerprintsOf(java, 'java'), fingerprintsOf('int f(int a){int b=a+a;return b;}', 'java'));
	});

	it('know a comment from what divides, by the language', () => {
		const halves = 'def f(a, b):\n    x = a // 2 + b // 3 + a * b\n    return x - a - b * 7\n';
		assert.notDeepEqual(fingerprintsOf(halves, 'python'), fingerprintsOf(halves, 'java'));
	});

	it('share one wherever programs share a run that is long enough', () => {
		const token = fc.constantFrom('if', 'for', 'x', '7', '(', ')', '+', '[', ']', '=', ':', 'return', '*', '<');
		const some = fc.array(token, { maxLength: 40 });
		const run = fc.array(token, { minLength: pieceTokens + windowPieces - 1, maxLength: 40 });
		fc.assert(
			fc.property(some, some, some, some, run, (a, b, c, d, shared) => {
				const first = fingerprintsOf([...a, ...shared, ...b].join(' '), 'javascript');
				const second = fingerprintsOf([...c, ...shared, ...d].join(' '), 'javascript');
				assert.ok([...first].some((print) => second.has(print)));
			}),
		);
	});

	it('of a program that is shorter than a piece are none', () => {
		assert.equal(fingerprintsOf('return x + 1', 'javascript').size, 0);
		assert.equal(fingerprintsOf('', 'python').size, 0);
	});
});

describe('solutions that are alike', () => {
	it('are found when one was renamed, and another way is left alone', () => {
		const pairs = similarSolutions([handedIn('ada', seats), handedIn('bea', another), handedIn('cy', renamed)], 10);
		assert.deepEqual(
			pairs.map(({ first, second, share }) => [first.learnerId, second.learnerId, share]),
			[['ada', 'cy', 1]],
		);
	});

	it('are none where everybody writes it so', () => {
		const solutions = Array.from({ length: 8 }, (_, place) => handedIn(`learner ${String(place)}`, renamed));
		assert.deepEqual(similarSolutions(solutions, 10), []);
	});

	it('are looked for within a language, and not among short ones', () => {
		assert.deepEqual(similarSolutions([handedIn('ada', seats), handedIn('bea', seats, 'javascript')], 10), []);
		const short = 'def f(a, b):\n    return sorted(a + b)[len(a)] if a else b[0]\n';
		assert.deepEqual(similarSolutions([handedIn('ada', short), handedIn('bea', short)], 10), []);
	});

	it('come with the most alike first, and no more than are wanted', () => {
		const added = `${renamed}\n\ndef check(rows):\n    for row in rows:\n        assert len(row) > 0 and set(row) <= {".", "#"}, (row, len(row), rows[0])\n    print(len(rows), max(map(len, rows)))\n`;
		const pairs = similarSolutions([handedIn('ada', seats), handedIn('bea', renamed), handedIn('cy', added)], 2);
		assert.equal(pairs.length, 2);
		assert.ok((pairs[0]?.share ?? 0) >= (pairs[1]?.share ?? 1));
	});
});
