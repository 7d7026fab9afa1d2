import { type AiOrder, ProviderName } from '#contract/forge.ts';
import type { PistonAddress } from '#contract/piston.ts';
import { ownVersion } from './config.ts';
import type { TokenKey } from './accounts/tokenKey.ts';
import { elsewhereVariables } from './elsewhereVariables.ts';
import type { BlobConfig } from './platform/blobs/blobConfig.ts';
import { readVariables, WrongConfiguration } from './readVariables.ts';
import type { Variables } from './serverVariables.ts';

/** Everything that the server is told from outside. */
export interface ServerConfig {
	host: string;
	/** 0 lets the system choose. */
	port: number;
	mongoUri: string;
	/** Absent: one process only, with everything that Redis would hold in memory. */
	redisUrl: string | undefined;
	/** The first one signs, all of them verify. */
	tokenKeys: readonly [TokenKey, ...TokenKey[]];
	/** Origins of web pages that may call the server; the extension needs none. */
	corsOrigins: readonly string[];
	/** How many proxies in front of the server are ours, so that the client's address can be believed. */
	trustedProxies: number;
	tier: 'auto' | 'bubblewrap' | 'piston';
	piston: PistonAddress | undefined;
	scratchFolder: string;
	bankFolder: string;
	/** Where files are kept that are too large for the database. */
	blobs: BlobConfig;
	/** What the files of a pushed set may add up to, unpacked. */
	pushedSetBytes: number;
	/** Where solutions are judged and everything else runs that runs code: in this process, or in workers that take it from a queue. */
	work: 'here' | 'queue';
	/** How many submissions may wait in the queue. */
	queueMax: number;
	/** How many solutions are judged at once; the number of cores when absent. */
	judgingAtOnce: number | undefined;
	/** Requests a minute. */
	limits: { perLearner: number; perAddress: number };
	/** Off only to look for a fault: everything is read from the store each time. */
	cache: 'on' | 'off';
	/** How long the stop may take for answers under way, then for what is being judged. */
	answerGraceMs: number;
	judgingGraceMs: number;
	gitHubApi: string;
	/** Applications whose GitHub tokens are good; empty: any. */
	gitHubClientIds: readonly string[];
	/** Stands in tokens: those of another server are refused. */
	issuer: string;
	ai: AiOrder;
	/** Challenges, hints and reviews by models for one learner a day. */
	aiPerLearner: number;
	version: string;
	logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** @throws WrongConfiguration with the names of all variables that are wrong, missing or unknown. */
export function serverConfigFrom(environment: NodeJS.ProcessEnv): ServerConfig {
	const read = readVariables(environment);
	const ai = aiOrder(read);
	const elsewhere = elsewhereVariables(ai, environment);
	if (elsewhere.length > 0) throw new WrongConfiguration(elsewhere);
	return {
		host: read.CODE_SENSEI_HOST,
		port: read.CODE_SENSEI_PORT,
		mongoUri: read.MONGODB_URI,
		redisUrl: read.REDIS_URL,
		tokenKeys: read.CODE_SENSEI_TOKEN_KEYS,
		corsOrigins: read.CODE_SENSEI_CORS_ORIGINS,
		trustedProxies: read.CODE_SENSEI_TRUSTED_PROXIES,
		tier: read.CODE_SENSEI_TIER,
		piston:
			read.PISTON_URL === undefined ? undefined : { url: read.PISTON_URL, header: read.CODE_SENSEI_PISTON_HEADER },
		scratchFolder: read.CODE_SENSEI_SCRATCH,
		bankFolder: read.CODE_SENSEI_BANK,
		blobs: blobConfig(read),
		pushedSetBytes: read.CODE_SENSEI_PUSHED_SET_MB * 1_000_000,
		work: read.CODE_SENSEI_WORK,
		queueMax: read.CODE_SENSEI_QUEUE_MAX,
		judgingAtOnce: read.CODE_SENSEI_JUDGING_AT_ONCE,
		limits: {
			perLearner: read.CODE_SENSEI_REQUESTS_PER_LEARNER,
			perAddress: read.CODE_SENSEI_REQUESTS_PER_ADDRESS,
		},
		cache: read.CODE_SENSEI_CACHE,
		answerGraceMs: read.CODE_SENSEI_ANSWER_GRACE_SECONDS * 1_000,
		judgingGraceMs: read.CODE_SENSEI_JUDGING_GRACE_SECONDS * 1_000,
		gitHubApi: read.CODE_SENSEI_GITHUB_API,
		gitHubClientIds: read.CODE_SENSEI_GITHUB_CLIENT_IDS,
		issuer: read.CODE_SENSEI_PUBLIC_URL ?? 'code-sensei',
		ai,
		aiPerLearner: read.CODE_SENSEI_AI_PER_LEARNER,
		version: ownVersion(),
		logLevel: read.CODE_SENSEI_LOG,
	};
}

/** What `migrate` and `create-admin` need: less than the server, so that they run before it is whole. */
export function storeConfigFrom(
	environment: NodeJS.ProcessEnv,
): Pick<ServerConfig, 'mongoUri' | 'bankFolder' | 'version' | 'logLevel'> {
	const read = readVariables(environment, ['MONGODB_URI', 'CODE_SENSEI_BANK', 'CODE_SENSEI_LOG']);
	return {
		mongoUri: read.MONGODB_URI,
		bankFolder: read.CODE_SENSEI_BANK,
		version: ownVersion(),
		logLevel: read.CODE_SENSEI_LOG,
	};
}

function blobConfig(read: Variables): BlobConfig {
	const { CODE_SENSEI_BLOBS: kind, CODE_SENSEI_BLOB_FOLDER: folder } = read;
	if (kind === 'folder') return { kind: 'folder', folder };
	const region = read.CODE_SENSEI_BLOB_REGION ?? (kind === 's3' ? 'us-east-1' : 'auto');
	const ownEndpoint = kind === 's3' ? `https://s3.${region}.amazonaws.com` : 'https://storage.googleapis.com';
	return {
		kind: 'bucket',
		endpoint: read.CODE_SENSEI_BLOB_ENDPOINT ?? ownEndpoint,
		region,
		// Without these three the configuration was refused.
		bucket: read.CODE_SENSEI_BLOB_BUCKET ?? '',
		keyId: read.CODE_SENSEI_BLOB_KEY_ID ?? '',
		secret: read.CODE_SENSEI_BLOB_SECRET ?? '',
	};
}

/** A provider is named when it is set up: with a key, or an address of its own. */
function aiOrder(read: Variables): AiOrder {
	const order = read.CODE_SENSEI_AI_ORDER ?? [];
	const given = {
		gemini: { key: read.GEMINI_API_KEY, model: read.CODE_SENSEI_GEMINI_MODEL, baseUrl: read.CODE_SENSEI_GEMINI_URL },
		openai: { key: read.OPENAI_API_KEY, model: read.CODE_SENSEI_OPENAI_MODEL, baseUrl: read.CODE_SENSEI_OPENAI_URL },
		ollama: { key: undefined, model: read.CODE_SENSEI_OLLAMA_MODEL, baseUrl: read.OLLAMA_HOST },
	};
	const providers: AiOrder['providers'] = {};
	for (const name of ProviderName.options) {
		const { key, model, baseUrl } = given[name];
		const isSetUp = key !== undefined || baseUrl !== undefined || order.includes(name);
		if (isSetUp) providers[name] = compact({ key, model, baseUrl });
	}
	return {
		order,
		providers,
		refill: read.CODE_SENSEI_AI_REFILL,
		budget: { dailyUsd: read.CODE_SENSEI_AI_DAILY_BUDGET_USD, monthlyUsd: read.CODE_SENSEI_AI_MONTHLY_BUDGET_USD },
		...(read.CODE_SENSEI_AI_ONLY_THIS_MACHINE === 'on' && { onlyHere: true }),
	};
}

/** Without what is undefined. */
function compact<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } {
	const present = Object.entries(fields).filter(([, value]) => value !== undefined);
	return Object.fromEntries(present) as { [Name in keyof Fields]?: NonNullable<Fields[Name]> }; // the same names without undefined
}
