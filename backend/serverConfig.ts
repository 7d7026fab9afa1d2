import { homedir, tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { type AiOrder, BudgetUsd, ProviderName, refillMax } from '#contract/forge.ts';
import { PistonAddress } from '#contract/piston.ts';
import { ownVersion } from './config.ts';
import type { TokenKey } from './accounts/tokenKey.ts';
import { serverLimits } from './forge/budget/budgetLimits.ts';
import { elsewhereVariables } from './elsewhereVariables.ts';
import type { BlobConfig } from './platform/blobs/blobConfig.ts';
import { type FlagSource, readFlagSource } from './platform/flags/flags.ts';
import { tokenKeys } from './serverSecrets.ts';

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
	/** What is switched on and off. */
	flags: FlagSource;
	version: string;
	logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** Of sysexits.h: the configuration is wrong, so that starting again would not help. */
export const exitConfig = 78;

/** A variable that is wrong or missing, and what it should be. Never its value, which may be a secret. */
export interface WrongVariable {
	name: string;
	expected: string;
}

/** The server can't start as it is configured. */
export class WrongConfiguration extends Error {
	readonly wrong: readonly WrongVariable[];

	constructor(wrong: readonly WrongVariable[]) {
		super(`The configuration is wrong:\n${wrong.map(({ name, expected }) => `  ${name}: ${expected}`).join('\n')}`);
		this.name = 'WrongConfiguration';
		this.wrong = wrong;
	}
}

const integer = (least: number, most: number) =>
	z
		.string()
		.regex(/^\d{1,9}$/)
		.transform(Number)
		.pipe(z.int().min(least).max(most));
const usd = z
	.string()
	.regex(/^\d{1,7}(\.\d{1,2})?$/)
	.transform(Number)
	.pipe(BudgetUsd);
const httpUrl = z.url({ protocol: /^https?$/ }).max(500);
const folder = z
	.string()
	.min(1)
	.transform((text) => path.resolve(text));
const list = z.string().transform((text) => text.split(',').map((part) => part.trim()));

interface Variable {
	schema: z.ZodType;
	/** What it should be; shown when it is wrong, and in `serve --help`. */
	expected: string;
}

const variable = <Schema extends z.ZodType>(
	schema: Schema,
	expected: string,
): { schema: Schema; expected: string } => ({
	schema,
	expected,
});

/** Every variable that the server reads. An empty one counts as absent. */
export const serverVariables = {
	MONGODB_URI: variable(
		z.string().regex(/^mongodb(\+srv)?:\/\/\S+$/),
		'required; where MongoDB is, e.g. mongodb://host:27017/code_sensei',
	),
	REDIS_URL: variable(
		z
			.string()
			.regex(/^rediss?:\/\/\S+$/)
			.optional(),
		'where Redis is, e.g. redis://host:6379; needed for more than one process',
	),
	CODE_SENSEI_TOKEN_KEYS: variable(
		tokenKeys,
		'required; NAME:KEY, several separated by commas, the first one signs; a KEY is 32 random bytes or more in base64 or hex, made by `openssl rand -base64 32`, and no well-known one',
	),
	CODE_SENSEI_HOST: variable(z.string().min(1).default('127.0.0.1'), 'address to listen at (127.0.0.1)'),
	CODE_SENSEI_PORT: variable(integer(0, 65_535).default(8080), 'port to listen at, 0 to 65535 (8080)'),
	CODE_SENSEI_PUBLIC_URL: variable(
		httpUrl.optional(),
		'under which address people reach the server; changing it signs everybody out of their running quarter of an hour (none)',
	),
	CODE_SENSEI_CORS_ORIGINS: variable(
		list.pipe(z.array(z.string().refine(isOrigin)).max(50)).default([]),
		'origins of web pages that may call the server, separated by commas, e.g. https://class.example.org; https except on this machine; never * (none)',
	),
	CODE_SENSEI_TRUSTED_PROXIES: variable(
		integer(0, 10).default(0),
		'how many proxies of yours are in front of the server, 0 to 10 (0)',
	),
	CODE_SENSEI_TIER: variable(
		z.enum(['auto', 'bubblewrap', 'piston']).default('auto'),
		'auto, bubblewrap or piston (auto)',
	),
	PISTON_URL: variable(
		httpUrl.optional(),
		'where your Piston server is, e.g. http://piston:2000; needed for the tier piston',
	),
	CODE_SENSEI_PISTON_HEADER: variable(
		z
			.string()
			.regex(/^[^:]+:/)
			.transform((text) => ({
				name: text.slice(0, text.indexOf(':')),
				value: text.slice(text.indexOf(':') + 1).trim(),
			}))
			.pipe(PistonAddress.shape.header.unwrap())
			.optional(),
		'a header for every request to Piston, as NAME: VALUE',
	),
	CODE_SENSEI_SCRATCH: variable(
		folder.default(path.join(tmpdir(), `code-sensei-${userInfo().uid}`)),
		'folder for compiled programs and boxes (code-sensei-UID in the folder for temporary files)',
	),
	CODE_SENSEI_BANK: variable(
		folder.default(path.join(import.meta.dirname, 'bank')),
		'folder of the challenges that `migrate` puts into the store (those that came with it)',
	),
	CODE_SENSEI_BLOBS: variable(
		z.enum(['folder', 's3', 'gcs']).default('folder'),
		'folder, s3 (or what speaks its protocol) or gcs: where the files of pushed sets are kept (folder)',
	),
	CODE_SENSEI_BLOB_FOLDER: variable(
		folder.default(path.join(homedir(), '.code-sensei-server', 'blobs')),
		'folder of those files; several processes have to share it (.code-sensei-server/blobs in the home folder)',
	),
	CODE_SENSEI_BLOB_BUCKET: variable(
		z
			.string()
			.regex(/^[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$/)
			.optional(),
		'name of the bucket; needed for s3 and gcs',
	),
	CODE_SENSEI_BLOB_ENDPOINT: variable(
		httpUrl.optional(),
		'where the bucket is, e.g. https://s3.eu-central-1.amazonaws.com or http://minio:9000 (that of S3 in its region, or of Google Cloud Storage)',
	),
	CODE_SENSEI_BLOB_REGION: variable(
		z
			.string()
			.regex(/^[a-z0-9-]{1,40}$/)
			.optional(),
		'region of the bucket, e.g. eu-central-1 (us-east-1 for s3, auto for gcs)',
	),
	CODE_SENSEI_BLOB_KEY_ID: variable(
		z.string().min(1).max(200).optional(),
		'id of the access key, of an HMAC key for gcs, at most 200 characters; needed for s3 and gcs',
	),
	CODE_SENSEI_BLOB_SECRET: variable(
		z.string().min(1).max(500).optional(),
		'secret of that key, at most 500 characters; needed for s3 and gcs',
	),
	CODE_SENSEI_PUSHED_SET_MB: variable(
		integer(1, 50).default(10),
		'what the files of a pushed set may add up to in MB, unpacked, 1 to 50 (10)',
	),
	CODE_SENSEI_JUDGING_AT_ONCE: variable(
		integer(1, 256).optional(),
		'how many solutions are judged at once, 1 to 256 (the number of cores)',
	),
	CODE_SENSEI_REQUESTS_PER_LEARNER: variable(
		integer(1, 1_000_000).default(300),
		'requests a minute of one account, 1 to 1000000 (300)',
	),
	CODE_SENSEI_REQUESTS_PER_ADDRESS: variable(
		integer(1, 1_000_000).default(1_500),
		'requests a minute from one address, 1 to 1000000; a class behind one router shares it (1500)',
	),
	CODE_SENSEI_CACHE: variable(
		z.enum(['on', 'off']).default('on'),
		'on or off; off only to look for a fault: everything is read from the store each time (on)',
	),
	CODE_SENSEI_ANSWER_GRACE_SECONDS: variable(
		integer(0, 300).default(5),
		'how long answers under way may take after the order to stop, 0 to 300 (5)',
	),
	CODE_SENSEI_JUDGING_GRACE_SECONDS: variable(
		integer(0, 300).default(15),
		'how long judging may go on after the order to stop, 0 to 300; the rest is left to another process (15)',
	),
	CODE_SENSEI_GITHUB_API: variable(
		httpUrl.default('https://api.github.com'),
		'where GitHub is asked who a token belongs to (https://api.github.com)',
	),
	CODE_SENSEI_GITHUB_CLIENT_IDS: variable(
		list.pipe(z.array(z.string().regex(/^[\w.-]{4,64}$/)).max(20)).default([]),
		'OAuth client ids of the applications whose GitHub tokens are good, with commas between them; VS Code has 01ab8ac9400c4e429b23 (any)',
	),
	CODE_SENSEI_AI_ORDER: variable(
		list.pipe(z.array(ProviderName).max(3)).optional(),
		'providers in the order in which they are asked, of gemini, openai, ollama (those that have a key or a host)',
	),
	CODE_SENSEI_AI_REFILL: variable(
		integer(0, refillMax).default(2),
		'how many unseen challenges by AI are kept ready for each topic and level that was asked for lately, 0 to 10; 0: none are made ahead (2)',
	),
	GEMINI_API_KEY: variable(z.string().min(1).max(500).optional(), 'key of Gemini, at most 500 characters'),
	OPENAI_API_KEY: variable(z.string().min(1).max(500).optional(), 'key of OpenAI, at most 500 characters'),
	OLLAMA_HOST: variable(httpUrl.optional(), 'where Ollama is, e.g. http://ollama:11434'),
	CODE_SENSEI_GEMINI_MODEL: variable(z.string().max(100).optional(), 'model of Gemini, at most 100 characters'),
	CODE_SENSEI_OPENAI_MODEL: variable(z.string().max(100).optional(), 'model of OpenAI, at most 100 characters'),
	CODE_SENSEI_OLLAMA_MODEL: variable(z.string().max(100).optional(), 'model of Ollama, at most 100 characters'),
	CODE_SENSEI_GEMINI_URL: variable(httpUrl.optional(), "where Gemini is (the provider's own address)"),
	CODE_SENSEI_OPENAI_URL: variable(httpUrl.optional(), "where OpenAI is, ending in /v1 (the provider's own address)"),
	CODE_SENSEI_AI_DAILY_BUDGET_USD: variable(
		usd.default(serverLimits.dailyUsd),
		`what models may cost in a day (UTC), in US dollars, e.g. 2.50 (${String(serverLimits.dailyUsd)})`,
	),
	CODE_SENSEI_AI_MONTHLY_BUDGET_USD: variable(
		usd.default(serverLimits.monthlyUsd),
		`what models may cost in a month (UTC), in US dollars (${String(serverLimits.monthlyUsd)})`,
	),
	CODE_SENSEI_AI_PER_LEARNER: variable(
		integer(0, 10_000).default(20),
		'how many challenges, hints and reviews by models a learner may have in a day (UTC), 0 to 10000 (20)',
	),
	CODE_SENSEI_AI_ONLY_THIS_MACHINE: variable(
		z.enum(['on', 'off']).default('off'),
		'on or off; on: no request to a model leaves this machine, so Ollama alone, at an address of this machine, and no key of anybody else (off)',
	),
	CODE_SENSEI_FLAGS: variable(
		folder.optional(),
		'file of feature flags, JSON; a change is taken over within seconds (none: everything is on)',
	),
	CODE_SENSEI_LOG: variable(
		z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
		'debug, info, warn, error or silent (info)',
	),
} as const satisfies Record<string, Variable>;

type Variables = { [Name in keyof typeof serverVariables]: z.output<(typeof serverVariables)[Name]['schema']> };

/** @throws WrongConfiguration with the names of all variables that are wrong, missing or unknown. */
export function serverConfigFrom(environment: NodeJS.ProcessEnv): ServerConfig {
	const read = readVariables(environment);
	const ai = aiOrder(read);
	const elsewhere = elsewhereVariables(ai, environment);
	if (elsewhere.length > 0) throw new WrongConfiguration(elsewhere);
	const flags = readFlagSource(read.CODE_SENSEI_FLAGS);
	if (flags.kind === 'wrong')
		throw new WrongConfiguration(flags.findings.map((expected) => ({ name: 'CODE_SENSEI_FLAGS', expected })));
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
		flags,
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

// The keys of the table are its names.
const allNames = Object.keys(serverVariables) as (keyof Variables)[];

function readVariables<Name extends keyof Variables>(
	environment: NodeJS.ProcessEnv,
	names: readonly Name[],
): Pick<Variables, Name>;
function readVariables(environment: NodeJS.ProcessEnv): Variables;
function readVariables(
	environment: NodeJS.ProcessEnv,
	names: readonly (keyof Variables)[] = allNames,
): Partial<Variables> {
	const wrong: WrongVariable[] = Object.keys(environment)
		.filter((name) => name.startsWith('CODE_SENSEI_') && !Object.hasOwn(serverVariables, name))
		.map((name) => ({ name, expected: 'is not known; see `serve --help`' }));
	const values: Record<string, unknown> = {};
	for (const name of names) {
		const { schema, expected } = serverVariables[name] as Variable; // each entry of the table is one
		const parsed = schema.safeParse(environment[name] === '' ? undefined : environment[name]);
		if (parsed.success) values[name] = parsed.data;
		else wrong.push({ name, expected });
	}
	if (values['CODE_SENSEI_TIER'] === 'piston' && values['PISTON_URL'] === undefined) {
		wrong.push({ name: 'PISTON_URL', expected: serverVariables.PISTON_URL.expected });
	}
	if (values['CODE_SENSEI_BLOBS'] === 's3' || values['CODE_SENSEI_BLOBS'] === 'gcs') {
		for (const name of neededForBucket) {
			if (values[name] === undefined) wrong.push({ name, expected: serverVariables[name].expected });
		}
	}
	if (wrong.length > 0) throw new WrongConfiguration(wrong);
	return values; // each was parsed by its own schema
}

const neededForBucket = ['CODE_SENSEI_BLOB_BUCKET', 'CODE_SENSEI_BLOB_KEY_ID', 'CODE_SENSEI_BLOB_SECRET'] as const;

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

function isOrigin(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const url = new URL(text);
	if (url.origin !== text) return false;
	return url.protocol === 'https:' || (url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname));
}
