import * as z from 'zod';
import { LanguageId } from './ids.ts';
import { Signature } from './signature.ts';
import { Input } from './value.ts';

/** One call of a solution that somebody wants to look into. */
export const DebugRequest = z.object({ language: LanguageId, signature: Signature, input: Input });
export type DebugRequest = z.infer<typeof DebugRequest>;

/** `program`: its first argument is the solution's file. `notPossible`: solutions in this language are not debugged in this way. */
export const DebugAnswer = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('program'), fileName: z.string(), text: z.string() }),
	z.object({ kind: z.literal('notPossible') }),
]);
export type DebugAnswer = z.infer<typeof DebugAnswer>;
