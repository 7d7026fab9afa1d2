import type { Explanation } from '#contract/hints.ts';
import type { JudgeReport } from '#contract/judging.ts';
import { type ApiClient, isConnectionLost } from '../backend/apiClient.ts';
import type { JudgedSolution, Practice, PracticeTools } from './practice.ts';
import type { KeptPractice } from './practiceMemory.ts';

/** The help with one challenge: why the last run failed. */
export class PracticeHelp {
	readonly #practice: Practice;
	readonly #tools: PracticeTools;
	/** Of the last result: level 0 of the hint ladder, or a review of what was accepted. */
	explained: Explanation['parts'] | undefined;

	constructor(practice: Practice, tools: PracticeTools, kept: KeptPractice) {
		this.#practice = practice;
		this.#tools = tools;
		this.explained = kept.explained;
	}

	/** What a reload of the window must not lose. */
	get kept(): Pick<KeptPractice, 'explained'> {
		return { explained: this.explained };
	}

	/** There is a new result. Its explanation follows; nobody waits for it. */
	judged(solution: JudgedSolution): void {
		this.explained = undefined;
		this.toldMore(solution);
	}

	/** More was found out about the result: its explanation follows anew. */
	toldMore(solution: JudgedSolution): void {
		this.explain(solution).catch((error: unknown) => this.#tools.log.warn(String(error)));
	}

	/** Has the last result explained by whoever judged it. @returns whether there is something to explain @throws AppError */
	async explain({ judging, language, source }: JudgedSolution): Promise<boolean> {
		const { result } = this.#practice;
		if (result === undefined || !isExplained(result.what, result.report)) return false;
		const { report } = result;
		const params = { challengeId: this.#practice.id };
		const ask = (client: Pick<ApiClient, 'call'>): Promise<Explanation> =>
			client.call('explainVerdict', { params, body: { language, source, report } });
		const { parts } = await ask(await judging()).catch(async (error: unknown) => {
			if (!isConnectionLost(error)) throw error;
			return ask(await this.#tools.clients.local());
		});
		// Another run may have ended meanwhile.
		if (this.#practice.result?.report !== report) return true;
		this.explained = parts;
		this.#practice.changed();
		await this.#practice.remember(Date.now());
		return parts.length > 0;
	}

	/** The learner erased everything. */
	forget(): void {
		this.explained = undefined;
	}
}

/** What failed, and what was accepted as a submission; our own failure explains itself. */
function isExplained(what: 'run' | 'submission' | 'search', { verdict }: JudgeReport): boolean {
	return verdict === 'accepted' ? what === 'submission' : verdict !== 'internalError';
}
