import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { type AiOrder, BudgetUsd } from '#contract/forge.ts';
import { LanguageId } from '#contract/ids.ts';
import { PistonAddress } from '#contract/piston.ts';
import { StartOrder } from '#contract/start.ts';
import type { AiEnvironment } from './forge/aiConfig.ts';

/** Everything that the solo backend is told from outside. */
export interface SoloConfig {
	token: string;
	dataFolder: string;
	scratchFolder: string;
	bankFolder: string;
	tier: StartOrder['tier'];
	toolchains: Partial<Record<LanguageId, string>>;
	/** Who makes challenges. */
	ai: AiOrder;
	/** Keys and address that count where `ai` says nothing. */
	aiEnvironment: AiEnvironment;
	/** A server of the learner's own that runs code. */
	piston?: PistonAddress | undefined;
	/** Folders of the extensions that carry challenge sets, as far as they are known at the start. */
	setFolders?: readonly string[] | undefined;
	version: string;
	logLevel: string;
}

/** From the parent's first message. @throws ZodError when it is none. */
export function configFromOrder(message: unknown): SoloConfig {
	const order = StartOrder.parse(message);
	const toolchains = Object.entries(order.toolchains).filter(([language]) => LanguageId.safeParse(language).success);
	return {
		token: order.token,
		dataFolder: order.dataFolder,
		scratchFolder: order.scratchFolder,
		bankFolder: order.bankFolder,
		tier: order.tier,
		toolchains: Object.fromEntries(toolchains),
		ai: order.ai,
		// The parent has looked for keys; one that stands there for something else must not count where none shall.
		aiEnvironment: order.ai.onlyHere === true ? {} : aiEnvironment(),
		piston: order.piston,
		setFolders: order.setFolders,
		version: ownVersion(),
		logLevel: logLevel(),
	};
}

export interface SoloOptions {
	data?: string | undefined;
	bank?: string | undefined;
	tier?: string | undefined;
	/** The URL of a Piston server. */
	piston?: string | undefined;
}

/** From the command line, for a start without a parent. @throws ZodError for a tier that does not exist, a URL that is none, or a budget that is none. */
export function configFromOptions(options: SoloOptions): SoloConfig {
	const dataFolder = path.resolve(options.data ?? path.join(os.homedir(), '.code-sensei'));
	return {
		token: randomBytes(32).toString('hex'),
		dataFolder,
		scratchFolder: path.join(dataFolder, 'scratch'),
		bankFolder: options.bank === undefined ? path.join(import.meta.dirname, 'bank') : path.resolve(options.bank),
		tier: StartOrder.shape.tier.parse(options.tier ?? 'auto'),
		toolchains: {},
		ai: { order: [], providers: {}, ...aiBounds() },
		aiEnvironment: aiEnvironment(),
		piston:
			options.piston === undefined ? undefined : PistonAddress.parse({ url: options.piston, header: pistonHeader() }),
		version: ownVersion(),
		logLevel: logLevel(),
	};
}

function aiEnvironment(): AiEnvironment {
	const { GEMINI_API_KEY, OPENAI_API_KEY, OLLAMA_HOST } = process.env;
	return {
		...(GEMINI_API_KEY === undefined ? {} : { GEMINI_API_KEY }),
		...(OPENAI_API_KEY === undefined ? {} : { OPENAI_API_KEY }),
		...(OLLAMA_HOST === undefined ? {} : { OLLAMA_HOST }),
	};
}

/** The same variables as a server's. */
function aiBounds(): Pick<AiOrder, 'budget' | 'onlyHere'> {
	const usd = (name: string): number | undefined => {
		const text = process.env[name] ?? '';
		return text === '' ? undefined : z.coerce.number().pipe(BudgetUsd).parse(text);
	};
	const dailyUsd = usd('CODE_SENSEI_AI_DAILY_BUDGET_USD');
	const monthlyUsd = usd('CODE_SENSEI_AI_MONTHLY_BUDGET_USD');
	return {
		budget: { ...(dailyUsd !== undefined && { dailyUsd }), ...(monthlyUsd !== undefined && { monthlyUsd }) },
		...(process.env['CODE_SENSEI_AI_ONLY_THIS_MACHINE'] === 'on' && { onlyHere: true }),
	};
}

/** A secret, so it comes by the environment: `Name: value`. */
function pistonHeader(): { name: string; value: string } | undefined {
	const [, name, value] = /^([^:]+):\s*(.*)$/.exec(process.env['CODE_SENSEI_PISTON_HEADER'] ?? '') ?? [];
	return name === undefined || value === undefined ? undefined : { name, value };
}

/** Both the sources and the bundles lie one folder below package.json. */
export function ownVersion(): string {
	const text = readFileSync(path.join(import.meta.dirname, '../package.json'), 'utf8');
	return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

function logLevel(): string {
	return z.enum(['debug', 'info', 'warn', 'error', 'silent']).catch('info').parse(process.env['CODE_SENSEI_LOG']);
}
