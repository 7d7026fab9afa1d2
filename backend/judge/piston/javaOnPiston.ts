import { javaFileName } from '../languages/compileJava.ts';
import { javaCodec } from '../languages/javaCodec.ts';
import { javaCompiler } from '../languages/javaCompiler.ts';
import { entryTroubles, javaEntry, javaEntryFile } from '../languages/javaEntry.ts';
import { javaDriver } from '../languages/javaDriver.ts';
import { javaImports } from '../languages/javaKitSource.ts';
import { javaShapes } from '../languages/javaShapes.ts';
import { javaHeader, javaNodeFiles } from '../languages/javaSources.ts';
import { javaTasks } from '../languages/javaTasks.ts';
import { javaOnPistonMain } from './javaOnPistonMain.ts';
import type { PistonFiles, PistonLanguage, PistonProgram } from './pistonLanguage.ts';
import { asData, asText, caseLines, casesFile, nothingCompiled } from './programFiles.ts';

const mebibyte = 1024 * 1024;
const programFile = 'program.txt';
const program = [javaImports, javaOnPistonMain, javaShapes, javaCodec, javaTasks, javaDriver, javaCompiler].join('\n');

/**
 * Piston's package starts `java main.java`, which compiles a program in one file and runs it, with a heap as large as a quarter of the machine. But an argument that
 * begins with an @ names a file with options for Java; the program lies beside it, compiles the solution, and runs it in the same JVM.
 */
export const javaOnPiston: PistonLanguage = {
	id: 'java',
	name: 'java',
	title: 'Java',
	packages: ['java'],
	isCompiled: false,
	// Options from a file, and a program out of a single one.
	oldest: [11, 0],
	// It compiles itself and the solution.
	startMs: 1_500,
	runtimeBytes: 128 * mebibyte,
	files: (asked) => [
		...options(asked.watch.memoryMb),
		asData(programFile, program),
		asData(casesFile, caseLines(asked.nonce, headerOf(asked), asked.cases)),
	],
	probe: (bytes) => [
		...options(64),
		asData(
			programFile,
			`class Main { public static void main(String[] a) { System.out.println(Runtime.getRuntime().availableProcessors()); System.out.print("x".repeat(${String(bytes)})); } }\n`,
		),
	],
	readCompile: nothingCompiled,
};

/** The file that is text is the one that Java is called with; whether it gets an ending on the way depends on the package. */
function options(memoryMb: number): PistonFiles {
	// The compiler takes its share of the heap, and is done before the first case. Without the JVM's second compiler that takes half the time.
	const heap = Math.max(memoryMb, 64);
	const words = `-Xmx${String(heap)}m -Xms8m -Xss16m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xshare:auto --source 11 ${programFile}\n`;
	return [asText('@main', '\n'), asData('main', words), asData('main.java', words)];
}

function headerOf({ source, signature, watch, firstCase }: PistonProgram): Readonly<Record<string, unknown>> {
	const sources = {
		[javaFileName]: source,
		...javaNodeFiles(source, signature),
		[javaEntryFile]: javaEntry(signature),
	};
	const troubles = Object.entries(entryTroubles(signature));
	const explained = Object.fromEntries(troubles.map(([key, { message }]) => [key, message]));
	return { first: firstCase, ...javaHeader(signature), sources, explained, watch };
}
