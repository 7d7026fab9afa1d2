import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

let made: string | undefined;

/**
 * A folder for `g++ -B` with a compiler proper that remembers, as ccache does, what it made of the same bytes: the driver comes with every job, and is the same in most.
 * What fails is compiled every time. It lives as long as this process.
 * @returns undefined where g++ is missing or has no compiler of its own
 */
export function rememberingCompiler(): string | undefined {
	made ??= make();
	return made;
}

function make(): string | undefined {
	const compiler = compilerProper();
	if (compiler === undefined) return undefined;
	const folder = mkdtempSync(path.join(tmpdir(), 'code-sensei-compiled-'));
	process.once('exit', () => {
		rmSync(folder, { recursive: true, force: true });
	});
	mkdirSync(path.join(folder, 'known'));
	const program = path.join(folder, 'cc1plus');
	writeFileSync(program, script(compiler, path.join(folder, 'known')));
	chmodSync(program, 0o755);
	return `${folder}/`;
}

function compilerProper(): string | undefined {
	try {
		const found = execFileSync('g++', ['-print-prog-name=cc1plus'], { encoding: 'utf8' }).trim();
		return path.isAbsolute(found) ? found : undefined;
	} catch (error) {
		// The tests of C++ say themselves that it is missing.
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
		throw error;
	}
}

/**
 * The arguments, but for where the result goes, and the files that a source may include name the result: for the driver these are its own, for a solution all of the
 * job, but for the cases, which no solution of these tests includes.
 */
function script(compiler: string, known: string): string {
	return `#!/bin/bash
out=
words=()
mine='*'
while [ $# -gt 0 ]; do
	case "$1" in
		-o) out=$2; shift ;;
		driver.cpp*) mine='driver.*'; words+=("$1") ;;
		*) words+=("$1") ;;
	esac
	shift
done
[ -n "$out" ] || exec ${compiler} "\${words[@]}"
key=$( (printf '%s\\0' "\${words[@]}"; find . -type f -name "$mine" ! -name 'cases.txt*' -print0 | sort -z | xargs -0 sha256sum) | sha256sum)
kept=${known}/\${key%% *}
if [ -f "$kept.s" ]; then
	cat "$kept.said" >&2
	cp "$kept.s" "$out"
	exit
fi
{ ${compiler} "\${words[@]}" -o "$out" 2> "$kept.$$"; } 2> /dev/null
code=$?
cat "$kept.$$" >&2
if [ $code = 0 ]; then
	cp "$kept.$$" "$kept.said.$$" && mv "$kept.said.$$" "$kept.said" && cp "$out" "$kept.$$" && mv "$kept.$$" "$kept.s"
else
	rm -f "$kept.$$"
	# What a signal ended has to end by it here too: g++ says so.
	[ $code -le 128 ] || kill -s $((code - 128)) $$
fi
exit $code
`;
}
