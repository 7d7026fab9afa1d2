import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { installVsix } from '../e2e/installVsix.ts';
import { measureActivation } from '../e2e/measure/measureActivation.ts';
import { measureHost } from '../e2e/measure/measureHost.ts';
import { keepSmallCases } from '../e2e/measure/smallCases.ts';
import { closeShared } from '../e2e/vsCode.ts';
import { measureBackendStart } from './backendStart.ts';
import type { BenchResult } from './benchResult.ts';
import { median } from './median.ts';

const root = path.join(import.meta.dirname, '../..');

/**
 * The extension's figures, of the VSIX as packaged in a real VS Code: docs/BENCHMARKS.md says how each is made.
 * @param quick fewer rounds, for a look while working.
 */
export async function extensionBench({ quick }: { quick: boolean }): Promise<BenchResult> {
	const hosts = quick ? 2 : 7;
	const rounds = { opens: quick ? 4 : 10, submits: quick ? 4 : 15 };
	const activations = await inTurn(hosts, measureActivation);
	await closeShared();
	const extensionsFolder = await installVsix();
	try {
		const small = await keepSmallCases(extensionsFolder);
		const measures = await inTurn(hosts, () => measureHost(extensionsFolder, small, rounds));
		const backendStarts = await inTurn(quick ? 4 : 11, measureBackendStart);
		return {
			figures: {
				activation_ms: median(activations),
				panel_paint_ms: median(measures.flatMap((one) => one.openMs)),
				first_open_ms: median(measures.map((one) => one.firstOpenMs)),
				submit_to_result_ms: median(measures.flatMap((one) => one.submitMs)),
				vsix_bytes: bytes('code-sensei.vsix'),
				extension_bundle_bytes: bytes('dist/extension.cjs') + bytes('dist/session.cjs') + bytes('dist/data.cjs'),
				webview_bundle_bytes: ['panel', 'statistics', 'classes'].reduce(
					(sum, page) => sum + bytes(`dist/${page}.js`) + bytes(`dist/${page}.css`),
					0,
				),
				// The first one warms up the disk.
				backend_start_ms: median(backendStarts.slice(1)),
			},
			context: {
				hosts,
				...rounds,
				submitted: small,
				submitWholeMs: median(measures.flatMap((one) => one.submitWholeMs)),
				activations,
				firstOpens: measures.map((one) => one.firstOpenMs),
			},
		};
	} finally {
		rmSync(path.dirname(extensionsFolder), { recursive: true, force: true });
	}
}

async function inTurn<T>(times: number, measure: () => Promise<T>): Promise<T[]> {
	const all: T[] = [];
	for (let round = 0; round < times; round++) all.push(await measure());
	return all;
}

function bytes(file: string): number {
	return statSync(path.join(root, file)).size;
}
