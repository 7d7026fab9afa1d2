import { mongoPlans } from '#backend/wiring/mongoPlans.ts';
import { type Cost, cloudCost, type Needs, needsOf, oneMachineCost } from '../capacityModel.ts';
import { learnerCounts, promisedUsd, rushCores, type RushTable } from './capacityCases.ts';
import { habits } from './habits.ts';
import type { MeasuredFile } from './measuredFigures.ts';
import { atlasSource, atlasTiers, prices } from './prices.ts';
import { beginOf, endOf } from './renewParts.ts';
import { rushHabits } from './rush/drawRush.ts';
import { shardMarkdown } from './shardTable.ts';

/** The tables of docs/CAPACITY.md, between marks by which a test finds them. */
export function capacityMarkdown(measured: MeasuredFile, rush: RushTable): string {
	return Object.entries(capacityParts(measured, rush))
		.map(([name, text]) => `${beginOf(name)}\n\n${text}\n\n${endOf(name)}\n`)
		.join('\n');
}

/** By name. */
export function capacityParts(measured: MeasuredFile, rush: RushTable): Record<string, string> {
	return {
		measured: measuredTable(measured),
		habits: habitsTable(),
		needs: needsTable(measured),
		cost: costTable(measured),
		rush: rushMarkdown(rush),
		shard: shardMarkdown(mongoPlans),
		prices: pricesTable(),
	};
}

function measuredTable({ figures }: MeasuredFile): string {
	const rows = Object.entries(figures).map(([name, { value, unit, date, commit, by, again }]) => [
		`\`${name}\``,
		typeof value === 'number' ? shown(value) : value.map(shown).join(', '),
		unit,
		`${date}, ${commit}`,
		by,
		again === undefined ? '' : `to be measured again: ${again}`,
	]);
	return table(['figure', 'value', 'unit', 'measured', 'by', ''], rows);
}

function habitsTable(): string {
	return table(
		['assumption', 'value'],
		Object.entries(habits).map(([name, value]: [string, number]) => [`\`${name}\``, String(value)]),
	);
}

function needsTable(measured: MeasuredFile): string {
	const all = learnerCounts.map((learners) => needsOf(learners, measured));
	const row = (name: string, of: (needs: Needs) => string): string[] => [name, ...all.map(of)];
	return table(
		['', ...learnerCounts.map((count) => `${count.toLocaleString('en-US')} learners`)],
		[
			row('submissions a day', ({ submissionsPerDay }) => shown(submissionsPerDay)),
			row('submissions a second in the busiest minutes', ({ peakSubmissionsPerS }) => shown(peakSubmissionsPerS)),
			row('requests a second then', ({ peakRequestsPerS }) => shown(peakRequestsPerS)),
			row('cores to judge then, runs included', ({ peakCores }) => shown(peakCores)),
			row('cores for the rush before a deadline', ({ rushCores: cores }) => shown(cores)),
			row('`worker` machines (2 cores)', ({ workers }) => String(workers)),
			row('`serve` processes (1 core, 1 GiB)', ({ apiProcesses }) => String(apiProcesses)),
			row('documents of a learner and year', ({ documents, learners }) => shown(documents / learners)),
			row('bytes of a learner and year, keys included', ({ storedGb, learners }) => shown((storedGb * 1e9) / learners)),
			row('documents after a year', ({ documents }) => shown(documents)),
			row('MongoDB after a year, keys included, uncompressed, GB', ({ storedGb }) => shown(storedGb)),
			row('of it keys, GB', ({ indexGb }) => shown(indexGb)),
			row('tier of Atlas', ({ tier, shards }) => (shards === 1 ? tier.name : `${String(shards)} shards of ${tier.name}`)),
			row('Redis, MB', ({ redisMb }) => shown(redisMb)),
			row('traffic to learners a month, GB', ({ egressGbPerMonth }) => shown(egressGbPerMonth)),
			row('blobs, GB', ({ blobGb }) => shown(blobGb)),
			row('challenges by AI a month', ({ aiChallengesPerMonth }) => shown(aiChallengesPerMonth)),
			row('hints by AI a month', ({ aiHintsPerMonth }) => shown(aiHintsPerMonth)),
		],
	);
}

