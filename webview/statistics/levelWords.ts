import type { Difficulty } from '#contract/ids.ts';
import type { StatisticsWord } from './statisticsWords.ts';

export const levelWords: Readonly<Record<Difficulty, StatisticsWord>> = {
	easy: 'Easy',
	medium: 'Medium',
	hard: 'Hard',
};
