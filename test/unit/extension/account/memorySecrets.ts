import type { Secrets } from '#extension/account/sessionFile.ts';

/** A secret storage as each window in a browser has it: read once, and never told of what the others do. */
export class MemorySecrets implements Secrets {
	readonly values: Map<string, string>;

	constructor(others?: MemorySecrets) {
		this.values = new Map(others?.values);
	}

	get(name: string): Promise<string | undefined> {
		return Promise.resolve(this.values.get(name));
	}

	store(name: string, value: string): Promise<void> {
		this.values.set(name, value);
		return Promise.resolve();
	}

	delete(name: string): Promise<void> {
		this.values.delete(name);
		return Promise.resolve();
	}
}
