import { readFileSync } from 'node:fs';
import { NOOP_PROVIDER, OpenFeature } from '@openfeature/server-sdk';
import type { Role } from '#contract/accounts.ts';
import { AppError } from '#contract/appError.ts';
import { FeatureName } from '#contract/features.ts';
import type { Log } from '../log.ts';
import { FileFlagProvider } from './fileFlagProvider.ts';
import { type FlagRules, readFlagFile } from './flagFile.ts';
import { flagTable } from './flagTable.ts';
import { WatchedFlags } from './watchedFlags.ts';

/** For whom a flag is asked. `everybody`: whether it is off for all, so that what is done for nobody in particular is not done either. */
export type FlagSubject =
	{ kind: 'account'; accountId: string; role: Role } | { kind: 'nobody' } | { kind: 'everybody' };

/** What an operator has switched on and off. */
export interface Flags {
	isOn(name: FeatureName, subject: FlagSubject): Promise<boolean>;
	/** Of all flags those that are off. */
	off(subject: FlagSubject): Promise<FeatureName[]>;
	/** @throws AppError `forbidden` with the flag's own words when it is off */
	refuseIfOff(name: FeatureName, subject: FlagSubject): Promise<void>;
	/** Looks at the file now instead of within seconds. */
	look(): Promise<void>;
	close(): Promise<void>;
}

/** The file of flags as it was read for the start, with what it says. */
export type FlagSource = { kind: 'none' } | { kind: 'file'; file: string; text: string; rules: FlagRules };

/** Reads the file for the start. @returns what is wrong with it instead, each finding in words */
export function readFlagSource(file: string | undefined): FlagSource | { kind: 'wrong'; findings: readonly string[] } {
	if (file === undefined) return { kind: 'none' };
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
		return { kind: 'wrong', findings: [`it can not be read (${code})`] };
	}
	const read = readFlagFile(text);
	return read.kind === 'wrong' ? read : { kind: 'file', file, text, rules: read.rules };
}

/**
 * Flags by OpenFeature, each of its own kind of provider; without a file everything is as the table says.
 * @param domain names these flags within this process: OpenFeature has one registry for all
 */
export async function openFlags(source: FlagSource, domain: string, log: Log): Promise<Flags> {
	const provider = new FileFlagProvider(source.kind === 'file' ? source.rules : new Map());
	await OpenFeature.setProviderAndWait(domain, provider);
	const client = OpenFeature.getClient(domain).setLogger({
		error: (...args) => log.error({ said: args.map(String) }, 'a flag could not be evaluated'),
		warn: (...args) => log.warn({ said: args.map(String) }, 'a flag was evaluated with a warning'),
		info: () => undefined,
		debug: () => undefined,
	});
	const watched =
		source.kind === 'file'
			? new WatchedFlags({ ...source, onRules: (rules) => provider.replace(rules), log })
			: undefined;
	const isOn = (name: FeatureName, subject: FlagSubject): Promise<boolean> =>
		client.getBooleanValue(name, flagTable[name].unlessSaid, contextOf(subject));
	return {
		isOn,
		async off(subject) {
			const on = await Promise.all(FeatureName.options.map((name) => isOn(name, subject)));
			return FeatureName.options.filter((_, place) => on[place] === false);
		},
		async refuseIfOff(name, subject) {
			if (!(await isOn(name, subject))) throw new AppError('forbidden', flagTable[name].refusal);
		},
		look: () => watched?.look() ?? Promise.resolve(),
		async close() {
			watched?.close();
			await OpenFeature.setProviderAndWait(domain, NOOP_PROVIDER);
		},
	};
}

function contextOf(subject: FlagSubject): { targetingKey?: string; role?: Role; everybody?: boolean } {
	switch (subject.kind) {
		case 'account':
			return { targetingKey: subject.accountId, role: subject.role };
		case 'nobody':
			return {};
		case 'everybody':
			return { everybody: true };
	}
	subject satisfies never;
}
