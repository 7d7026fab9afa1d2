import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { inCopy, judgeFindings } from '../brokenSets/brokenSet.ts';
import { type Defect, readDefects } from '../brokenSets/defect.ts';
import { proveWhole } from '../brokenSets/findBroken.ts';
import type { BenchResult } from './benchResult.ts';
import { measureProving } from './proveRate.ts';

/** With `--quick` every so many of our own defects one is tried. */
const quickStep = 8;

/** How many challenges are proved in a minute, and what `prove` finds in sets that are sound but for one thing. */
export async function proveBench(options: { quick: boolean; fixtures: string | undefined }): Promise<BenchResult> {
	const all = readDefects(options.fixtures);
	const isSample = options.quick && options.fixtures === undefined;
	const defects = isSample ? all.filter((_, place) => place % quickStep === 0) : all;
	const rate = await measureProving(options.quick);
	const cache = await mkdtemp(path.join(tmpdir(), 'sensei-bench-broken-'));
	// Where this runs as root, boxes belong to somebody else.
	await chmod(cache, 0o755);
	try {
		const tried: Tried[] = [];
		for (const base of new Set(defects.map((defect) => defect.base))) tried.push(await trySound(base, cache));
		for (const defect of defects) tried.push(await tryDefect(defect, cache));
		const broken = tried.filter(({ isFound }) => isFound !== undefined);
		const falseFindings = tried.flatMap(({ name, unexpected }) => unexpected.map((one) => `${name}: ${one}`));
		return {
			figures: {
				challenges_per_min: rate.challengesPerMin,
				defects_found_share: broken.filter(({ isFound }) => isFound).length / broken.length,
				false_findings: falseFindings.length,
			},
			context: {
				...rate.context,
				defects: broken.length,
				missed: broken.flatMap(({ name, isFound }) => (isFound === true ? [] : [name])),
				falseFindings,
				node: process.version,
				cores: availableParallelism(),
			},
		};
	} finally {
		await rm(cache, { recursive: true, force: true });
	}
}

interface Tried {
	name: string;
	/** undefined where there was nothing to find. */
	isFound: boolean | undefined;
	unexpected: string[];
}

async function trySound(base: string, cache: string): Promise<Tried> {
	return inCopy(base, [], async (folder) => {
		const { findings } = await proveWhole(folder, cache, { check: true });
		const unexpected = findings.map(({ file, line, message }) => `${file}:${String(line)} ${message}`);
		return { name: path.basename(base), isFound: undefined, unexpected };
	});
}

/** @throws Error naming the defect, when it does not fit its set */
async function tryDefect(defect: Defect, cache: string): Promise<Tried> {
	const { name } = defect;
	try {
		return await inCopy(defect.base, defect.edits, async (folder) => {
			const { findings } = await proveWhole(folder, cache, defect);
			const { isFound, unexpected } = await judgeFindings(defect, folder, findings);
			const told = unexpected.map(({ file, line, message }) => `${file}:${String(line)} ${message}`);
			return { name, isFound, unexpected: told };
		});
	} catch (error) {
		throw new Error(`The defect ${name} could not be tried: ${String(error)}`, { cause: error });
	}
}
