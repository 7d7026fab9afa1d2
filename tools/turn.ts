import { createHash } from 'node:crypto';
import { runProgram } from './runProgram.ts';

/** In the environment of the suites: a number that differs from commit to commit. Where it is not set, nothing is left out. */
const variable = 'CODE_SENSEI_TURN';

/**
 * Tests that show the same in another way (another language on Piston, alone instead of signed in) take turns, commit by commit, because all ways together cost more
 * than an hour on a small machine. Which one has its turn depends on the commit alone.
 * @param group what takes turns among itself
 * @param place of the one that asks, from 0
 * @param of how many there are
 */
export function hasTurn(group: string, place: number, of: number): boolean {
	const turn = process.env[variable];
	if (turn === undefined) return true;
	const start = createHash('sha256').update(group).digest().readUInt32BE();
	return (start + Number(turn) + place) % of === 0;
}

/** Whether everything runs. */
export function isWhole(): boolean {
	return process.env[variable] === undefined;
}

/** For this process and what it starts: the turn of the commit in `checkout`, or everything where there is no commit to take turns by. */
export async function takeTurnOfCommit(checkout: string): Promise<void> {
	const { exitCode, stdout } = await runProgram('git', ['rev-parse', 'HEAD'], { cwd: checkout });
	if (exitCode === 0) process.env[variable] = String(Number.parseInt(stdout.slice(0, 8), 16));
}
