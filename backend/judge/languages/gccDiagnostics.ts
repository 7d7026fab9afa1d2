import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic } from '#contract/judging.ts';
import type { CompilerOutput } from './compileToBinary.ts';

interface Block {
	file: string;
	line: number;
	column: number;
	severity: string;
	message: string;
	lines: string[];
}

const head = /^(.+?):(\d+):(\d+): (fatal error|error|warning|note): (.*)$/;

/** Reads the text that g++ and clang++ print. `isDriver` tells the driver's files. */
export function parseGccOutput(text: string, fileName: string, isDriver: (file: string) => boolean): CompilerOutput {
	const { blocks, rest } = splitBlocks(text);
	const diagnostics: Diagnostic[] = [];
	const driverErrors: string[] = [];
	const shown: string[] = [];
	let concernsDriver = false;
	for (const block of blocks) {
		// A note belongs to the message before it.
		if (block.severity !== 'note') concernsDriver = isDriver(block.file) && placeIn(block, fileName) === undefined;
		if (concernsDriver) {
			if (isError(block)) driverErrors.push(block.message);
			continue;
		}
		shown.push(...(block.lines.some(isDriverInclude) ? block.lines.filter((line) => !isInclude(line)) : block.lines));
		const place = placeIn(block, fileName);
		if (place === undefined || block.severity === 'note') continue;
		const found: Diagnostic = { severity: isError(block) ? 'error' : 'warning', ...place, message: block.message };
		// One call of a template may be wrong in the same way at several depths of the library.
		if (!diagnostics.some((known) => isDeepStrictEqual(known, found))) diagnostics.push(found);
	}
	return { diagnostics, driverErrors, output: [...shown, ...rest].join('\n').trim() };
}

/** How the library came in is of interest only when the learner included it. */
function isDriverInclude(line: string): boolean {
	return isInclude(line) && line.includes('driver.hpp');
}

function isInclude(line: string): boolean {
	return /^(?:In file included|\s+) ?from /.test(line);
}

function isError(block: Block): boolean {
	return block.severity === 'error' || block.severity === 'fatal error';
}

/** Where in the learner's file: there itself, or where a template of the library was asked for. */
function placeIn(block: Block, fileName: string): { line: number; column: number } | undefined {
	if (block.file === fileName) return { line: Math.max(1, block.line), column: Math.max(1, block.column) };
	for (const line of block.lines) {
		const place = new RegExp(
			`^(?:In file included )?\\s*(?:from )?${fileName.replace('.', '\\.')}:(\\d+):(\\d+):\\s+required from`,
		).exec(line);
		if (place !== null) return { line: Number(place[1]), column: Number(place[2]) };
	}
	return undefined;
}

/** A block is a located message with the lines that introduce it ("In function ...", "In instantiation of ...") and those that follow it (code, carets). */
function splitBlocks(text: string): { blocks: Block[]; rest: string[] } {
	const blocks: Block[] = [];
	let introduction: string[] = [];
	const rest: string[] = [];
	for (const line of text.split(/\r?\n/)) {
		const found = head.exec(line);
		if (found !== null) {
			const [, file = '', row = '1', column = '1', severity = '', message = ''] = found;
			blocks.push({
				file,
				line: Number(row),
				column: Number(column),
				severity,
				message,
				lines: [...introduction, line],
			});
			introduction = [];
		} else if (/^(?:In file included from |\s+from |.+: (?:In|At) |.+:\d+:\d+:\s+required from )/.test(line)) {
			introduction.push(line);
		} else if (/^\s/.test(line) && blocks.length > 0) {
			blocks.at(-1)?.lines.push(line);
		} else if (line.trim() !== '') {
			rest.push(line);
		}
	}
	return { blocks, rest };
}
