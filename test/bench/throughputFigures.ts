import type { Judge } from '#judge/judge.ts';
import type { Sandbox } from '#judge/sandboxes/sandbox.ts';
import { runBox } from './emptyPrograms.ts';
import { verdictMs } from './pairSubmission.ts';

const atOnce = 4;
const sustainedMs = 20_000;

/** Submissions a second from an empty pool, refilling included, beside boxes with the empty program. */
export async function throughput(
	judge: Judge,
	sandbox: Sandbox,
	empty: readonly string[],
): Promise<Record<string, number>> {
	const ours = await perSecond(() => verdictMs(judge, 'python'));
	const boxes = await perSecond(() => runBox(sandbox, empty));
	return { python_throughput_per_s: ours, python_throughput_over_boxes: ours / boxes };
}

/** How many a second, four at once, over twenty seconds. */
async function perSecond(work: () => Promise<unknown>): Promise<number> {
	const startedAt = performance.now();
	let done = 0;
	await Promise.all(
		Array.from({ length: atOnce }, async () => {
			while (performance.now() - startedAt < sustainedMs) {
				await work();
				done++;
			}
		}),
	);
	return (done * 1000) / (performance.now() - startedAt);
}
