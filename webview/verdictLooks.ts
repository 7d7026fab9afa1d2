import type { Verdict } from '#contract/verdict.ts';
import type { IconName } from './icons.ts';

export interface VerdictLook {
	word: string;
	icon: IconName;
	tone: 'good' | 'bad' | 'slow' | 'calm';
}

/** How a verdict is said and shown on every page: never by colour alone. */
export const verdictLooks = {
	accepted: { word: 'Accepted', icon: 'check', tone: 'good' },
	wrongAnswer: { word: 'Wrong answer', icon: 'cross', tone: 'bad' },
	timeLimitExceeded: { word: 'Too slow', icon: 'clock', tone: 'slow' },
	memoryLimitExceeded: { word: 'Too much memory', icon: 'memory', tone: 'slow' },
	outputLimitExceeded: { word: 'Too much output', icon: 'output', tone: 'slow' },
	runtimeError: { word: 'Crashed', icon: 'crash', tone: 'bad' },
	compileError: { word: 'Does not compile', icon: 'braces', tone: 'bad' },
	internalError: { word: 'We failed (try again)', icon: 'warning', tone: 'calm' },
} as const satisfies Record<Verdict, VerdictLook>;
