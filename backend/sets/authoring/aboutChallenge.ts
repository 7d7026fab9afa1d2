import { ChallengeFile } from '#contract/challengeFile.ts';
import { Difficulty, Topic } from '#contract/ids.ts';
import { askProgram } from '#judge/files/askProgram.ts';
import type { CommandOutcome, GivenArguments } from './authorCommand.ts';
import type { NewChallenge } from './scaffoldChallenge.ts';

export type ReadAbout =
	{ kind: 'about'; about: Omit<NewChallenge, 'author'> } | Extract<CommandOutcome, { kind: 'senseless' }>;

/** Topic, title and difficulty of a new challenge, as the options of a command say them. */
export function readAbout({ topic = '', title = '', difficulty = 'medium' }: GivenArguments['options']): ReadAbout {
	const clean = title.trim();
	const level = Difficulty.safeParse(difficulty);
	const checks = [
		['topic', Topic.safeParse(topic)],
		['title', ChallengeFile.shape.title.safeParse(clean)],
		['difficulty', level],
	] as const;
	for (const [option, { error }] of checks) {
		const reason = error?.issues[0]?.message;
		if (reason !== undefined) return { kind: 'senseless', message: `--${option}: ${reason}.` };
	}
	if (/\p{Cc}/u.test(clean)) return { kind: 'senseless', message: '--title: it is one line of text.' };
	return { kind: 'about', about: { topic, title: clean, difficulty: level.data ?? 'medium' } };
}

/** Who writes here, as git knows it; else a text to replace. */
export async function authorName(): Promise<string> {
	const answer = await askProgram('git', ['config', 'user.name'], 5_000);
	const name = answer.kind === 'answered' ? answer.stdout.replace(/\p{Cc}/gu, ' ').trim() : '';
	return name === '' ? 'TODO: your name' : name.slice(0, 80);
}
