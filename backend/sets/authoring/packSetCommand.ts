import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, open, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { SetManifest } from '#contract/challengeSet.ts';
import { isFileError } from '#proof/isFileError.ts';
import type { CommandIo } from '#proof/proveCommand.ts';
import type { SetExtension } from '#proof/set/challengeSet.ts';
import { readExtension } from '#proof/set/readExtension.ts';
import { readInside } from '#proof/set/readInside.ts';
import { serverOption } from '../serverOption.ts';
import { authorCommand, type CommandForm, type CommandOutcome } from './authorCommand.ts';
import { checkBeforePacking } from './checkBeforePacking.ts';
import { checkPackage } from './checkPackage.ts';
import { writeExamplesOnly } from './examplesOnlyFolder.ts';
import { findVsce, type Vsce, vsceAdvice } from './findVsce.ts';
import { runVsce } from './runVsce.ts';
import { statOf } from './statOf.ts';

export const packSetUsage = `sensei pack-set SET [--examples-only --server URL] [--out FILE] [--json]

Makes a VSIX of SET, the folder of an extension that carries challenge sets: what is installed in VS Code, and uploaded to a marketplace.

  --examples-only  for graded work: of each challenge only statement, examples and hints, nothing of its tests and solutions.
                   Push the whole set to the server with push-set; learners run the examples here, and submit there
  --server URL     that server's address; https, but for one on this machine
  --out FILE       where it goes (default: <name>-<version>.vsix in SET, with --examples-only <name>-<version>-examples.vsix);
                   an older VSIX there is replaced, nothing else
  --json           print { vsix }; what is wrong as { message, findings }

It is refused while anything is wrong with package.json or a set.json, while a challenge is not proved or was changed since, and
when the package lacks a file that a proof is about. Nothing of a challenge is run. The packing is done by vsce: that of the
repository, else one on the PATH, else npx gets it. Like everywhere, vsce runs the script vscode:prepublish if package.json has one,
but for --examples-only: that is packed from a copy with the files that an extension shows of itself (README, CHANGELOG, LICENSE, icon).

Exit code: 0 done, 1 it can't be packed, 2 the command makes no sense.
`;

const form: CommandForm = {
	usage: packSetUsage,
	positionals: ['SET'],
	options: { out: 'optional', server: 'optional' },
	flags: ['examples-only'],
};

/**
 * The command `sensei pack-set`. It says on `io.err` what it does meanwhile.
 * @returns the exit code
 * @throws only for bugs
 */
export function packSetCommand(args: readonly string[], io: CommandIo): Promise<number> {
	return authorCommand(form, args, io, async ({ positionals: [set = ''], options, flags }) => {
		const judgedAt = judgedAtOf(flags.has('examples-only'), options['server']);
		if (judgedAt.kind === 'wrong') return { kind: 'senseless', message: judgedAt.reason };
		const folder = path.resolve(set);
		const read = await readExtension(folder);
		if (read.kind === 'refused') return { ...read, message: `${folder} is no extension with challenge sets.` };
		const { extension } = read;
		const packable = await checkBeforePacking(extension);
		const findings = [...extension.findings, ...packable.findings];
		if (findings.length > 0) return { kind: 'refused', message: 'The set can not be packed yet.', findings };
		const target = await targetOf(folder, extension.manifest, judgedAt.server !== undefined, options['out']);
		if (target.kind === 'refused') return target;
		const vsce = findVsce(folder);
		if (vsce === undefined) return { kind: 'refused', message: vsceAdvice };
		const needed = new Map([...packable.needed, ...(await setFilesOf(extension))]);
		const pack = (from: string, content: ReadonlyMap<string, string>) =>
			packFolder(vsce, from, content, target.file, io);
		if (judgedAt.server === undefined) return pack(folder, needed);
		const copy = await mkdtemp(path.join(os.tmpdir(), 'code-sensei-examples-'));
		try {
			const shown = await writeExamplesOnly(extension, needed, judgedAt.server, copy);
			if (shown.leftOut.length > 0) io.err(`Not for learners, so not packed: ${shown.leftOut.join(', ')}\n`);
			return await pack(copy, shown.needed);
		} finally {
			await rm(copy, { recursive: true, force: true });
		}
	});
}

