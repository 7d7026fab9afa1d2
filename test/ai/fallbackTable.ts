import type { ProviderRouter } from '#backend/forge/providerRouter.ts';
import { ProvidersDown } from '#backend/forge/modelRouter.ts';
import { defaultFirst, defaultOrder, providerDefaults, routerDefaults } from '#backend/forge/models.ts';
import { ProviderName } from '#contract/forge.ts';
import type { AiStandIn } from './aiStandIn.ts';
import type { Fault } from './faults.ts';
import { demand, goodAnswer } from './someDemand.ts';

/** What one fault led to. */
export interface FallbackRow {
	fault: string;
	/** By the provider that has the fault and is asked first. */
	served: Readonly<Record<ProviderName, Instead>>;
	/** How the three are told about when all have the fault. */
	allDown: readonly string[];
}

export interface Instead {
	by: ProviderName;
	/** How often the broken provider got a request. */
	asked: number;
	/** How each fall-back was told. */
	told: readonly string[];
}

const names = ProviderName.options;

/** Asks with each provider broken in turn, and then with all of them. */
export async function fallbackRow(standIn: AiStandIn, fault: Fault): Promise<FallbackRow> {
	const served = {
		gemini: await servedInstead(standIn, fault, 'gemini'),
		openai: await servedInstead(standIn, fault, 'openai'),
		ollama: await servedInstead(standIn, fault, 'ollama'),
	};
	standIn.reset();
	for (const name of names) fault.breakIt(standIn, name);
	const router = standIn.router({ provider: (config) => fault.config?.(config) ?? {} });
	const allDown = await reasonsOfAll(router);
	return { fault: fault.name, served, allDown };
}

async function servedInstead(standIn: AiStandIn, fault: Fault, broken: ProviderName): Promise<Instead> {
	standIn.reset();
	for (const name of names) standIn.setAnswer(name, goodAnswer);
	fault.breakIt(standIn, broken);
	const router = standIn.router({
		order: [broken, ...names.filter((name) => name !== broken)],
		provider: (config) => (config.name === broken ? (fault.config?.(config) ?? {}) : {}),
	});
	const told: string[] = [];
	const answer = await router.ask(demand({ onFellBack: (from, reason) => told.push(`${from}: ${reason}`) }));
	return { by: answer.provider, asked: standIn.proxy.recordedOf(broken).length, told };
}

async function reasonsOfAll(router: ProviderRouter): Promise<string[]> {
	try {
		await router.ask(demand());
	} catch (error) {
		if (error instanceof ProvidersDown) return error.reasons.map(({ provider, reason }) => `${provider}: ${reason}`);
		throw error;
	}
	throw new Error('somebody served although all were broken');
}

const title = { gemini: 'Gemini', openai: 'OpenAI', ollama: 'Ollama' } as const;
const variable = { gemini: 'GEMINI_API_KEY', openai: 'OPENAI_API_KEY', ollama: 'OLLAMA_HOST' } as const;

/** The page docs/AI-FALLBACK.md. */
export function fallbackPage(rows: readonly FallbackRow[]): string {
	const { breakAfter, breakMs, longRestMs } = routerDefaults;
	return [
		'# Who is asked for a challenge, and who serves when a provider fails',
		'',
		'Written by `test/ai/fallback.test.ts`, which fails when this page no longer says what happened. `UPDATE_DOCS=1 npm test -- ai` writes it anew.',
		'',
		'## Who is asked',
		'',
		'Nobody, where the pool has a proved challenge of that topic and level which the learner has not seen. Otherwise whoever is set up, in this order unless another one',
		'is set. In this order, whoever may be missing, hard demands begin at ' +
			`${title[defaultFirst.hard ?? defaultOrder[0] ?? 'gemini']}. \`backend/forge/models.ts\` holds models, limits and prices.`,
		'',
		'| provider | set up by | model | time limit | at once |',
		'|---|---|---|---|---|',
		...defaultOrder.map((name) => {
			const { model, timeLimitMs, slots } = providerDefaults[name];
			return `| ${title[name]} | \`${variable[name]}\` or the settings | \`${model}\` | ${timeLimitMs / 1_000} s | ${slots} |`;
		}),
		'',
		`After ${breakAfter} failures in a row a provider rests for ${breakMs / 1_000} seconds and is then tried with one request. It rests as long as it asks to with`,
		`\`Retry-After\` (an hour at most), and ${longRestMs / 60_000} minutes after it refused the key. Nobody is asked again for the same demand.`,
		'',
		'## Who serves instead',
		'',
		'The three real clients, against providers on this machine that are broken in each of these ways. The provider at the head of a column is asked first and',
		'has the fault; the two others are well, and are asked in the order Gemini, OpenAI, Ollama. The cell names who served. The last column is what is said of a',
		'provider that fails in this way; when all three do, these are the reasons given, and a challenge of the bank, or one that was made before for another',
		'demand, stands in.',
		'',
		'| fault | Gemini has it | OpenAI has it | Ollama has it | what is said of it |',
		'|---|---|---|---|---|',
		...rows.map(rowLine),
		'',
	].join('\n');
}

function rowLine({ fault, served, allDown }: FallbackRow): string {
	const cells = names.map((name) => title[served[name].by]);
	const reasons = [...new Set(allDown.map((one) => one.slice(one.indexOf(': ') + 2)))];
	return `| ${[fault, ...cells, reasons.join(' / ')].join(' | ')} |`;
}
