import type { LastWords } from './language.ts';

/** What assert says on its way out, on glibc and on macOS. */
const glibc = /^.*?solution\.c:(\d+): (\w+): (Assertion [`'].*' failed\.)$/m;
const mac = /^(Assertion failed: .*), function (\w+), file .*solution\.c, line (\d+)\.$/m;

/** An assertion that does not hold names its place. */
export function readCLastWords(tail: string): LastWords | undefined {
	const linux = glibc.exec(tail);
	if (linux !== null) {
		const [start, line, name = '', message = ''] = linux;
		return { crash: { message: message.replace('`', "'"), frames: [{ line: Number(line), function: name }] }, start };
	}
	const other = mac.exec(tail);
	if (other === null) return undefined;
	const [start, message = '', name = '', line] = other;
	return { crash: { message, frames: [{ line: Number(line), function: name }] }, start };
}
