import { hash } from 'node:crypto';
import {
	type EvaluationContext,
	FlagNotFoundError,
	OpenFeatureEventEmitter,
	type Provider,
	ProviderEvents,
	type ResolutionDetails,
	StandardResolutionReasons,
	TypeMismatchError,
} from '@openfeature/server-sdk';
import { FeatureName } from '#contract/features.ts';
import type { FlagRules } from './flagFile.ts';
import { flagTable } from './flagTable.ts';

/**
 * Flags out of rules that were read from a file, for OpenFeature. `targetingKey` is the id of an account and `role` its role; with neither, a rule that is for some
 * accounts says no, but for `everybody`, where the question is whether the flag is off for all.
 */
export class FileFlagProvider implements Provider {
	readonly metadata = { name: 'code-sensei-file' } as const;
	readonly runsOn = 'server' as const;
	readonly events = new OpenFeatureEventEmitter();
	#rules: FlagRules;

	constructor(rules: FlagRules) {
		this.#rules = rules;
	}

	/** Every evaluation from now on is by these. */
	replace(rules: FlagRules): void {
		const before = this.#rules;
		this.#rules = rules;
		const isSame = (name: FeatureName): boolean => JSON.stringify(before.get(name)) === JSON.stringify(rules.get(name));
		const flagsChanged = FeatureName.options.filter((name) => !isSame(name));
		if (flagsChanged.length > 0) this.events.emit(ProviderEvents.ConfigurationChanged, { flagsChanged });
	}

	resolveBooleanEvaluation(
		flagKey: string,
		_unlessSaid: boolean,
		context: EvaluationContext,
	): Promise<ResolutionDetails<boolean>> {
		const name = FeatureName.safeParse(flagKey).data;
		if (name === undefined) return Promise.reject(new FlagNotFoundError(`there is no flag "${flagKey}"`));
		return Promise.resolve(this.#resolve(name, context));
	}

	resolveStringEvaluation(flagKey: string): Promise<ResolutionDetails<string>> {
		return Promise.reject(onlyBoolean(flagKey));
	}

	resolveNumberEvaluation(flagKey: string): Promise<ResolutionDetails<number>> {
		return Promise.reject(onlyBoolean(flagKey));
	}

	resolveObjectEvaluation(flagKey: string): Promise<never> {
		return Promise.reject(onlyBoolean(flagKey));
	}

	#resolve(name: FeatureName, { targetingKey, role, everybody }: EvaluationContext): ResolutionDetails<boolean> {
		const rule = this.#rules.get(name);
		if (rule === undefined) return { value: flagTable[name].unlessSaid, reason: StandardResolutionReasons.DEFAULT };
		if (typeof rule === 'boolean') return { value: rule, reason: StandardResolutionReasons.STATIC };
		if (everybody === true) return { value: true, reason: StandardResolutionReasons.STATIC };
		if (rule.roles?.some((one) => one === role) === true)
			return { value: true, reason: StandardResolutionReasons.TARGETING_MATCH };
		const { percent = 0 } = rule;
		const isIn = targetingKey !== undefined && placeOf(name, targetingKey) < percent;
		return { value: isIn, reason: StandardResolutionReasons.SPLIT };
	}
}

/**
 * Where an account stands between 0 and 100, evenly spread: the same on every server and after every start, another one for each flag. Who is in at 10 percent is in
 * at 20.
 */
function placeOf(name: FeatureName, accountId: string): number {
	const digits = hash('sha256', `${name} ${accountId}`, 'hex').slice(0, 8);
	return (Number.parseInt(digits, 16) / 2 ** 32) * 100;
}

function onlyBoolean(flagKey: string): TypeMismatchError {
	return new TypeMismatchError(`"${flagKey}" is on or off and nothing else`);
}
