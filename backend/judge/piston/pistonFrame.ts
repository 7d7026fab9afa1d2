import * as z from 'zod';
import { Frame, frameJson } from '../executor/frame.ts';

/**
 * On a Piston server a driver has nobody to talk with and nobody who watches it. It takes the lines that would come down descriptor 3 from a file, writes
 * the frames to stdout, sends whatever the solution prints to stderr, and watches itself. For that there are a few frames more.
 */
export const PistonFrame = z.discriminatedUnion('kind', [
	...Frame.options,
	/** Much of the time for this request is spent: the rest is better asked for anew. */
	z.object({ kind: z.literal('paused') }),
	/** So many bytes would be the next frame, and there is no room for them. */
	z.object({ kind: z.literal('full'), bytes: z.number().nonnegative() }),
	/** The watch ended the solution. */
	z.object({ kind: z.literal('stopped'), limit: z.enum(['time', 'wait']), cpuUs: z.number(), wallUs: z.number() }),
	/** How the solution's process ended, where it is not the one that Piston sees. */
	z.object({ kind: z.literal('exited'), exitCode: z.number() }),
	z.object({ kind: z.literal('signalled'), signal: z.string().max(20) }),
]);
export type PistonFrame = z.infer<typeof PistonFrame>;

export function parsePistonFrame(line: string, nonce: string): PistonFrame | undefined {
	return PistonFrame.safeParse(frameJson(line, nonce)).data;
}
