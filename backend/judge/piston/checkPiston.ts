import type { PistonAddress } from '#contract/piston.ts';
import { PistonServer } from './pistonServer.ts';

/**
 * Whether a Piston server answers, for a health check: one small question that runs nothing there and ends within seconds. Its detail names the host, and
 * never the header.
 */
export async function checkPiston(
	address: PistonAddress,
	signal?: AbortSignal,
): Promise<{ state: 'ok' | 'down'; detail: string }> {
	const server = new PistonServer(address);
	const answer = await server.runtimes(signal);
	if (answer.kind !== 'answered') return { state: 'down', detail: server.trouble ?? 'It was not asked to the end.' };
	const names = answer.value.map(({ language, version }) => `${language} ${version}`).sort();
	return {
		state: 'ok',
		detail: `${server.host}: ${names.length === 0 ? 'no language is installed' : names.join(', ')}`,
	};
}
