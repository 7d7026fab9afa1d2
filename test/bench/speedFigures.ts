import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { LanguageId } from '#contract/ids.ts';
import type { Judge } from '#judge/judge.ts';
import type { Sandbox } from '#judge/sandboxes/sandbox.ts';
import type { BenchResult } from './benchResult.ts';
import { bareCommands, runBare, runBox } from './emptyPrograms.ts';
import { descendantsMb } from './idleMemory.ts';
import { median } from './median.ts';
import { cases, compiled, pairSolutions, submit, verdictMs } from './pairSubmission.ts';
import { throughput } from './throughputFigures.ts';
import { alternate, timed } from './turns.ts';

const rounds = 15;
const compileRounds = 10;
const perCaseRounds = 10;
/** Every runtime has started by then. */
const readyAfterMs = 300;

export interface Measured {
	/** Without boxes that wait. */
	judge: Judge;
	warmJudge: Judge;
	sandbox: Sandbox;
	folder: string;
}

/** How long verdicts, boxes and compilers take, and what waiting takes up. */
export async function speedFigures({ judge, warmJudge, sandbox, folder }: Measured): Promise<BenchResult> {
	const languages = await judge.languages();
	const present = LanguageId.options.filter((id) => languages.some((one) => one.language === id && one.available));
	const bare = bareCommands(folder, present);
	const times = new Map<string, number[]>();
	const turns: Record<string, () => Promise<number>> = {};
	for (const id of present) {
		turns[`${id} ours`] = async () => await verdictMs(judge, id);
		turns[`${id} warm`] = async () => await warmMs(warmJudge, id);
		turns[`${id} box`] = async () =>
			await timed(() => runBox(sandbox, bare[id] ?? [], id === 'cpp' ? [path.dirname(bare[id]?.[0] ?? '')] : []));
		turns[`${id} bare`] = async () => await timed(() => runBare(bare[id] ?? []));
	}
	await alternate(turns, 2);
	for (const [name, values] of await alternate(turns, rounds)) times.set(name, values);

	const figures: Record<string, number> = {};
	const middle = (name: string): number => median(times.get(name) ?? []);
	for (const id of present) {
		figures[`${id}_cold20_ms`] = middle(`${id} ours`);
		figures[`${id}_cold20_over_bare`] = middle(`${id} ours`) / middle(`${id} bare`);
		figures[`${id}_warm20_ms`] = middle(`${id} warm`);
		figures[`${id}_warm20_over_bare`] = middle(`${id} warm`) / middle(`${id} bare`);
		figures[`${id}_warm20_over_cold_box`] = middle(`${id} warm`) / middle(`${id} box`);
	}
	await delay(readyAfterMs);
	// All that runs now are boxes that wait.
	if (process.platform === 'linux') figures['pool_idle_mb'] = descendantsMb();
	for (const id of compiled) if (present.includes(id)) Object.assign(figures, await compileFigures(judge, id));
	if (present.includes('python')) {
		figures['sandbox_overhead_ms'] = middle('python box') - middle('python bare');
		figures['per_case_requests_over_ours'] = await perCaseRatio(judge);
		Object.assign(figures, await throughput(warmJudge, sandbox, bare.python ?? []));
	}
	return {
		figures,
		context: {
			tier: judge.tier().tier,
			languages: Object.fromEntries(languages.map(({ language, detail }) => [language, detail])),
			bare,
			rounds,
			ms: Object.fromEntries(
				[...times].map(([name, values]) => [name, values.map((value) => Math.round(value * 10) / 10)]),
			),
		},
	};
}

/** The same with a box that waits: it had time to get ready, as it has while a learner thinks. */
async function warmMs(judge: Judge, language: LanguageId): Promise<number> {
	await verdictMs(judge, language);
	await delay(readyAfterMs);
	return await verdictMs(judge, language);
}

async function compileFigures(judge: Judge, id: LanguageId): Promise<Record<string, number>> {
	const fresh: number[] = [];
	const cached: number[] = [];
	for (let round = 0; round < compileRounds + 1; round++) {
		const source = `${pairSolutions[id]}// ${performance.now()} ${round}\n`;
		for (const values of [fresh, cached]) {
			const { compile } = await submit(judge, id, source);
			if (round > 0) values.push(compile.ms);
		}
	}
	return { [`${id}_compile_ms`]: median(fresh), [`${id}_compile_cached_ms`]: median(cached) };
}

/** The same cases, each asked for by itself: what a judge without one process for all would take. */
async function perCaseRatio(judge: Judge): Promise<number> {
	const turns = {
		apart: () =>
			timed(async () => {
				for (const one of cases) await verdictMs(judge, 'python', [one]);
			}),
		ours: () => verdictMs(judge, 'python'),
	};
	await alternate(turns, 1);
	const times = await alternate(turns, perCaseRounds);
	return median(times.get('apart') ?? []) / median(times.get('ours') ?? []);
}
