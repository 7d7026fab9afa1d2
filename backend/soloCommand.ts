import { once } from 'node:events';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { setInterval } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { StartAnswer } from '#contract/start.ts';
import type { SoloConfig } from './config.ts';
import type { Log } from './platform/log.ts';
import type { RunningSolo } from './wiring/solo.ts';

/** How often it is looked whether the parent is still there, should its channel not say so. */
const parentCheckMs = 1_000;

export const soloHelp = `code-sensei solo [--data DIR] [--bank DIR] [--tier auto|bubblewrap|piston|sandbox-exec|trusted] [--piston URL]

Starts the backend for one learner on this machine: it listens on 127.0.0.1, on a port that the system chooses.
Started by the extension it takes its orders over the channel between the two processes and ends with its parent.
Started by hand it prints its address and the token that every request must carry, and ends with Ctrl-C.

  --data DIR   where progress and submissions are kept (default: .code-sensei in the home folder)
  --bank DIR   the challenges (default: those that came with it)
  --tier TIER  how code is fenced in (default: auto, the best that works here)
  --piston URL a Piston server that runs code; CODE_SENSEI_PISTON_HEADER='Name: value' goes with each request to it

New challenges are made with GEMINI_API_KEY, OPENAI_API_KEY or OLLAMA_HOST. CODE_SENSEI_AI_DAILY_BUDGET_USD (1) and
CODE_SENSEI_AI_MONTHLY_BUDGET_USD (10) say what that may cost; with CODE_SENSEI_AI_ONLY_THIS_MACHINE=on nobody but an Ollama on
this machine is asked.

The log goes to standard error, one JSON object a line; CODE_SENSEI_LOG=debug|info|warn|error|silent says how much of it.`;

/** Runs the solo backend until it is told to stop or its parent has gone. Answers with the exit code. */
export async function soloCommand(args: string[]): Promise<number> {
	return process.send === undefined ? runByHand(args) : runForParent();
}

async function runForParent(): Promise<number> {
	const gone = Promise.race([once(process, 'disconnect'), told('SIGTERM'), told('SIGINT'), orphaned()]);
	const first = await Promise.race([once(process, 'message'), gone.then(() => undefined)]);
	if (first === undefined) return 0;
	const order: unknown = first[0];
	keepCompiledCode(order);
	const { configFromOrder } = await import('./config.ts');
	const started = await start(() => configFromOrder(order));
	if (started.kind === 'failed') {
		answer({ kind: 'failed', message: started.message });
		return 1;
	}
	answer({ kind: 'ready', port: started.solo.port, version: started.version });
	await gone;
	await started.solo.stop();
	return 0;
}

async function runByHand(args: string[]): Promise<number> {
	const { values } = parseArgs({
		args,
		options: {
			data: { type: 'string' },
			bank: { type: 'string' },
			tier: { type: 'string' },
			piston: { type: 'string' },
		},
	});
	const { configFromOptions } = await import('./config.ts');
	const config = configFromOptions(values);
	const started = await start(() => config);
	if (started.kind === 'failed') {
		process.stderr.write(`${started.message}\n`);
		return 1;
	}
	process.stdout.write(`http://127.0.0.1:${started.solo.port}\nAuthorization: Bearer ${config.token}\n`);
	await Promise.race([told('SIGTERM'), told('SIGINT')]);
	await started.solo.stop();
	return 0;
}

type Started = { kind: 'running'; solo: RunningSolo; version: string } | { kind: 'failed'; message: string };

async function start(configure: () => SoloConfig): Promise<Started> {
	const [{ startSolo }, { createLog, logLastWords }, { systemClock }, { AppError }] = await Promise.all([
		import('./wiring/solo.ts'),
		import('./platform/log.ts'),
		import('./platform/clock.ts'),
		import('#contract/appError.ts'),
	]);
	let log: Log | undefined;
	try {
		const config = configure();
		log = createLog(config.logLevel);
		logLastWords(log);
		return { kind: 'running', solo: await startSolo(config, log, systemClock), version: config.version };
	} catch (error) {
		log?.error({ err: error }, 'the backend could not start');
		if (error instanceof AppError) return { kind: 'failed', message: error.message };
		return { kind: 'failed', message: `The backend could not start: ${String(error)}` };
	}
}

/** Compiled code is kept in the scratch folder, which belongs to the learner alone; a shared one could be planted by others. */
function keepCompiledCode(order: unknown): void {
	if (typeof order !== 'object' || order === null || !('scratchFolder' in order)) return;
	if (typeof order.scratchFolder === 'string') enableCompileCache(path.join(order.scratchFolder, 'code'));
}

function answer(message: StartAnswer): void {
	process.send?.(message);
}

function told(signal: NodeJS.Signals): Promise<unknown> {
	return once(process, signal);
}

/** Resolves when the process has another parent than at its start: the one that started it has died. */
async function orphaned(): Promise<void> {
	const parent = process.ppid;
	// Looking must not keep a process alive that has nothing else to do.
	for await (const _ of setInterval(parentCheckMs, undefined, { ref: false })) if (process.ppid !== parent) return;
}
