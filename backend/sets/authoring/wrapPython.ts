/** A program that reads standard input and prints, as a function of lines. */
export interface WrappedProgram {
	source: string;
	/** Said where it could be wrapped in a poorer way only, or not quite. */
	remarks: string[];
}

/**
 * Makes `solve(lines)`, or a function of another name, of a Python program: its own text becomes a function that finds the lines in `sys.stdin`, and what it prints is the result.
 * Where moving the text to the right would change what it means, the text is kept as a string and run by `exec`.
 */
export function wrapPython(text: string, name = 'solve'): WrappedProgram {
	const source = text.replace(/\r\n?/g, '\n').trimEnd();
	const remarks: string[] = [];
	if (/\bopen\(\s*0\b|\bos\.read\(\s*0\b|\/dev\/stdin/.test(source))
		remarks.push('it opens standard input by itself: let it read from sys.stdin');
	if (/\bsubprocess\b|\bos\.system\b/.test(source))
		remarks.push('it starts other programs, which find nothing on standard input');
	if (/\bThread\(/.test(source) && !/\.join\(\s*\)/.test(source))
		remarks.push('it starts a thread and does not wait for its end: join() it');
	const future = source.split('\n').filter((line) => /^from __future__ import /.test(line));
	const rest = source.split('\n').filter((line) => !future.includes(line));
	const head = [...future, ...(future.length > 0 ? [''] : []), 'import io', 'import sys', '', ''];
	if (!canBeMoved(rest)) {
		remarks.push(
			'its text can not stand in a function as it is, so it is kept as a string, into which mutants do not reach: rewrite it as a function',
		);
		const literal = `SOURCE = ${pythonString(rest)}`;
		const run = ['def program() -> None:', "    exec(compile(SOURCE, 'program', 'exec'), {'__name__': '__main__'})"];
		return { source: [...head, literal, '', '', ...run, '', '', wrapper(name)].join('\n'), remarks };
	}
	const moved = rest.map((line) => (line.trim() === '' ? '' : `    ${line}`));
	const program = ['def program() -> None:', "    __name__ = '__main__'", ...moved];
	return { source: [...head, ...program, '', '', wrapper(name)].join('\n'), remarks };
}

/** What means something else, or nothing, four blanks to the right and inside a function. */
function canBeMoved(lines: readonly string[]): boolean {
	const text = lines.join('\n');
	return !(
		/'''|"""/.test(text) ||
		/\\\n/.test(text) ||
		/^\s*(?:global|nonlocal)\s/m.test(text) ||
		/^\s*from\s+\S+\s+import\s+\*/m.test(text) ||
		/\b(?:globals|locals|exec|eval)\(/.test(text) ||
		/\b__main__\.|import\s+__main__/.test(text)
	);
}

/** What JSON escapes Python reads in the same way; a line each, so that a person can read it. */
function pythonString(lines: readonly string[]): string {
	return `(\n${lines.map((line) => `    ${JSON.stringify(`${line}\n`.toWellFormed())}`).join('\n')}\n)`;
}

const wrapper = (name: string): string => `def ${name}(lines: list[str]) -> list[str]:
    """What program() prints when the lines are its standard input."""
    given, printed = sys.stdin, sys.stdout
    sys.stdin = io.TextIOWrapper(io.BytesIO(''.join(line + '\\n' for line in lines).encode()), encoding='utf-8')
    sys.stdout = io.TextIOWrapper(io.BytesIO(), encoding='utf-8', newline='\\n')
    try:
        try:
            program()
        except SystemExit:
            pass
        sys.stdout.flush()
        text = sys.stdout.buffer.getvalue().decode()
    finally:
        sys.stdin, sys.stdout = given, printed
    found = [line.rstrip(' \\t\\r') for line in text.split('\\n')]
    while found and found[-1] == '':
        found.pop()
    return found
`;
