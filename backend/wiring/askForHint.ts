import { type ModelRouter, ProvidersDown } from '../forge/modelRouter.ts';
import type { HintQuestion, HintReply } from '../hints/made/writeHint.ts';

/** Puts a hint's question to whichever provider delivers. @throws AppError `cancelled` */
export async function askForHint(router: Pick<ModelRouter, 'ask'>, question: HintQuestion): Promise<HintReply> {
	try {
		const { value, provider, model } = await router.ask(question);
		return { kind: 'written', hint: value.hint, provider, model };
	} catch (error) {
		if (!(error instanceof ProvidersDown)) throw error;
		return { kind: 'down', reasons: error.reasons.map(({ provider, reason }) => `${provider}: ${reason}`) };
	}
}
