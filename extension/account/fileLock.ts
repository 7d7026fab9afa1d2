import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '#contract/appError.ts';

/** Whoever holds a lock longer than this has died: nothing done under one takes so long. */
const staleAfterMs = 60_000;
const askAgainAfterMs = 50;

/**
 * Does one thing at a time across all windows of this computer: the lock is a file that only one of them can make.
 * @param waitLimitMs how long to wait for the others; 0 to try once
 * @throws AppError `busy` when they take longer
 */
export async function withFileLock<Result>(
	file: string,
	waitLimitMs: number,
	work: () => Promise<Result>,
): Promise<Result> {
	const mark = `${process.pid} ${randomUUID()}`;
	const end = performance.now() + waitLimitMs;
	while (!(await take(file, mark))) {
		const abandoned = await abandonedMark(file);
		if (abandoned !== undefined) await clear(file, abandoned);
		else if (performance.now() >= end)
			throw new AppError('busy', 'Another window of this computer is still busy with the same. Try again.');
		else await wait(askAgainAfterMs);
	}
	try {
		return await work();
	} finally {
		// Taken over by another window, if this one slept for long: then it is not ours to remove.
		if ((await readFile(file, 'utf8').catch(() => undefined)) === mark) await rm(file, { force: true });
	}
}

async function take(file: string, mark: string): Promise<boolean> {
	try {
		const handle = await open(file, 'wx', 0o600);
		try {
			await handle.writeFile(mark);
		} finally {
			await handle.close();
		}
		return true;
	} catch (error) {
		if (isCode(error, 'EEXIST')) return false;
		throw error;
	}
}

/** What the lock says, when its process is gone or it is too old to be alive. */
async function abandonedMark(file: string): Promise<string | undefined> {
	try {
		const [{ mtimeMs }, text] = await Promise.all([stat(file), readFile(file, 'utf8')]);
		const isOld = Date.now() - mtimeMs > staleAfterMs;
		// Empty for the moment between making and writing it.
		const isOrphan = text !== '' && !isRunning(Number(text.split(' ')[0]));
		return isOld || isOrphan ? text : undefined;
	} catch (error) {
		if (isCode(error, 'ENOENT')) return undefined;
		throw error;
	}
}

/** Of several who find it abandoned, one moves it away. Whoever comes late and moved the next one's lock puts that back. */
async function clear(file: string, abandoned: string): Promise<void> {
	const away = `${file}.${randomUUID()}`;
	try {
		await rename(file, away);
		if ((await readFile(away, 'utf8')) !== abandoned) await link(away, file);
	} catch (error) {
		if (!isCode(error, 'ENOENT') && !isCode(error, 'EEXIST')) throw error;
	} finally {
		await rm(away, { force: true });
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// EPERM: it runs, under another user.
		return !isCode(error, 'ESRCH');
	}
}

export function isCode(error: unknown, code: string): boolean {
	return error instanceof Error && 'code' in error && error.code === code;
}
