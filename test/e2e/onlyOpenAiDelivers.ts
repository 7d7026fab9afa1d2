import path from 'node:path';
import type { AiStandIn } from '../ai/aiStandIn.ts';
import { readCandidates } from '../bench/forgeCandidates.ts';
import { turnsOf } from '../forge/candidateTurns.ts';

const folder = path.join(import.meta.dirname, '../fixtures/candidates');

/** Gemini fails. OpenAI has two sound challenges, medium as measured, one after the other: Sticker Sets and River Flows. Then it is down too. */
export async function onlyOpenAiDelivers(standIn: AiStandIn): Promise<void> {
	const candidates = await readCandidates(folder);
	const answersOf = (name: string): string[] => {
		const found = candidates.find((one) => one.name === name);
		if (found === undefined) throw new Error(`no candidate is called ${name}`);
		return found.answers;
	};
	standIn.setAnswer('gemini', { error: { message: 'overloaded', type: 'server_error' }, status: 500 });
	standIn.setAnswer('openai', turnsOf(['good-sticker-sets', 'good-river-flows'].flatMap(answersOf)));
}
