import type { Limits } from '#contract/challengeFile.ts';
import type { Language } from '../languages/language.ts';
import type { PistonLanguage, WatchLimits } from './pistonLanguage.ts';
import type { JobLimits } from './pistonProtocol.ts';

const mebibyte = 1024 * 1024;
/** As locally, see languages/compileCpp.ts. */
const compileTimeMs = 20_000;
/** Where nothing is compiled. */
const noCompileTimeMs = 1_000;
const compileMemoryBytes = 1024 * mebibyte;
/** What several cases in a request may take together, where the server allows it. */
const requestTimeMs = 10_000;
/** For the interpreter to start and the solution to be loaded. */
const usualStartMs = 300;

/** What a request for cases with these limits asks of a server. */
export function wantedLimits({ timeMs, memoryMb }: Limits, language: Language, piston: PistonLanguage): JobLimits {
	const compileMs = piston.isCompiled ? compileTimeMs : noCompileTimeMs;
	return {
		run_timeout: Math.max(requestTimeMs, 3 * timeMs + 6_000) + (piston.startMs ?? 0),
		run_cpu_time: Math.max(requestTimeMs, 2 * timeMs + 2_000) + (piston.startMs ?? 0),
		run_memory_limit: memoryMb * mebibyte + overheadBytes(language, piston),
		compile_timeout: compileMs,
		compile_cpu_time: compileMs,
		compile_memory_limit: compileMemoryBytes,
	};
}

/** What holds when the server grants less, and a sentence about it. */
export function limitsInForce(
	asked: Limits,
	granted: JobLimits,
	{
		language,
		piston,
		outputBytes,
		host,
	}: { language: Language; piston: PistonLanguage; outputBytes: number; host: string },
): { limits: Limits; note: string | undefined } {
	const startMs = piston.startMs ?? usualStartMs;
	const timeMs = Math.max(1, Math.min(asked.timeMs, granted.run_cpu_time - startMs, granted.run_timeout - startMs));
	const room = Math.floor((granted.run_memory_limit - overheadBytes(language, piston)) / mebibyte);
	const memoryMb = Math.max(1, Math.min(asked.memoryMb, room));
	const outputKb = Math.max(1, Math.min(asked.outputKb, Math.floor(outputBytes / 1024)));
	const less = [
		timeMs < asked.timeMs ? `${String(timeMs / 1000)} s instead of ${String(asked.timeMs / 1000)} s for a case` : '',
		memoryMb < asked.memoryMb ? `${String(memoryMb)} MB of memory instead of ${String(asked.memoryMb)} MB` : '',
		outputKb < asked.outputKb ? `${String(outputKb)} kB of prints instead of ${String(asked.outputKb)} kB` : '',
	].filter(Boolean);
	const note =
		less.length === 0
			? undefined
			: `The Piston server at ${host} allows less than this challenge does: ${less.join(', ')}.`;
	return { limits: { ...asked, timeMs, memoryMb, outputKb }, note };
}

export function watchLimits({ timeMs, memoryMb }: Limits, granted: JobLimits, outputBytes: number): WatchLimits {
	return {
		callCpuMs: timeMs + 50,
		callWallMs: 3 * timeMs + 1_000,
		loadCpuMs: timeMs + 1_000,
		loadWallMs: 3 * timeMs + 5_000,
		spentCpuMs: granted.run_cpu_time / 2,
		spentWallMs: granted.run_timeout / 2,
		resultBytes: outputBytes - 100,
		memoryMb,
	};
}

/** What the runtime takes, and may grow by before that counts as the solution's. */
function overheadBytes({ memoryAllowanceBytes }: Language, { runtimeBytes }: PistonLanguage): number {
	return memoryAllowanceBytes + runtimeBytes;
}
