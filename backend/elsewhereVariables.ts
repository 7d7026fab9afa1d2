import type { AiOrder } from '#contract/forge.ts';
import { type Elsewhere, elsewhereIn } from './forge/onlyHere.ts';
import type { WrongVariable } from './readVariables.ts';

/** Every variable by which a request for a model could leave this machine, where none shall; without its value. */
export function elsewhereVariables(ai: AiOrder, environment: NodeJS.ProcessEnv): WrongVariable[] {
	if (ai.onlyHere !== true) return [];
	return elsewhereIn(ai, {}, environment).map(({ part }) => {
		const { name, should } = variableOf(part, environment);
		return { name, expected: `${should} while CODE_SENSEI_AI_ONLY_THIS_MACHINE is on` };
	});
}

function variableOf(part: Elsewhere['part'], environment: NodeJS.ProcessEnv): { name: string; should: string } {
	switch (part.kind) {
		case 'provider': {
			const own = part.name === 'gemini' ? 'GEMINI' : 'OPENAI';
			const set = [`${own}_API_KEY`, `CODE_SENSEI_${own}_URL`].find((name) => (environment[name] ?? '') !== '');
			return set === undefined
				? { name: 'CODE_SENSEI_AI_ORDER', should: `must not name ${part.name}` }
				: { name: set, should: 'must be empty' };
		}
		case 'host':
			return { name: 'OLLAMA_HOST', should: 'must be an address of this machine, such as http://127.0.0.1:11434,' };
		case 'model':
			return { name: 'CODE_SENSEI_OLLAMA_MODEL', should: 'must be a model that Ollama runs here and not in its cloud' };
		case 'proxy':
			return { name: 'NODE_USE_ENV_PROXY', should: 'must not send requests through a proxy' };
		default:
			return part satisfies never;
	}
}
