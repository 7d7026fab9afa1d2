import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { after, before, describe, it } from 'mocha';
import type * as CreateModelRouter from '#backend/forge/createModelRouter.ts';
import { ProviderName } from '#contract/forge.ts';
import { AiStandIn } from './aiStandIn.ts';
import { noStrayRejections } from './noStrayRejections.ts';
import { demand, goodAnswer, goodDraft } from './someDemand.ts';

const root = path.join(import.meta.dirname, '../..');

describe('the clients, bundled and minified as they ship', () => {
	let folder: string;
	let standIn: AiStandIn;
	let metafile: Metafile;
	noStrayRejections();
	before(async () => {
		folder = mkdtempSync(path.join(tmpdir(), 'code-sensei-ai-'));
		standIn = await AiStandIn.start();
		const built = await build({
			absWorkingDir: root,
			entryPoints: ['backend/forge/createModelRouter.ts'],
			outdir: folder,
			outExtension: { '.js': '.mjs' },
			bundle: true,
			minify: true,
			splitting: true,
			metafile: true,
			platform: 'node',
			format: 'esm',
			target: 'node22',
			banner: {
				js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
			},
		});
		({ metafile } = built);
	});
	after(async () => {
		await standIn.stop();
		rmSync(folder, { recursive: true });
	});

	it('ask and are answered', async () => {
		const file = path.join(folder, 'createModelRouter.mjs');
		// The bundle of that very module.
		const bundled = (await import(pathToFileURL(file).href)) as typeof CreateModelRouter;
		for (const name of ProviderName.options) {
			standIn.setAnswer(name, goodAnswer);
			const router = bundled.createModelRouter(standIn.aiOrder([name]), {}, { nowMs: () => 0 });
			const { provider, value } = await router.ask(demand());
			assert.deepEqual([provider, value], [name, goodDraft]);
			assert.equal(standIn.proxy.recordedOf(name).length, 1);
		}
	});

	it('are in files of their own, which a start does not load', () => {
		const outputs = Object.entries(metafile.outputs);
		const homeOf = (name: string) =>
			outputs.filter(([, { inputs }]) => Object.keys(inputs).some((file) => file.includes(`node_modules/${name}/`)));
		const entry = outputs.find(([, { entryPoint }]) => entryPoint === 'backend/forge/createModelRouter.ts');
		assert.ok(entry !== undefined);
		const loaded = new Set<string>();
		const load = (file: string): void => {
			if (loaded.has(file)) return;
			loaded.add(file);
			for (const one of metafile.outputs[file]?.imports ?? []) {
				if (one.kind === 'import-statement' && !one.external) load(one.path);
			}
		};
		load(entry[0]);
		for (const name of ['@google/generative-ai', 'openai', 'ollama']) {
			const homes = homeOf(name).map(([file]) => file);
			assert.ok(homes.length > 0, name);
			assert.deepEqual(
				homes.filter((file) => loaded.has(file)),
				[],
			);
		}
	});
});
