import type { LanguageId } from '#contract/ids.ts';
import type { PistonAddress } from '#contract/piston.ts';
import type { Tier } from '#contract/verdict.ts';
import { BoxWorkplace } from './boxWorkplace.ts';
import type { PoolWatch } from './executor/warmBoxes.ts';
import { type ChosenSandbox, chooseSandbox } from './sandboxes/chooseSandbox.ts';
import type { Queued, Workplace } from './workplace.ts';

export interface WorkplaceWishes {
	/** `auto`: bubblewrap, then a Piston server that is configured and answers, then sandbox-exec, then nothing but limits. */
	tier: 'auto' | Tier;
	piston?: PistonAddress | undefined;
	toolchains: Partial<Record<LanguageId, string>>;
	/** A folder of the judge's own. */
	folder: string;
	queued: Queued;
	warm?: boolean | undefined;
	/** As `JudgeOptions`. */
	pool?: PoolWatch | undefined;
	log?: ((message: string, fields: Readonly<Record<string, unknown>>) => void) | undefined;
}

/** The best place that works, or the one that was asked for and no other: a setting is never silently overruled. */
export async function chooseWorkplace(wishes: WorkplaceWishes): Promise<Workplace> {
	const { tier, piston, folder } = wishes;
	if (tier === 'piston') {
		if (piston !== undefined) return await onPiston(wishes, piston, undefined);
		const reason = 'The tier piston is set, but no Piston server: its address is a setting too.';
		return inBoxes(wishes, { sandbox: undefined, reason });
	}
	const chosen = await chooseSandbox(tier, folder);
	if (tier !== 'auto' || piston === undefined || chosen.sandbox?.tier === 'bubblewrap') return inBoxes(wishes, chosen);
	const place = await onPiston(wishes, piston, chosen.reason);
	if (place.trouble === undefined) {
		await chosen.sandbox?.close();
		return place;
	}
	return inBoxes(wishes, { ...chosen, reason: [chosen.reason, place.trouble].filter(Boolean).join(' ') });
}

function inBoxes({ folder, toolchains, log, ...wishes }: WorkplaceWishes, chosen: ChosenSandbox): Workplace {
	const { queued, warm, pool } = wishes;
	return new BoxWorkplace({
		chosen,
		folder,
		configured: toolchains,
		queued,
		warm,
		pool,
		onFailedTest: failedTest(log),
	});
}

/** Its code is loaded only where a server is configured. */
async function onPiston(
	{ queued, log }: WorkplaceWishes,
	address: PistonAddress,
	whyNotBoxes: string | undefined,
): Promise<Workplace & { trouble: string | undefined }> {
	const { PistonServer } = await import('./piston/pistonServer.ts');
	const { PistonWorkplace } = await import('./piston/pistonWorkplace.ts');
	const server = new PistonServer(address);
	const where = `Code runs on the Piston server at ${server.host}.`;
	const reason = whyNotBoxes === undefined ? where : [whyNotBoxes, where].filter(Boolean).join(' ');
	// Asked once for its health: what it says is kept as its trouble.
	await server.runtimes(undefined);
	return new PistonWorkplace({ server, reason, queued, onFailedTest: failedTest(log) });
}

function failedTest(log: WorkplaceWishes['log']): (program: string, result: unknown) => void {
	return (program, result) => log?.('a toolchain failed its test', { program, result });
}
