import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { sumOf } from '#backend/admin/kept.ts';
import { periodAsked } from '#backend/admin/period.ts';
import { sittingsIn } from '#backend/admin/sittings.ts';
import { spanAt, spanKinds, spansBetween } from '#backend/admin/span.ts';
import { addTallies, percentileOf, percentilesOf, tallyOf } from '#backend/admin/tally.ts';
import { AnalyticsQuery } from '#contract/analytics.ts';
import { AppError } from '#contract/appError.ts';

const minute = 60_000;
const at = (text: string): number => Date.parse(text);

describe('days, weeks and months', () => {
	it('begin and end at midnight in UTC, weeks with Mondays', () => {
		const now = at('2026-11-26T13:00:00.000Z');
		const names = spanKinds.map((kind) => [kind, spanAt(kind, now).from]);
		assert.deepEqual(Object.fromEntries(names), {
			day: '2026-11-26',
			week: '2026-11-23',
			month: '2026-11-01',
			ai: '2026-11-26',
		});
		assert.equal(spanAt('month', now).untilMs, at('2026-12-01T00:00:00.000Z'));
	});

	it('cover any stretch of time without gap and overlap', () => {
		const instants = fc.integer({ min: 0, max: at('2100-01-01T00:00:00.000Z') });
		fc.assert(
			fc.property(instants, fc.integer({ min: 1, max: 400 }), fc.constantFrom(...spanKinds), (fromMs, days, kind) => {
				const untilMs = fromMs + days * 24 * 60 * minute;
				const spans = spansBetween(kind, fromMs, untilMs);
				assert.ok((spans[0]?.fromMs ?? Infinity) <= fromMs && (spans.at(-1)?.untilMs ?? 0) >= untilMs);
				for (const [place, span] of spans.entries())
					assert.equal(spans[place + 1]?.fromMs ?? span.untilMs, span.untilMs);
			}),
		);
	});
});

describe('the period that is asked for', () => {
	const now = at('2026-11-26T23:30:00.000Z');
	const asked = (query: Record<string, string>) => periodAsked(AnalyticsQuery.parse(query), now);

	it('is the last four weeks until today, where whoever asks is', () => {
		assert.deepEqual([asked({}).from, asked({}).to], ['2026-10-30', '2026-11-26']);
		assert.equal(asked({ timeZone: 'Europe/Berlin' }).to, '2026-11-27');
		assert.equal(asked({ timeZone: 'Pacific/Honolulu' }).to, '2026-11-26');
		assert.equal(asked({ to: '2026-03-31' }).from, '2026-03-04');
	});

	it('is refused when it ends before it begins, or is longer than a year', () => {
		for (const query of [
			{ from: '2026-11-27', to: '2026-11-26' },
			{ from: '2025-11-25', to: '2026-11-26' },
			{ from: '2026-12-24' },
		]) {
			assert.throws(
				() => asked(query),
				(error) => error instanceof AppError && error.code === 'badRequest',
				JSON.stringify(query),
			);
		}
		assert.equal(asked({ from: '2025-11-26', to: '2026-11-26' }).from, '2025-11-26');
	});
});

describe('sessions', () => {
	const midnight = at('2026-11-26T00:00:00.000Z');
	const deeds = (...minutes: number[]) => minutes.map((one) => ({ atMs: midnight + one * minute }));

	it('end with half an hour of nothing; the time between what is done in one is worked', () => {
		assert.deepEqual(sittingsIn(deeds(10, 20, 50, 81, 90), midnight), {
			sessions: 2,
			workedMs: (40 + 9) * minute,
			isActive: true,
		});
	});

	it('that go on over midnight are one, of the day on which it began', () => {
		assert.deepEqual(sittingsIn(deeds(-10, 5), midnight), { sessions: 0, workedMs: 5 * minute, isActive: true });
		assert.deepEqual(sittingsIn(deeds(-10), midnight), { sessions: 0, workedMs: 0, isActive: false });
	});
});

describe('percentiles', () => {
	it('are values that were there, whichever way they were added up', () => {
		const lists = fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 20 }), { maxLength: 5 });
		fc.assert(
			fc.property(lists, fc.constantFrom(0.5, 0.9, 0.95), (days, share) => {
				const all = days.flat().sort((a, b) => a - b);
				const expected = all[Math.max(0, Math.ceil(all.length * share) - 1)];
				assert.equal(percentileOf(addTallies(days.map(tallyOf)), share), expected);
			}),
		);
	});

	it('are left out where they would be the value of fewer than five at the end', () => {
		const tally = tallyOf(Array.from({ length: 100 }, (_, place) => place));
		assert.deepEqual(Object.keys(percentilesOf(tally, 9)), []);
		assert.deepEqual(Object.keys(percentilesOf(tally, 10)), ['p50']);
		assert.deepEqual(Object.keys(percentilesOf(tally, 50)), ['p50', 'p90']);
		assert.deepEqual(percentilesOf(tally, 100), { p50: 49, p90: 89, p95: 94 });
	});
});

describe('a sum over weeks', () => {
	it('is of those that may be shown, and says that others are missing', () => {
		assert.deepEqual(sumOf([7, undefined, 8]), { kind: 'shown', value: 15 });
		assert.deepEqual(sumOf([7, 'fewerThan5', 8]), { kind: 'shown', value: 15, isPartial: true });
		assert.deepEqual(sumOf(['fewerThan5', 'withheld']), { kind: 'withheld' });
		assert.deepEqual(sumOf(['fewerThan5', undefined]), { kind: 'fewerThan5' });
	});

	it('of a longer period tells nothing of a week that may not be shown', () => {
		const weeks = fc.array(fc.oneof(fc.integer({ min: 0, max: 99 }), fc.constant('fewerThan5' as const)), {
			minLength: 2,
			maxLength: 12,
		});
		fc.assert(
			fc.property(weeks, (kept) => {
				const value = (some: typeof kept): number => {
					const figure = sumOf(some);
					return figure.kind === 'shown' ? figure.value : 0;
				};
				for (const [place, week] of kept.entries()) {
					const difference = value(kept.slice(0, place + 1)) - value(kept.slice(0, place));
					assert.equal(difference, week === 'fewerThan5' ? 0 : week);
				}
			}),
		);
	});
});
