import type { Ask, AskName, PageMessage } from '#messages';

/** Why a question was not answered as hoped: the host said no, in its own words, or said nothing in time. */
export type AskFailure = { kind: 'refused'; message: string } | { kind: 'silent'; limitMs: number };

export interface AskOutcome {
	done?: (() => void) | undefined;
	failed: (failure: AskFailure) => void;
	/** The answer came after all, when the time limit had passed and `failed` was called. */
	late: () => void;
}

/** The host answers at once that it has begun; what takes longer is told by the state. */
export const askTimeLimitMs = 10_000;

/** With these VS Code may ask the learner something first, who may think about it. */
const askedAboutTimeLimitMs = 120_000;
const askedAbout: ReadonlySet<AskName> = new Set(['openLink', 'restoreSubmission']);

/** Questions to the host. Each ends: with an answer, or when its time is up. */
export interface Asker {
	ask<Name extends AskName>(name: Name, body: Ask<Name>, outcome: AskOutcome): void;
	answer(answer: { ask: number; ok: true } | { ask: number; ok: false; message: string }): void;
}

export function makeAsker(post: (message: PageMessage) => void): Asker {
	const open = new Map<number, AskOutcome & { timer: number; timedOut: boolean }>();
	let lastAsk = 0;
	return {
		ask(name, body, outcome) {
			const ask = ++lastAsk;
			const limitMs = askedAbout.has(name) ? askedAboutTimeLimitMs : askTimeLimitMs;
			const question = { ...outcome, timedOut: false, timer: 0 };
			question.timer = window.setTimeout(() => {
				question.timedOut = true;
				question.failed({ kind: 'silent', limitMs });
			}, limitMs);
			open.set(ask, question);
			// `name` and `body` belong together by the signature; the compiler does not relate them in a union.
			post({ kind: 'ask', ask, name, body } as PageMessage);
		},
		answer(answer) {
			const question = open.get(answer.ask);
			if (question === undefined) return;
			open.delete(answer.ask);
			window.clearTimeout(question.timer);
			if (!answer.ok) {
				question.failed({ kind: 'refused', message: answer.message });
				return;
			}
			if (question.timedOut) question.late();
			question.done?.();
		},
	};
}
