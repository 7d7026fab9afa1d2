import { AppError } from '#contract/appError.ts';
import type { Trust } from '#contract/verdict.ts';
import type { Judge } from '#judge/judge.ts';
import type { ChallengeFiles } from './challengeFiles.ts';

/** Who runs the proof's code, for whom, and until when. */
export interface ToolBox {
	judge: Judge;
	trust: Trust;
	signal?: AbortSignal | undefined;
	/** CPU time for one of the proof's tools; plenty unless given. */
	toolTimeMs?: number | undefined;
}

/** What a tool said, line by line, and why it ended before its time if it did. */
export interface ToolAnswer {
	lines: unknown[];
	/** One sentence for the author; undefined when the tool came to its end. */
	endedEarly: string | undefined;
}

/** Why a tool ended early whose output a program of the author wrote into. */
export const tamperedReason = "A program wrote to the proof's own output.";

/** Far above what a sound challenge needs, so that reaching one of these is a defect and not bad luck. */
const toolLimits = { timeMs: 60_000, memoryMb: 768, outputBytes: 32_000_000 };

/** The author's files a tool may load. */
const authorFiles = ['reference.py', 'brute.py', 'generator.py', 'validator.py', 'checker.py'] as const;

/** CPU time that one of the proof's tools gets in this box. */
export function toolTimeMs(box: ToolBox): number {
	return box.toolTimeMs ?? toolLimits.timeMs;
}

/**
 * Runs one of our Python tools beside the author's files in the judge's box.
 * @param program the whole tool, prelude included
 * @param request sent as JSON on standard input
 * @throws AppError as `Judge.runScript`, and `sandboxRefused` when the sandbox itself failed.
 */
export async function runPythonTool(
	box: ToolBox,
	files: Pick<ChallengeFiles, 'contents'>,
	program: string,
	request: unknown,
): Promise<ToolAnswer> {
	const texts = authorFiles.flatMap((file) => {
		const text = files.contents.get(file);
		return text === undefined ? [] : [[file, text] as const];
	});
	const timeMs = toolTimeMs(box);
	const result = await box.judge.runScript(
		{
			trust: box.trust,
			files: { ...Object.fromEntries(texts), 'proof_tool.py': program },
			entry: 'proof_tool.py',
			stdin: JSON.stringify(request),
			...toolLimits,
			timeMs,
		},
		box.signal,
	);
	switch (result.kind) {
		case 'finished': {
			const lastWords = result.stderr.trim().split('\n').at(-1) ?? '';
			const endedEarly =
				result.exitCode === 0 ? undefined : `It ended with exit code ${String(result.exitCode)}. ${lastWords}`;
			return answerOf(result.stdout, endedEarly);
		}
		case 'signalled':
			return answerOf(result.stdout, `It was ended by ${result.signal}.`);
		case 'stopped':
			return answerOf(result.stdout, tooMuch(result.limit, timeMs));
		case 'sandboxFailed':
			throw new AppError('sandboxRefused', `The sandbox failed: ${result.reason}`);
		default:
			return result satisfies never;
	}
}

function tooMuch(limit: 'time' | 'memory' | 'output', timeMs: number): string {
	switch (limit) {
		case 'time':
			return `It ran for more than ${String(timeMs / 1000)} seconds over all inputs together.`;
		case 'memory':
			return `It needed more than ${String(toolLimits.memoryMb)} MB.`;
		case 'output':
			return 'Its outputs together are too large.';
		default:
			return limit satisfies never;
	}
}

/** Whole lines only: the last one is cut when the tool was stopped while it wrote. An author's code that got hold of the tool's output is at fault itself. */
function answerOf(stdout: string, endedEarly: string | undefined): ToolAnswer {
	const rows = stdout
		.slice(0, stdout.lastIndexOf('\n') + 1)
		.split('\n')
		.filter((row) => row !== '');
	try {
		return { lines: rows.map((row): unknown => JSON.parse(row)), endedEarly };
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return { lines: [], endedEarly: endedEarly ?? tamperedReason };
	}
}