type JudgedAt = { kind: 'known'; server?: string } | { kind: 'wrong'; reason: string };

function judgedAtOf(isExamplesOnly: boolean, given: string | undefined): JudgedAt {
	if (given === undefined && !isExamplesOnly) return { kind: 'known' };
	if (given === undefined)
		return { kind: 'wrong', reason: '--examples-only needs --server: the address of the server that judges.' };
	if (!isExamplesOnly)
		return {
			kind: 'wrong',
			reason: '--server goes with --examples-only: a whole set is judged where it is installed.',
		};
	const read = serverOption(given);
	return read.kind === 'wrong' ? read : { kind: 'known', server: read.server.href.replace(/\/$/, '') };
}

/** Every set.json of an extension: path inside its folder to text. */
async function setFilesOf({ folder, sets }: SetExtension): Promise<Map<string, string>> {
	const files = new Map<string, string>();
	for (const { path: file } of sets) {
		const text = await readInside(folder, file);
		if (text.kind === 'text') files.set(file, text.text);
	}
	return files;
}

/** Makes the VSIX of a folder, and puts it where it goes when it holds what it has to. */
async function packFolder(
	vsce: Vsce,
	folder: string,
	needed: ReadonlyMap<string, string>,
	target: string,
	io: CommandIo,
): Promise<CommandOutcome> {
	io.err(`Packing with ${vsce.how} ...\n`);
	const name = `.pack-${randomUUID()}.vsix`;
	const made = path.join(folder, name);
	try {
		const outcome = await runVsce(vsce, folder, name, (line) => io.err(`  ${line}\n`), io.signal);
		if (outcome.kind === 'cancelled') return { kind: 'refused', message: 'Cancelled. Nothing was made.' };
		if (outcome.kind === 'failed') return { kind: 'refused', message: outcome.reason };
		const wrong = await checkPackage(made, folder, needed);
		if (wrong.length > 0) return { kind: 'refused', message: 'The package would not work.', findings: wrong };
		await moveFile(made, target);
	} finally {
		await rm(made, { force: true });
	}
	return { kind: 'done', answer: { vsix: target }, text: `${target}\n` };
}

type Target = { kind: 'target'; file: string } | Extract<CommandOutcome, { kind: 'refused' }>;

/** Only a zip, which an older VSIX is, is replaced. */
async function targetOf(
	folder: string,
	{ name, version }: SetManifest,
	isExamplesOnly: boolean,
	out: string | undefined,
): Promise<Target> {
	// The two are never taken for each other: one of them gives the tests away.
	const usual = `${name}-${version}${isExamplesOnly ? '-examples' : ''}.vsix`;
	const chosen = out === undefined ? path.join(folder, usual) : path.resolve(out);
	const found = await statOf(chosen);
	const file = found?.isDirectory() === true ? path.join(chosen, usual) : chosen;
	const there = file === chosen ? found : await statOf(file);
	if (there === undefined) return { kind: 'target', file };
	if (there.isFile() && (await beginsLikeZip(file))) return { kind: 'target', file };
	return {
		kind: 'refused',
		message: `${file} is there already, and is no VSIX. It stays as it is; name another file by --out.`,
	};
}

async function beginsLikeZip(file: string): Promise<boolean> {
	const handle = await open(file, 'r');
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
		return bytesRead === 4 && buffer.readUInt32BE(0) === 0x504b0304;
	} finally {
		await handle.close();
	}
}

/** To another disk it is copied, and still appears there whole. */
async function moveFile(from: string, to: string): Promise<void> {
	try {
		await rename(from, to);
	} catch (error) {
		if (!isFileError(error) || error.code !== 'EXDEV') throw error;
		const beside = `${to}.${randomUUID()}`;
		try {
			await copyFile(from, beside);
			await rename(beside, to);
		} finally {
			await rm(beside, { force: true });
		}
	}
}
