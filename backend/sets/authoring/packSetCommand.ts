import { randomUUID } from 'node:crypto';
import { copyFile, lstat, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { SetManifest } from '#contract/challengeSet.ts';
import { isFileError } from '#proof/isFileError.ts';
import type { CommandIo } from '#proof/proveCommand.ts';
import { readExtension } from '#proof/set/readExtension.ts';
import { readInside } from '#proof/set/readInside.ts';
import { authorCommand, type CommandForm, type CommandOutcome } from './authorCommand.ts';
import { checkBeforePacking } from './checkBeforePacking.ts';
import { checkPackage } from './checkPackage.ts';
import { findVsce, vsceAdvice } from './findVsce.ts';
import { runVsce } from './runVsce.ts';

export const packSetUsage = `sensei pack-set SET [--out FILE] [--json]

Makes a VSIX of SET, the folder of an extension that carries challenge sets: what is installed in VS Code, and uploaded to a marketplace.

  --out FILE  where it goes (default: <name>-<version>.vsix in SET); an older VSIX there is replaced, nothing else
  --json      print { vsix }; what is wrong as { message, findings }

It is refused while anything is wrong with package.json or a set.json, while a challenge is not proved or was changed since, and
when the package lacks a file that a proof is about. Nothing of a challenge is run. The packing is done by vsce: that of the
repository, else one on the PATH, else npx gets it. Like everywhere, vsce runs the script vscode:prepublish if package.json has one.

Exit code: 0 done, 1 it can't be packed, 2 the command makes no sense.
`;

const form: CommandForm = { usage: packSetUsage, positionals: ['SET'], options: { out: 'optional' } };

/**
 * The command `sensei pack-set`. It says on `io.err` what it does meanwhile.
 * @returns the exit code
 * @throws only for bugs
 */
export function packSetCommand(args: readonly string[], io: CommandIo): Promise<number> {
	return authorCommand(form, args, io, async ({ positionals: [set = ''], options }) => {
		const folder = path.resolve(set);
		const read = await readExtension(folder);
		if (read.kind === 'refused') return { ...read, message: `${folder} is no extension with challenge sets.` };
		const { extension } = read;
		const packable = await checkBeforePacking(extension);
		const findings = [...extension.findings, ...packable.findings];
		if (findings.length > 0) return { kind: 'refused', message: 'The set can not be packed yet.', findings };
		const target = await targetOf(folder, extension.manifest, options['out']);
		if (target.kind === 'refused') return target;
		const vsce = findVsce(folder);
		if (vsce === undefined) return { kind: 'refused', message: vsceAdvice };
		io.err(`Packing with ${vsce.how} ...\n`);
		const name = `.pack-${randomUUID()}.vsix`;
		const made = path.join(folder, name);
		try {
			const outcome = await runVsce(vsce, folder, name, (line) => io.err(`  ${line}\n`), io.signal);
			if (outcome.kind === 'cancelled') return { kind: 'refused', message: 'Cancelled. Nothing was made.' };
			if (outcome.kind === 'failed') return { kind: 'refused', message: outcome.reason };
			const needed = new Map(packable.needed);
			for (const { path: file } of extension.sets) {
				const text = await readInside(folder, file);
				if (text.kind === 'text') needed.set(file, text.text);
			}
			const wrong = await checkPackage(made, folder, needed);
			if (wrong.length > 0) return { kind: 'refused', message: 'The package would not work.', findings: wrong };
			await moveFile(made, target.file);
		} finally {
			await rm(made, { force: true });
		}
		return { kind: 'done', answer: { vsix: target.file }, text: `${target.file}\n` };
	});
}

type Target = { kind: 'target'; file: string } | Extract<CommandOutcome, { kind: 'refused' }>;

/** Only a zip, which an older VSIX is, is replaced. */
async function targetOf(folder: string, { name, version }: SetManifest, out: string | undefined): Promise<Target> {
	const usual = `${name}-${version}.vsix`;
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

async function statOf(file: string) {
	try {
		return await lstat(file);
	} catch (error) {
		if (isFileError(error) && error.code === 'ENOENT') return undefined;
		throw error;
	}
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
