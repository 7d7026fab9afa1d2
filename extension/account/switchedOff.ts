import { AppError } from '#contract/appError.ts';
import type { FeatureName } from '#contract/features.ts';
import type { ApiClient } from '../backend/apiClient.ts';

/** What a server has switched off for who is signed in there, so that it is not offered. Whoever practises alone has everything. */
export class SwitchedOff {
	#names: ReadonlySet<string> = new Set();
	/** The newest look: an older answer that comes later is not taken. */
	#look = 0;

	has(name: FeatureName): boolean {
		return this.#names.has(name);
	}

	/** Another server, or none. */
	forget(): void {
		this.#look++;
		this.#names = new Set();
	}

	/** @returns whether something is other than before @throws AppError as the client does */
	async load(client: Pick<ApiClient, 'call'>): Promise<boolean> {
		const look = ++this.#look;
		const names = new Set(await offAt(client));
		if (look !== this.#look) return false;
		const isOther = names.size !== this.#names.size || [...names].some((name) => !this.#names.has(name));
		this.#names = names;
		return isOther;
	}
}

async function offAt(client: Pick<ApiClient, 'call'>): Promise<readonly string[]> {
	try {
		return (await client.call('getFeatures', {})).off;
	} catch (error) {
		// A server of before there was anything to switch off.
		if (error instanceof AppError && error.code === 'notFound') return [];
		throw error;
	}
}
