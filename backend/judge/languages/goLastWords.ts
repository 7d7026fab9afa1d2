import type { LastWords } from './language.ts';

const start = /^(?:panic: |fatal error: |runtime: goroutine stack exceeds )/m;
/** Calls of which a crash tells. */
const shownFrames = 40;

/** A panic that nobody caught, a deadlock, a stack that is full: what Go's runtime prints of it, to read the reason and the place from. */
export function readGoLastWords(tail: string): LastWords | undefined {
	const found = start.exec(tail);
	if (found === null) return undefined;
	const words = tail.slice(found.index);
	const reason = /^(?:panic: .*|fatal error: (.*))$/m.exec(words);
	if (reason === null) return undefined;
	return {
		crash: { message: messageOf(reason), frames: framesOf(words) },
		start: words.slice(0, words.indexOf('\n') + 1) || words,
	};
}

function messageOf([whole, fatal]: RegExpExecArray): string {
	if (fatal === undefined) return whole.replace(/^panic: (runtime error: )/, '$1').replace(/ \[recovered\]$/, '');
	return fatal === 'stack overflow'
		? 'stack overflow: too many calls within each other, or recursion without an end'
		: fatal;
}

/** The calls of the first goroutine that is told of: two lines each, innermost first. */
function framesOf(words: string): LastWords['crash']['frames'] {
	const [, calls = ''] = /^goroutine \d+ .*:\n([\s\S]*?)(?:\n\n|$(?![\s\S]))/m.exec(words) ?? [];
	const frames = [...calls.matchAll(/^(\S+?)\.(\S+)\(.*\)\n\t(?:.*\/)?solution\.go:(\d+)/gm)].map(
		([, , name = '', line]) => ({
			line: Number(line),
			function: name,
		}),
	);
	return frames.slice(0, shownFrames).reverse();
}
