import type { ReadStream } from 'node:tty';

/** A line that is longer is no password of ours. */
const lengthMax = 1_000;

export type PasswordInput = NodeJS.ReadStream | (NodeJS.ReadableStream & { isTTY?: false });

/**
 * One line, without its end: from a terminal without showing it, from a pipe or file as it stands there.
 * Undefined when the person gave up (Ctrl-C, Ctrl-D) or the input ended without a line.
 */
export async function readPassword(
	input: PasswordInput,
	prompt: string,
	write: (text: string) => void,
): Promise<string | undefined> {
	if (!isTerminal(input)) return readLine(input);
	// Before the prompt: who types at once must not be shown either.
	input.setRawMode(true);
	try {
		write(prompt);
		return await readKeys(input);
	} finally {
		input.setRawMode(false);
		input.pause();
		write('\n');
	}
}

function isTerminal(input: PasswordInput): input is ReadStream & NodeJS.ReadStream {
	return input.isTTY === true;
}

async function readLine(input: PasswordInput): Promise<string | undefined> {
	let text = '';
	input.setEncoding('utf8');
	for await (const chunk of input) {
		text += String(chunk);
		if (text.includes('\n') || text.length > lengthMax) break;
	}
	const [line = ''] = text.split('\n', 1);
	return line === '' ? undefined : line.replace(/\r$/, '');
}

/** What raw mode hands over key by key, or many at once when something was pasted. */
function readKeys(input: NodeJS.ReadStream): Promise<string | undefined> {
	return new Promise((resolve) => {
		const typed: string[] = [];
		const finish = (line: string | undefined): void => {
			input.off('data', take).off('end', giveUp);
			resolve(line);
		};
		const giveUp = (): void => finish(undefined);
		const take = (text: string): void => {
			for (const key of text) {
				if (key === '\r' || key === '\n') {
					finish(typed.join(''));
					return;
				}
				if (key === '\u0003' || key === '\u0004') {
					giveUp();
					return;
				}
				if (key === '\u007f' || key === '\b') typed.pop();
				else if (key === '\u0015') typed.length = 0;
				else if (key >= ' ' && typed.length < lengthMax) typed.push(key);
			}
		};
		input.setEncoding('utf8').on('data', take).once('end', giveUp).resume();
	});
}
