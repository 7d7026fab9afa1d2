import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { failedBox } from '#judge/sandboxes/failedBox.ts';
import { runToEnd } from '#judge/sandboxes/runToEnd.ts';
import type { Sandbox } from '#judge/sandboxes/sandbox.ts';

describe('running a box to its end', () => {
	it('comes to an end where no box could be made', async () => {
		const sandbox: Sandbox = {
			tier: 'bubblewrap',
			start: () => failedBox(new Error('no descriptors are left')),
			close: () => Promise.resolve(),
		};
		const { end } = await runToEnd(
			sandbox,
			{
				...{ command: () => ['/bin/cat'], environment: {}, files: [], mounts: [], mergePrints: true },
				limits: { cpuSeconds: 1, tasks: 8, fileBytes: 1024 },
			},
			'for nobody',
			{ timeMs: 1000, memoryBytes: 1024, outputBytes: 1024, resultBytes: 1024 },
		);
		assert.deepEqual(end, { kind: 'failed', reason: 'no descriptors are left' });
	});
});
