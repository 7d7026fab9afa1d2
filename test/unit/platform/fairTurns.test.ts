import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { classWorth, FairTurns, type Flow, priorityMax } from '#backend/platform/queue/fairTurns.ts';

interface Waiting {
	flow: Flow;
	priority: number;
}

/** A queue as BullMQ keeps one: the lowest priority first, among equal ones the first that came. */
class Line {
	readonly turns = new FairTurns();
	readonly waiting: Waiting[] = [];

	enter(flow: Flow): number {
		const priority = this.turns.enter(flow);
		this.waiting.push({ flow, priority });
		return priority;
	}

	next(): Flow | undefined {
		const first = this.waiting.reduce<Waiting | undefined>(
			(best, one) => (best === undefined || one.priority < best.priority ? one : best),
			undefined,
		);
		if (first === undefined) return undefined;
		this.waiting.splice(this.waiting.indexOf(first), 1);
		this.turns.begin(first.flow, first.priority);
		return first.flow;
	}

	/** How many others are served before the next job of this learner. */
	othersBefore(learnerId: string): number {
		let others = 0;
		for (let flow = this.next(); flow !== undefined; flow = this.next()) {
			if (flow.learnerId === learnerId) return others;
			others += 1;
		}
		return assert.fail('it never had its turn');
	}
}

const many = (count: number): number[] => Array.from({ length: count }, (_, place) => place);

describe('fair turns', () => {
	it('put one job of somebody between a hundred of somebody else, however many of these were begun', () => {
		for (const begun of [0, 1, 50, 99]) {
			const line = new Line();
			for (const _ of many(100)) line.enter({ learnerId: 'eager' });
			for (const _ of many(begun)) line.next();
			line.enter({ learnerId: 'other' });
			assert.ok(line.othersBefore('other') <= 1, `after ${begun}`);
		}
	});

	it('of a class at its deadline keep who is not in it waiting for no more than the worth of a class', () => {
		const line = new Line();
		for (const learner of many(5_000)) line.enter({ classId: 'large', learnerId: `learner ${learner}` });
		for (const _ of many(100)) line.next();
		line.enter({ learnerId: 'alone' });
		line.enter({ classId: 'small', learnerId: 'elsewhere' });
		const before = line.othersBefore('elsewhere');
		// The harmonic sum of a class that came one by one; 4 times its worth for 5,000.
		assert.ok(before <= 4 * classWorth, String(before));
	});

	it('serve the learners of a class in rounds, and each of a large class within as many turns as it has learners', () => {
		const line = new Line();
		for (const _ of many(50)) line.enter({ classId: 'one', learnerId: 'eager' });
		for (const learner of many(30)) line.enter({ classId: 'one', learnerId: `learner ${learner}` });
		const served = new Set<string | undefined>();
		for (const _ of many(33)) served.add(line.next()?.learnerId);
		assert.equal(served.size, 31);
	});

	it('have everybody served in the order in which they submitted, and nobody left', () => {
		const flow = fc.record({
			classId: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
			learnerId: fc.constantFrom('x', 'y', 'z'),
		});
		const step = fc.oneof(flow, fc.constant('next' as const));
		fc.assert(
			fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
				const line = new Line();
				const last = new Map<string, number>();
				for (const one of steps) {
					if (one === 'next') {
						line.next();
						if (line.waiting.length === 0) last.clear();
						continue;
					}
					const name = JSON.stringify(one);
					const priority = line.enter(one);
					assert.ok(priority >= 1 && priority <= priorityMax && Number.isInteger(priority));
					assert.ok(priority > (last.get(name) ?? 0), 'later jobs of a learner come later');
					last.set(name, priority);
				}
				while (line.next() !== undefined) continue;
				assert.equal(line.waiting.length, 0);
				assert.equal(line.enter({ learnerId: 'new' }), new FairTurns().enter({ learnerId: 'new' }), 'it begins anew');
			}),
		);
	});

	it('give two who both always wait the same share, whatever came before', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('a', 'b', 'next'), { maxLength: 60 }), (before) => {
				const line = new Line();
				for (const one of before) {
					if (one === 'next') line.next();
					else line.enter({ learnerId: one });
				}
				const served = { a: 0, b: 0 };
				// Both have more than enough from here on.
				for (const _ of many(100)) {
					line.enter({ learnerId: 'a' });
					line.enter({ learnerId: 'b' });
				}
				const backlog = (learnerId: string): number =>
					line.waiting.filter(({ flow }) => flow.learnerId === learnerId).length;
				// What one had more of at first is behind, not before.
				const head = Math.abs(backlog('a') - backlog('b')) + 2;
				for (const _ of many(80)) {
					const next = line.next()?.learnerId;
					if (next === 'a' || next === 'b') served[next] += 1;
					assert.ok(Math.abs(served.a - served.b) <= head);
				}
			}),
		);
	});

	it('that are taken away count for nothing afterwards', () => {
		const turns = new FairTurns();
		for (const _ of many(3)) turns.enter({ classId: 'one', learnerId: 'x' });
		for (const _ of many(4)) turns.leave({ classId: 'one', learnerId: 'x' });
		assert.equal(turns.enter({ classId: 'one', learnerId: 'x' }), new FairTurns().enter({ learnerId: 'x' }));
	});
});
