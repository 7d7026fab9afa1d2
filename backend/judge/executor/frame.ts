import * as z from 'zod';

/**
 * A driver talks with the judge over descriptor 3, in both directions, so that the solution's standard streams stay its own.
 *
 * Down come lines: the nonce; JSON of which `first` is the first key, the number of the first case (a driver may need the source, the function's name and the
 * types too); then the arguments of one case a line, as JSON.
 *
 * Up go lines of `<nonce> <JSON>`, ASCII only, each after an empty line so that whatever the solution wrote there before does not stick to it. Lines
 * without the nonce are nobody's.
 *
 * Order: `ready`; then `compileError`, `loadFailed`, `missing` (and the end) or `loaded`; then for each case `calling`, `called` and one of `returned`,
 * `misfit`, `raised`, `outOfMemory`. A driver that ends in the middle says by that where it ended.
 *
 * Before the last frame of a case the driver writes `<nonce>:<index>\n` to stdout and stderr, which tells its prints from those of the next case.
 *
 * A solution runs in the driver's process and could send frames itself. It gains nothing: the right answers never enter the box, and the time is watched
 * from outside.
 */
const measures = {
	index: z.int().nonnegative(),
	/** Processor time of the call. */
	cpuUs: z.number().nonnegative(),
	wallUs: z.number().nonnegative(),
	/** Highest resident memory during the call, in bytes, start-up included; 0 where the system does not tell. */
	memory: z.number().nonnegative(),
};

const crash = {
	message: z.string().max(10_000),
	/** Line and function, innermost call last. */
	frames: z.array(z.tuple([z.int().positive(), z.string().max(2_100)])).max(100),
};

export const Frame = z.discriminatedUnion('kind', [
	/** The driver runs; what the runtime itself takes up. */
	z.object({ kind: z.literal('ready'), memory: z.number().nonnegative() }),
	z.object({ kind: z.literal('compileError'), line: z.number(), column: z.number(), message: z.string().max(10_000) }),
	z.object({ kind: z.literal('loadFailed'), outOfMemory: z.boolean(), ...crash }),
	z.object({ kind: z.literal('missing') }),
	z.object({ kind: z.literal('loaded'), compileUs: z.number().nonnegative() }),
	z.object({ kind: z.literal('calling') }),
	z.object({ kind: z.literal('called') }),
	z.object({ kind: z.literal('returned'), ...measures, value: z.unknown() }),
	/** `of`: the type that was expected, where it is not that of the result. */
	z.object({
		kind: z.literal('misfit'),
		...measures,
		got: z.string().max(10_000),
		of: z.string().max(100).optional(),
	}),
	z.object({ kind: z.literal('raised'), ...measures, ...crash }),
	z.object({ kind: z.literal('outOfMemory'), ...measures }),
]);
export type Frame = z.infer<typeof Frame>;

/** A frame out of one line of descriptor 3; undefined for anything else. */
export function parseFrame(line: string, nonce: string): Frame | undefined {
	return Frame.safeParse(frameJson(line, nonce)).data;
}

/** What follows the nonce; undefined when it is not there or no JSON follows. */
export function frameJson(line: string, nonce: string): unknown {
	if (!line.startsWith(`${nonce} `)) return undefined;
	try {
		return JSON.parse(line.slice(nonce.length + 1));
	} catch {
		// Written by the solution, or cut by its end.
		return undefined;
	}
}
