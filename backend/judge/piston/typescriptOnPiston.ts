import { typescriptDriverStart } from '../languages/nodeDriverStarts.ts';
import { oldestStrippingNode, strippingFlags, typescript } from '../languages/typescript.ts';
import { filesForNode, javascriptOnPiston } from './javascriptOnPiston.ts';
import type { PistonLanguage } from './pistonLanguage.ts';

const mebibyte = 1024 * 1024;

/**
 * By the server's Node and not by its package of TypeScript: that one compiles ahead, and takes an error of types for the end of it. A Node which removes types
 * by itself is needed, so the server needs a package of its own for this as long as Piston's newest is older.
 */
export const typescriptOnPiston: PistonLanguage = {
	...javascriptOnPiston,
	id: 'typescript',
	oldest: oldestStrippingNode,
	// What removes the types is a program of its own in the second Node.
	runtimeBytes: javascriptOnPiston.runtimeBytes + 64 * mebibyte,
	files: (program) =>
		filesForNode(program, { start: typescriptDriverStart, flags: strippingFlags, spell: typescript.spell }),
};
