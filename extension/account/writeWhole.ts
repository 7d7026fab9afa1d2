import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';

/** Writes a file that only its owner may read, so that whoever reads it sees all of it or nothing, also after a power cut. */
export async function writeWhole(file: string, text: string): Promise<void> {
	const beside = `${file}.${randomUUID()}.new`;
	try {
		const handle = await open(beside, 'wx', 0o600);
		try {
			await handle.writeFile(text);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await rename(beside, file);
	} catch (error) {
		await rm(beside, { force: true });
		throw error;
	}
}
