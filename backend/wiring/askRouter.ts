import { type ModelRouter, ProvidersDown } from '../forge/modelRouter.ts';
import type { ModelQuestion, ModelReply } from '../hints/askModel.ts';

/** Puts a question to whichever provider delivers. @throws AppError `cancelled` */
export async function askRouter<Value>(
	router: Pick<ModelRouter, 'ask'>,
	question: ModelQuestion<Value>,
): Promise<ModelReply<Value>> {
	try {
		const { value, provider, model } = await router.ask(question);
		return { kind: 'written', value, provider, model };
	} catch (error) {
		if (!(error instanceof ProvidersDown)) throw error;
		return { kind: 'down', reasons: error.reasons.map(({ provider, reason }) => `${provider}: ${reason}`) };
	}
}
