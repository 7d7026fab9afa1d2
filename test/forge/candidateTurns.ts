import type { FixtureResponse } from '@copilotkit/aimock';
import type { AnswerTo } from '../ai/aiStandIn.ts';
import { isBruteOnly, isChallenge } from './askedPart.ts';

/**
 * A candidate's answers in their order. A question for a brute force takes the next one unless that is a challenge, else it is told the last one again; a question for a
 * challenge passes over brute forces that are left. Where there is none, the provider is down.
 */
export function turnsOf(answers: readonly string[]): AnswerTo {
	const left = [...answers];
	let lastBrute: string | undefined;
	return (asked) => {
		const next = asked === 'brute' ? nextBrute(left) : nextChallenge(left);
		if (asked === 'brute' && next !== undefined) lastBrute = next;
		const content = next ?? (asked === 'brute' ? lastBrute : undefined);
		return content === undefined ? down : { content };
	};
}

const down: FixtureResponse = { error: { message: 'nothing more to say', type: 'server_error' }, status: 503 };

function nextBrute(left: string[]): string | undefined {
	const [next] = left;
	return next !== undefined && !isChallenge(next) ? left.shift() : undefined;
}

function nextChallenge(left: string[]): string | undefined {
	for (let next = left.shift(); next !== undefined; next = left.shift()) if (!isBruteOnly(next)) return next;
	return undefined;
}
