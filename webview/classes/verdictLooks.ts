import type { Verdict } from '#contract/verdict.ts';
import type { IconName } from '../icons.ts';
import type { DashboardWord } from './dashboardWords.ts';

/** How a verdict is said and shown: never by colour alone. */
export const verdictLooks: Readonly<Record<Verdict, { word: DashboardWord; icon: IconName; tone: string }>> = {
	accepted: { word: 'Accepted', icon: 'check', tone: 'good' },
	wrongAnswer: { word: 'Wrong answer', icon: 'cross', tone: 'bad' },
	timeLimitExceeded: { word: 'Too slow', icon: 'clock', tone: 'slow' },
	memoryLimitExceeded: { word: 'Too much memory', icon: 'memory', tone: 'slow' },
	outputLimitExceeded: { word: 'Too much output', icon: 'output', tone: 'slow' },
	runtimeError: { word: 'Crashed', icon: 'crash', tone: 'bad' },
	compileError: { word: 'Does not compile', icon: 'braces', tone: 'bad' },
	internalError: { word: 'We failed (try again)', icon: 'warning', tone: 'calm' },
};
