import assert from 'node:assert/strict';
import { proofFormats, proveUsage, readProveOptions } from '#proof/proveOptions.ts';

function formatOf(...args: string[]): string {
	const options = readProveOptions(['folder', ...args]);
	return options.kind === 'run' ? options.format : options.kind;
}

describe('the options of prove', () => {
	it('are text for people unless another format is asked for', () => {
		assert.equal(formatOf(), 'text');
		for (const format of proofFormats) assert.equal(formatOf('--format', format), format);
	});

	it('take --json for --format json', () => {
		assert.equal(formatOf('--json'), 'json');
		assert.equal(formatOf('--json', '--format', 'json'), 'json');
		assert.equal(formatOf('--json', '--format', 'junit'), 'wrong');
	});

	it('refuse what makes no sense, and say what would', () => {
		for (const args of [['--format', 'xml'], ['--format'], ['--formats', 'json'], ['--cache']])
			assert.equal(formatOf(...args), 'wrong', args.join(' '));
		const refused = readProveOptions(['folder', '--format', 'xml']);
		assert.equal(refused.kind === 'wrong' && refused.reason, '--format is one of text, json, lines, junit, github.');
		assert.equal(readProveOptions([]).kind, 'wrong');
	});

	it('are all in the help, with every exit code', () => {
		for (const word of [...proofFormats, '--check', '--cache', '--without-sandbox', 'Exit code: 0', '1 ', '2 '])
			assert.ok(proveUsage.includes(word), word);
	});

	it('take a program for each of several languages, and no language that there is not', () => {
		const given = readProveOptions(['folder', '--toolchain', 'python=/opt/a b/python3', '--toolchain=cpp=/opt/g++=13']);
		assert.ok(given.kind === 'run');
		assert.deepEqual(given.toolchains, { python: '/opt/a b/python3', cpp: '/opt/g++=13' });
		for (const wrong of [
			['--toolchain'],
			['--toolchain', 'python'],
			['--toolchain', 'cobol=/bin/cobc'],
			['--toolchain=python='],
		]) {
			const refused = readProveOptions(['folder', ...wrong]);
			assert.ok(refused.kind === 'wrong' && refused.reason.startsWith('--toolchain needs a language'), wrong.join(' '));
		}
	});
});
