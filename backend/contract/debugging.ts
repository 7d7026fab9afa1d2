import * as z from 'zod';
import { LanguageId } from './ids.ts';
import { Signature } from './signature.ts';
import { Source } from './submission.ts';
import { Input } from './value.ts';

/** One call of a solution that somebody wants to look into with a debugger. */
export const DebugRequest = z.object({
	language: LanguageId,
	signature: Signature,
	input: Input,
	/** As the person reads it. */
	name: z.string().max(300),
	/** Of the solution's file, absolute, on the computer of this backend. */
	path: z.string().max(4096),
	/** What stands in it. */
	source: Source,
	/** Lines of the solution with a breakpoint, from 1, for a debugger that can't see them. */
	breakLines: z.array(z.int().positive()).max(1000),
	/** Ids of the editor's extensions: they say which debuggers it has. */
	extensions: z.array(z.string().max(300)).max(5000),
});
export type DebugRequest = z.infer<typeof DebugRequest>;

/** An extension of VS Code by its id, and what people call it. */
export const DebugExtension = z.object({ id: z.string(), title: z.string() });
export type DebugExtension = z.infer<typeof DebugExtension>;

export const DebugAnswer = z.discriminatedUnion('kind', [
	/** What VS Code starts a debugger with, as in a launch.json. */
	z.object({
		kind: z.literal('session'),
		configuration: z.looseObject({ type: z.string(), request: z.literal('launch'), name: z.string() }),
	}),
	/** The debugger of the language itself, in a terminal. */
	z.object({ kind: z.literal('terminal'), program: z.string(), args: z.array(z.string()) }),
	/** Any of these would do, the best first. */
	z.object({ kind: z.literal('debuggerMissing'), extensions: z.array(DebugExtension).nonempty() }),
	/** The solution does not compile. */
	z.object({ kind: z.literal('rejected'), line: z.int().positive(), message: z.string() }),
]);
export type DebugAnswer = z.infer<typeof DebugAnswer>;
