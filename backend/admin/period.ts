import { type AnalyticsQuery, analyticsDaysMax } from '#contract/analytics.ts';
import { AppError } from '#contract/appError.ts';
import { dayMs, dayOf } from './span.ts';

/** The days that somebody asks for. */
export interface Period {
	from: string;
	to: string;
	timeZone: string;
	fromMs: number;
	/** No part of it. */
	untilMs: number;
}

const usualDays = 28;

/** @throws AppError `badRequest` when it ends before it begins, or is too long */
export function periodAsked({ from, to, timeZone }: AnalyticsQuery, nowMs: number): Period {
	const lastMs = to === undefined ? Date.parse(dayIn(timeZone, nowMs)) : Date.parse(to);
	const fromMs = from === undefined ? lastMs - (usualDays - 1) * dayMs : Date.parse(from);
	const untilMs = lastMs + dayMs;
	if (fromMs >= untilMs) throw new AppError('badRequest', 'The period ends before it begins.');
	if (untilMs - fromMs > analyticsDaysMax * dayMs)
		throw new AppError('badRequest', `A period has at most ${String(analyticsDaysMax)} days.`);
	return { from: dayOf(fromMs), to: dayOf(lastMs), timeZone, fromMs, untilMs };
}

/** Which day it is there. */
function dayIn(timeZone: string, ms: number): string {
	const parts = new Intl.DateTimeFormat('en', {
		timeZone,
		calendar: 'gregory',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
	}).formatToParts(ms);
	const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
	return `${part('year')}-${part('month')}-${part('day')}`;
}
