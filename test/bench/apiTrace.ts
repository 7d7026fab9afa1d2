import { randomUUID } from 'node:crypto';
import { mulberry32 } from '#judge/signature/mulberry32.ts';
import { soloClient } from '#tools/soloClient.ts';
import type { BenchUser } from './apiUsers.ts';

const seed = 20_261_125;
/** Requests under way at once. */
const atOnce = 8;
const timeZone = 'Europe/Berlin';
/** Judged in a moment, so that the trace is about the store and not about the judge. */
const brokenSource = 'def broken(:\n';

type Kind = 'open' | 'list' | 'progress' | 'submit';
interface Step {
	user: number;
	kind: Kind;
	challenge: number;
}

/** 80 % open or list, 10 % progress, 10 % submit; who asks and for which challenge follows Zipf's law with exponent 1. Always the same. */
export function makeTrace(length: number, users: number, challenges: number): Step[] {
	const source = mulberry32(seed);
	const random = (): number => source.next32() / 2 ** 32;
	const pickUser = zipf(users, random);
	const pickChallenge = zipf(challenges, random);
	return Array.from({ length }, () => {
		const dice = random();
		const kind = dice < 0.4 ? 'open' : dice < 0.8 ? 'list' : dice < 0.9 ? 'progress' : 'submit';
		return { user: pickUser(), kind, challenge: pickChallenge() };
	});
}

function zipf(count: number, random: () => number): () => number {
	const sums: number[] = [];
	let sum = 0;
	for (let rank = 1; rank <= count; rank++) sums.push((sum += 1 / rank));
	return () => {
		const target = random() * sum;
		const found = sums.findIndex((one) => one >= target);
		return found < 0 ? count - 1 : found;
	};
}

/** Plays the trace against a server; a submission is followed to its end, as a client does. */
export async function playTrace(
	port: number,
	trace: readonly Step[],
	users: readonly BenchUser[],
	challengeIds: readonly string[],
): Promise<void> {
	const steps = trace.values();
	const player = async (): Promise<void> => {
		for (const { user, kind, challenge } of steps) {
			const client = soloClient(port, users[user]?.token ?? '');
			const params = { challengeId: challengeIds[challenge] ?? '' };
			if (kind === 'list') await client.call('listChallenges', { query: {} });
			else if (kind === 'open') await client.call('getChallenge', { params });
			else if (kind === 'progress') await client.call('getProgress', { query: { timeZone } });
			else {
				const id = randomUUID();
				await client.call('submit', { params, body: { id, language: 'python', source: brokenSource, timeZone } });
				for await (const event of client.watch('watchJob', { params: { jobId: id } })) if (event.kind === 'done') break;
			}
		}
	};
	await Promise.all(Array.from({ length: atOnce }, player));
}
