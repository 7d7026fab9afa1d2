import { join } from 'node:path';
import type { Tier } from '#contract/verdict.ts';
import { findBubblewrap, type Found } from './findBubblewrap.ts';
import { findEscapes } from './findEscapes.ts';
import { macSandbox } from './macSandbox.ts';
import { ProcessSandbox } from './processSandbox.ts';
import { RunFolders } from './runFolders.ts';
import type { Sandbox } from './sandbox.ts';

export interface ChosenSandbox {
	/** Undefined when nothing may run here. */
	sandbox: Sandbox | undefined;
	/** Why this tier and not a better one, as a sentence; empty for the best. */
	reason: string;
}

/** The best sandbox that passes its canaries, or the one that was asked for and no other: a setting is never silently overruled. */
export async function chooseSandbox(wanted: 'auto' | Exclude<Tier, 'piston'>, folder: string): Promise<ChosenSandbox> {
	switch (wanted) {
		case 'auto':
			return await chooseBest(folder);
		case 'bubblewrap':
			return forced(await findBubblewrap(folder));
		case 'sandbox-exec':
			return forced(await findMacSandbox(folder));
		case 'trusted':
			return { sandbox: trustedSandbox(folder), reason: 'The setting asks for running without a sandbox.' };
		case 'none':
			return { sandbox: undefined, reason: 'Running code is turned off by the setting.' };
		default:
			wanted satisfies never;
			throw new TypeError('unknown tier');
	}
}

async function chooseBest(folder: string): Promise<ChosenSandbox> {
	if (process.platform === 'win32') {
		return { sandbox: trustedSandbox(folder), reason: 'Windows has no sandbox that Code Sensei can use; WSL has.' };
	}
	const found = process.platform === 'darwin' ? await findMacSandbox(folder) : await findBubblewrap(folder);
	if (found.kind === 'missing') return { sandbox: trustedSandbox(folder), reason: found.reason };
	return { sandbox: found.sandbox, reason: '' };
}

function forced(found: Found): ChosenSandbox {
	return found.kind === 'found' ? { sandbox: found.sandbox, reason: '' } : { sandbox: undefined, reason: found.reason };
}

async function findMacSandbox(folder: string): Promise<Found> {
	if (process.platform !== 'darwin') return { kind: 'missing', reason: 'sandbox-exec exists on macOS alone.' };
	const sandbox = macSandbox(new RunFolders(join(folder, 'runs')));
	const escapes = await findEscapes(sandbox, folder);
	if (escapes.length === 0) return { kind: 'found', sandbox };
	await sandbox.close();
	return { kind: 'missing', reason: `sandbox-exec does not hold here: ${escapes.join('; ')}.` };
}

function trustedSandbox(folder: string): Sandbox {
	return new ProcessSandbox({
		tier: 'trusted',
		folders: new RunFolders(join(folder, 'runs')),
		wrap: (command) => command,
	});
}
