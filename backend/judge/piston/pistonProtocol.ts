import * as z from 'zod';

/** Piston's HTTP interface, version 2, as far as it is used; https://github.com/engineer-man/piston/blob/master/docs/api-v2.md */
export interface PistonJob {
	language: string;
	/** Exactly one of those that `/runtimes` names. */
	version: string;
	/** The first one that is text is the program; every one that is text goes to a compiler. */
	files: { name: string; content: string; encoding: 'utf8' | 'base64' }[];
	limits: JobLimits;
}

/** What a server may allow less of than is asked for. */
export interface JobLimits {
	run_timeout: number;
	run_cpu_time: number;
	run_memory_limit: number;
	compile_timeout: number;
	compile_cpu_time: number;
	compile_memory_limit: number;
}

export const Runtimes = z.array(
	z.object({
		language: z.string(),
		version: z.string(),
		aliases: z.array(z.string()).default([]),
		/** The package a language comes from, where several give the same one. */
		runtime: z.string().nullish(),
	}),
);
export type Runtime = z.infer<typeof Runtimes>[number];

export const Stage = z.object({
	stdout: z.string(),
	stderr: z.string(),
	code: z.number().nullable(),
	/** SIGKILL for limits too: `status` tells them apart. */
	signal: z.string().nullable(),
	/**
	 * Null: ended well. RE: exit code. SG: signal. TO: time. OL, EL: too much on stdout, stderr; the piece that crossed the limit is lost whole.
	 * XX: the sandbox itself failed.
	 */
	status: z.string().nullish(),
	message: z.string().nullish(),
	/** Milliseconds. */
	cpu_time: z.number().nullish(),
	wall_time: z.number().nullish(),
	/** Bytes, of everything in the box together, at its highest. */
	memory: z.number().nullish(),
});
export type Stage = z.infer<typeof Stage>;

/** When compiling failed, `run` is a copy of `compile`, so `compile` is looked at first. */
export const Execution = z.object({ compile: Stage.nullish(), run: Stage });
export type Execution = z.infer<typeof Execution>;

/** Errors are `{ message }`, `{ stack }`, `{}` or nothing at all. */
export const Refusal = z.object({ message: z.string().max(2_000) });
