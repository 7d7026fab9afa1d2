import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createJudge } from '#judge/createJudge.ts';
import { chooseSandbox } from '#judge/sandboxes/chooseSandbox.ts';
import type { BenchResult } from './benchResult.ts';
import { solutionFigures } from './solutionFigures.ts';
import { speedFigures } from './speedFigures.ts';

/** Everything is measured side by side in one run: each round takes one turn of each kind. */
export async function judgeBench({
	quick,
	fixtures,
}: {
	quick: boolean;
	fixtures: string | undefined;
}): Promise<BenchResult> {
	const folder = mkdtempSync(path.join(tmpdir(), 'code-sensei-bench-'));
	const judge = await createJudge({
		scratchFolder: path.join(folder, 'judge'),
		tier: 'auto',
		consented: () => true,
		toolchains: { python: '/usr/bin/python3' },
		warm: false,
	});
	const warmJudge = await createJudge({
		scratchFolder: path.join(folder, 'judge'),
		tier: 'auto',
		consented: () => true,
		toolchains: { python: '/usr/bin/python3' },
	});
	const { sandbox } = await chooseSandbox('auto', folder);
	try {
		if (sandbox === undefined) throw new Error('no sandbox works here');
		const speed = quick ? { figures: {}, context: {} } : await speedFigures({ judge, warmJudge, sandbox, folder });
		const { figures, context } = await solutionFigures(judge, fixtures);
		return { figures: { ...speed.figures, ...figures }, context: { ...speed.context, ...context } };
	} finally {
		await sandbox?.close();
		await judge.close();
		await warmJudge.close();
		rmSync(folder, { recursive: true, force: true });
	}
}
