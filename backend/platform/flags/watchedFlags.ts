import { readFile } from 'node:fs/promises';
import type { Log } from '../log.ts';
import { type FlagRules, readFlagFile } from './flagFile.ts';

/** How often the file is looked at: it is tiny, and looking works on every file system, also where a file is swapped behind a link. */
const lookEveryMs = 2_000;

export interface WatchedFlagsParts {
	file: string;
	/** What the file said when it was read for the start. */
	text: string;
	onRules: (rules: FlagRules) => void;
	log: Pick<Log, 'info' | 'warn'>;
}

/** Takes over what the file says whenever it says something else. What can't be read, or is wrong, is told once, and the rules of before stay. */
export class WatchedFlags {
	readonly #parts: WatchedFlagsParts;
	readonly #timer: NodeJS.Timeout;
	/** What was seen last, good or bad; undefined while there is no file to read. */
	#seen: string | undefined;
	#looking: Promise<void> | undefined;

	constructor(parts: WatchedFlagsParts) {
		this.#parts = parts;
		this.#seen = parts.text;
		this.#timer = setInterval(() => void this.look(), lookEveryMs);
		this.#timer.unref();
	}

	/** Looks now. Never rejects. */
	look(): Promise<void> {
		// On a disk that hangs, looks do not pile up.
		this.#looking ??= this.#look().finally(() => (this.#looking = undefined));
		return this.#looking;
	}

	close(): void {
		clearInterval(this.#timer);
	}

	async #look(): Promise<void> {
		const { file, onRules, log } = this.#parts;
		let text: string;
		try {
			text = await readFile(file, 'utf8');
		} catch (error) {
			if (this.#seen !== undefined) log.warn({ err: error }, 'the file of flags can not be read: those of before hold');
			this.#seen = undefined;
			return;
		}
		if (text === this.#seen) return;
		this.#seen = text;
		const read = readFlagFile(text);
		if (read.kind === 'wrong') {
			log.warn({ findings: read.findings }, 'the file of flags is wrong: those of before hold');
			return;
		}
		onRules(read.rules);
		log.info({ flags: Object.fromEntries(read.rules) }, 'the file of flags was taken over');
	}
}
