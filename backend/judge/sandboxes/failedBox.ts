import { deadDuplex } from './deafDuplex.ts';
import type { Box } from './sandbox.ts';

/** A box that never came to be; `ended` says why. */
export function failedBox(error: unknown): Box {
	return {
		stdin: deadDuplex(),
		stdout: deadDuplex(),
		stderr: deadDuplex(),
		channel: deadDuplex(),
		usage: () => Promise.resolve(undefined),
		kill: () => undefined,
		ended: Promise.resolve({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
	};
}
