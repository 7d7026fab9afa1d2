import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { killTree, runMarker } from '#judge/sandboxes/killTree.ts';
import type { Vsce } from './findVsce.ts';

/** npx may have to fetch vsce first. */
const timeLimitMs = 5 * 60_000;
/** Of what it said last, for a failure. */
const keptCharacters = 4_000;

export type VsceOutcome = { kind: 'packed' } | { kind: 'cancelled' } | { kind: 'failed'; reason: string };

/**
 * Has vsce pack a folder into a file in it. Whatever it starts ends with it.
 * @param name of the file, without anything that a shell would take for its own
 * @param say told what it says, line by line
 */
export async function runVsce(
	vsce: Vsce,
	folder: string,
	name: string,
	say: (line: string) => void,
	signal: AbortSignal | undefined,
): Promise<VsceOutcome> {
	const mark = randomUUID();
	const given = ['package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', name];
	if (signal?.aborted === true) return { kind: 'cancelled' };
	const child = spawn(vsce.program, [...vsce.args, ...given], {
		cwd: folder,
		env: { ...process.env, [runMarker]: mark },
		stdio: ['ignore', 'pipe', 'pipe'],
		shell: vsce.shell,
		// So that it leads a group, which can be ended as a whole.
		detached: process.platform !== 'win32',
		windowsHide: true,
	});
	let end: 'time' | 'signal' | undefined;
	const kill = (why: 'time' | 'signal'): void => {
		end ??= why;
		if (child.pid !== undefined) void killTree(child.pid, mark);
	};
	const onAbort = (): void => kill('signal');
	const timer = setTimeout(() => kill('time'), timeLimitMs);
	signal?.addEventListener('abort', onAbort, { once: true });
	let kept = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => {
			kept = (kept + text).slice(-keptCharacters);
			for (const line of text.split('\n')) if (line.trim() !== '') say(line.trimEnd());
		});
	}
	try {
		const exitCode = await new Promise<number | string>((resolve) => {
			child.once('error', (error) => resolve(error.message));
			child.once('close', (code, killedBy) => resolve(code ?? killedBy ?? 'a signal'));
		});
		if (end === 'signal') return { kind: 'cancelled' };
		if (end === 'time')
			return { kind: 'failed', reason: `vsce took more than ${String(timeLimitMs / 60_000)} minutes.` };
		if (exitCode === 0) return { kind: 'packed' };
		return { kind: 'failed', reason: `vsce ended with ${String(exitCode)}:\n${kept.trim()}` };
	} finally {
		clearTimeout(timer);
		signal?.removeEventListener('abort', onAbort);
	}
}
