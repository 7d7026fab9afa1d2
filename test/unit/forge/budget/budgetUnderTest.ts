import * as z from 'zod';
import type { AiLedgerStore } from '#backend/forge/budget/aiLedgerStore.ts';
import { AiBudget, type AiBudgetParts } from '#backend/forge/budget/aiBudget.ts';
import type { LedgerEntry } from '#backend/forge/budget/ledgerEntry.ts';
import { SqliteAiLedgerStore } from '#backend/forge/budget/sqliteAiLedgerStore.ts';
import type { ModelRequest } from '#backend/forge/modelRouter.ts';
import { createLog } from '#backend/platform/log.ts';
import { freshSqlite } from '../../../contract/sqliteStores.ts';
import type { TestClock } from '../../../contract/testClock.ts';
import { ScriptedProviders } from '../scriptedProvider.ts';

/** In dollars for a million tokens: 0.75 in, 4.50 out. */
export const pricedModel = 'gpt-5.4-mini';
export const Word = z.object({ word: z.string() });

/** A real budget on a real database before providers that do what a test says. */
export class BudgetUnderTest {
	readonly clock: TestClock;
	readonly store: SqliteAiLedgerStore;
	readonly log: string[] = [];
	readonly close: () => void;

	private constructor({ database, clock, close }: Awaited<ReturnType<typeof freshSqlite>>) {
		this.clock = clock;
		this.store = new SqliteAiLedgerStore(database);
		this.close = close;
	}

	/** At the given moment. */
	static async open(at = '2026-11-26T12:00:00.000Z'): Promise<BudgetUnderTest> {
		const opened = new BudgetUnderTest(await freshSqlite());
		opened.setClock(at);
		return opened;
	}

	setClock(at: string): void {
		this.clock.advance(Date.parse(at) - this.clock.nowMs());
	}

	/** As one process has it. */
	budget(changes: Partial<AiBudgetParts> = {}): AiBudget {
		return new AiBudget({
			store: this.store,
			limits: { dailyUsd: 1, monthlyUsd: 10 },
			providers: [{ name: 'openai', model: pricedModel }],
			clock: this.clock,
			log: createLog('debug', { write: (line) => this.log.push(line) }),
			...changes,
		});
	}

	/** OpenAI alone, with the model that has a price unless another one is given. */
	providers(meter: AiBudget, { model = pricedModel, slots = 100 } = {}): ScriptedProviders {
		return new ScriptedProviders({ off: ['gemini', 'ollama'], meter, models: { openai: model }, limits: { slots } });
	}

	/** The store, but for what is given. */
	storeWith(changes: Partial<AiLedgerStore>): AiLedgerStore {
		const { store } = this;
		return {
			append: (...given) => store.append(...given),
			list: (...given) => store.list(...given),
			take: (...given) => store.take(...given),
			giveBack: (...given) => store.giveBack(...given),
			taken: (...given) => store.taken(...given),
			useAllowance: (...given) => store.useAllowance(...given),
			refundAllowance: (...given) => store.refundAllowance(...given),
			...changes,
		};
	}

	async entries(): Promise<LedgerEntry[]> {
		return await this.store.list({ at: '2000', id: '' }, '3000', 1_000);
	}
}

export function request(changes: Partial<ModelRequest<{ word: string }>> = {}): ModelRequest<{ word: string }> {
	return {
		system: 'system',
		prompt: 'prompt',
		schema: Word,
		schemaName: 'word',
		difficulty: 'easy',
		maxOutputTokens: 20_000,
		signal: new AbortController().signal,
		...changes,
	};
}

/** An answer that used so many tokens; at the price above 200,000 out cost 0.90 dollars. */
export function using(tokensOut: number): () => Promise<{ text: string; tokensIn: number; tokensOut: number }> {
	return () => Promise.resolve({ text: '{"word":"yes"}', tokensIn: 0, tokensOut });
}
