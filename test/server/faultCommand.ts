/**
 * `npm run fault -- [SUBMISSIONS] [USERS] [SEED]`: the long fault run. Prints what went and came back how often, and what became of what was accepted; ends with 1
 * unless every submission has the right verdict, once.
 */
import { randomInt } from 'node:crypto';
import { runTool } from '#tools/toolFailure.ts';
import { faultRun } from './faultRun.ts';

await runTool(async () => {
	const [submissions = 500, users = 50, seed = randomInt(1_000_000)] = process.argv.slice(2).map(Number);
	const say = (line: string): void => void process.stdout.write(`${line}\n`);
	say(`${submissions} submissions of ${users} users, seed ${seed}`);
	const { kills, ...result } = await faultRun({ submissions, users, seed, faultEvery: 15, say });
	for (const [name, count] of Object.entries(kills)) say(`${name.padEnd(14)} ${count}`);
	say(
		`submissions ${result.submissions}, lost ${result.lost}, wrong ${result.wrong}, doubled ${result.doubled}, faults ${Object.values(kills).reduce((sum, count) => sum + count, 0)}`,
	);
	const isRight = result.submissions === submissions && result.lost + result.wrong + result.doubled === 0;
	return isRight ? 0 : 1;
});