function costTable(measured: MeasuredFile): string {
	const all = learnerCounts.map((learners) => {
		const needs = needsOf(learners, measured);
		return { learners, cloud: cloudCost(needs, measured), alone: oneMachineCost(needs, measured) };
	});
	const parts: readonly [keyof Cost, string][] = [
		['api', '`serve`'],
		['workers', '`worker`'],
		['mongo', 'MongoDB'],
		['redis', 'Redis'],
		['network', 'load balancer and traffic'],
		['blobs', 'blobs'],
		['ai', 'AI'],
		['total', '**all together**'],
	];
	const rows = parts.map(([part, name]) => [name, ...all.map(({ cloud }) => shown(cloud[part]))]);
	const alone = all.map(({ alone: cost }) => (cost === undefined ? 'does not fit' : shown(cost.total)));
	const promised = all.map(({ learners }) => String(promisedUsd[learners]));
	const verdicts = all.map(({ learners, cloud }) => {
		const share = cloud.total / promisedUsd[learners];
		return share <= 1 ? 'met' : `missed, ${share.toFixed(1)} times as much`;
	});
	return table(
		['US dollars a month', ...learnerCounts.map((count) => `${count.toLocaleString('en-US')} learners`)],
		[...rows, ['once promised', ...promised], ['', ...verdicts], ['all on one machine instead', ...alone]],
	);
}

function rushMarkdown(rush: RushTable): string {
	const rows = rushCores.flatMap((cores) =>
		(['plain', 'fair'] as const).map((policy) => {
			const { rush: ofClass, others, mostWaiting, drainedMs } = rush[cores][policy];
			const waits = [ofClass, others].map(({ p50, p95, p99 }) => [p50, p95, p99].map(seconds).join('; '));
			const name = policy === 'plain' ? 'first in, first out' : 'fair turns';
			const back = `${String(ofClass.toldToComeBack)}; ${String(others.toldToComeBack)}`;
			return [String(cores), name, ...waits, String(mostWaiting), back, seconds(drainedMs)];
		}),
	);
	const { learners, submissions, minutes, othersPerSecond, queueMax, retryAfterSeconds } = rushHabits;
	const what = `${learners.toLocaleString('en-US')} learners of one class, ${submissions.toLocaleString('en-US')} submissions in ${String(minutes)} minutes; ${String(othersPerSecond)} a second of everybody else. ${queueMax.toLocaleString('en-US')} may wait; who is told that it is full tries again after ${String(retryAfterSeconds)} s. Waits in seconds, from the first try: median; 95th; 99th percentile.`;
	const head = ['cores', 'turns', 'wait of the class', 'wait of everybody else', 'most waiting', 'told to come back: class; others', 'last verdict after the deadline, s'];
	return `${what}\n\n${table(head, rows)}`;
}

function pricesTable(): string {
	const rows = Object.values(prices).map(({ usd, per, source }) => [String(Number(usd.toPrecision(4))), per, source]);
	const tiers = atlasTiers.map(({ name, usdPerHour, ramGb, storageGb }) => [
		String(usdPerHour),
		`${name} of Atlas and hour (${String(ramGb)} GB of memory, ${String(storageGb)} GB of storage)`,
		atlasSource,
	]);
	return table(['US dollars', 'per', 'from'], [...rows, ...tiers]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Three digits that count. */
function shown(value: number): string {
	if (value >= 1000) return Math.round(value).toLocaleString('en-US');
	return String(Number(value.toPrecision(3)));
}

function seconds(ms: number): string {
	return ms < 10_000 ? (ms / 1000).toFixed(1) : Math.round(ms / 1000).toLocaleString('en-US');
}
