import type { FixtureResponse } from '@copilotkit/aimock';
import type { AnswerTo } from '../ai/aiStandIn.ts';
import { isBruteOnly } from './askedPart.ts';

/**
 * A candidate's answers in their order. What is there for the brute force alone is said to that call only; where none is left for it, the last one is said
 * again. Where none is left for a challenge, the provider is down.
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
	return next !== undefined && isBruteOnly(next) ? left.shift() : undefined;
}

function nextChallenge(left: string[]): string | undefined {
	for (let next = left.shift(); next !== undefined; next = left.shift()) if (!isBruteOnly(next)) return next;
	return undefined;
}
