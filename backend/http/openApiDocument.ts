import * as z from 'zod';
import { ChallengeDetail, ChallengePage, ChallengeSummary } from '#contract/challenge.ts';
import {
	Assignment,
	ClassDashboard,
	ClassDetail,
	ClassPreview,
	ClassEvent,
	ClassMember,
	ClassSummary,
	CsvFile,
	Gradebook,
	SeenOfMe,
} from '#contract/classes.ts';
import { ChallengeDocument, SetDocument } from '#contract/documents.ts';
import { type Endpoint, endpointsOf } from '#contract/endpoints.ts';
import { Health, Readiness } from '#contract/health.ts';
import { CaseReport, CustomCase, JudgeReport, LanguageStatus, ShownValue, TierStatus } from '#contract/judging.ts';
import { Next, Progress } from '#contract/learning.ts';
import { Account, AuditEntry, ImportAnswer, ImportRequest, Profile, SignedIn } from '#contract/accounts.ts';
import { ForgeEvent, ProviderStatus } from '#contract/forge.ts';
import { Problem } from '#contract/problem.ts';
import { PushedSet, PushedVersion, Regrade } from '#contract/pushedSets.ts';
import { Report } from '#contract/reports.ts';
import { InstalledSet } from '#contract/sets.ts';
import { Signature } from '#contract/signature.ts';
import { Job, JobEvent, SubmissionDetail, SubmissionPage, SubmissionSummary } from '#contract/submission.ts';
import { Value } from '#contract/value.ts';

/** Schemas that get a name of their own in the document; every other one stands where it is used. */
const named = {
	Account,
	Assignment,
	AuditEntry,
	CaseReport,
	ChallengeDetail,
	ChallengeDocument,
	ChallengePage,
	ChallengeSummary,
	ClassDashboard,
	ClassDetail,
	ClassPreview,
	ClassEvent,
	ClassMember,
	ClassSummary,
	CsvFile,
	CustomCase,
	ForgeEvent,
	Gradebook,
	Health,
	ImportAnswer,
	ImportRequest,
	InstalledSet,
	Job,
	JobEvent,
	JudgeReport,
	LanguageStatus,
	Next,
	Problem,
	Profile,
	Progress,
	ProviderStatus,
	PushedSet,
	PushedVersion,
	Readiness,
	Regrade,
	Report,
	SeenOfMe,
	SetDocument,
	ShownValue,
	Signature,
	SignedIn,
	SubmissionDetail,
	SubmissionPage,
	SubmissionSummary,
	TierStatus,
	Value,
} as const;

type JsonSchema = Record<string, unknown>;

/** The OpenAPI 3.1 description of every endpoint of this way to run, made from the contract. */
export function openApiDocument(version: string, mode: 'solo' | 'server'): Record<string, unknown> {
	const isServer = mode === 'server';
	const all = endpointsOf(mode);
	const requests = schemasOf(all, 'input', (name, endpoint, add) => {
		add(`${name}.params`, endpoint.params);
		add(`${name}.query`, endpoint.query);
		if (hasBody(endpoint)) add(`${name}.body`, endpoint.body);
	});
	const answers = schemasOf(all, 'output', (name, endpoint, add) => add(`${name}.answer`, endpoint.answer));
	const paths: Record<string, Record<string, unknown>> = {};
	for (const [name, endpoint] of all) {
		const path = endpoint.path.replaceAll(/:([A-Za-z]+)/g, '{$1}');
		paths[path] = {
			...paths[path],
			[endpoint.method]: {
				...operation(name, endpoint, requests, answers),
				...(isServer ? access(endpoint) : {}),
			},
		};
	}
	return {
		openapi: '3.1.0',
		info: { title: 'Code Sensei', version, license: { name: 'MIT', identifier: 'MIT' } },
		servers: [isServer ? { url: '/' } : { url: 'http://127.0.0.1:{port}', variables: { port: { default: '0' } } }],
		security: [{ token: [] }],
		paths,
		components: {
			securitySchemes: { token: { type: 'http', scheme: 'bearer', ...(isServer ? { bearerFormat: 'JWT' } : {}) } },
			schemas: usedSchemas(paths, answers),
		},
	};
}

/** The named schemas that something in the document refers to. */
function usedSchemas(paths: Record<string, unknown>, answers: Map<string, JsonSchema>): Record<string, unknown> {
	const used = new Set<string>();
	let unread: unknown = paths;
	for (;;) {
		const referred = [...JSON.stringify(unread).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
			([, name]) => name ?? '',
		);
		const fresh = [...new Set(referred)].filter((name) => !used.has(name));
		if (fresh.length === 0) break;
		for (const name of fresh) used.add(name);
		unread = fresh.map((name) => answers.get(name));
	}
	return Object.fromEntries([...used].sort().map((name) => [name, answers.get(name)]));
}

/** Who may call it. The role stands among the words too, since OpenAPI has roles only for OAuth. */
function access({ access: wanted }: Endpoint): Record<string, unknown> {
	if (wanted === 'anyone') return { security: [], description: 'For anyone, signed in or not.', 'x-access': wanted };
	const words = wanted === 'learner' ? 'For everybody who is signed in.' : `Needs the role ${wanted}.`;
	return { security: [{ token: [] }], description: words, 'x-access': wanted };
}

function operation(
	name: string,
	endpoint: Endpoint,
	requests: Map<string, JsonSchema>,
	answers: Map<string, JsonSchema>,
): Record<string, unknown> {
	const type = endpoint.stream === 'events' ? 'text/event-stream' : 'application/json';
	const body = requests.get(`${name}.body`);
	return {
		operationId: name,
		summary: endpoint.summary,
		parameters: [
			...parameters(requests.get(`${name}.params`), 'path'),
			...parameters(requests.get(`${name}.query`), 'query'),
		],
		...(body === undefined
			? {}
			: { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
		responses: {
			[String(endpoint.status)]: {
				description: endpoint.stream === 'events' ? 'Server-sent events; the data of each is one of these.' : 'Done.',
				content: { [type]: { schema: answers.get(`${name}.answer`) } },
			},
			...(endpoint.caching === 'no' ? {} : { '304': { description: 'The client has it already, by If-None-Match.' } }),
			default: {
				description: 'It did not work; `code` says which kind of failure it is.',
				content: { 'application/problem+json': { schema: reference('Problem') } },
			},
		},
	};
}

function parameters(schema: JsonSchema | undefined, where: 'path' | 'query'): Record<string, unknown>[] {
	const { properties = {}, required = [] } = z
		.object({
			properties: z.record(z.string(), z.looseObject({ description: z.string().optional() })).optional(),
			required: z.array(z.string()).optional(),
		})
		.parse(schema);
	return Object.entries(properties).map(([name, property]) => ({
		name,
		in: where,
		required: where === 'path' || required.includes(name),
		...(property.description === undefined ? {} : { description: property.description }),
		schema: property,
	}));
}

function schemasOf(
	endpoints: readonly [string, Endpoint][],
	io: 'input' | 'output',
	collect: (name: string, endpoint: Endpoint, add: (id: string, schema: z.ZodType) => void) => void,
): Map<string, JsonSchema> {
	const registry = z.registry<{ id: string }>();
	const names = new Map<string, string>();
	for (const [id, schema] of Object.entries<z.ZodType>(named)) registry.add(schema, { id });
	for (const [name, endpoint] of endpoints) {
		collect(name, endpoint, (id, schema) => {
			const known = registry.get(schema)?.id;
			names.set(id, known ?? id);
			if (known === undefined) registry.add(schema, { id });
		});
	}
	const { schemas } = z.toJSONSchema(registry, { io, uri: (id) => `#/components/schemas/${id}` });
	const all = new Map<string, JsonSchema>();
	for (const [id, { $schema: _schema, $id: _id, ...schema }] of Object.entries(schemas)) all.set(id, schema);
	for (const [id, name] of names) {
		if (name in named) all.set(id, reference(name));
		// Two endpoints that share a schema object share its description.
		else if (name !== id) all.set(id, all.get(name) ?? {});
	}
	return all;
}

function reference(name: string): JsonSchema {
	return { $ref: `#/components/schemas/${name}` };
}

function hasBody(endpoint: Endpoint): boolean {
	return !(endpoint.body instanceof z.ZodUndefined);
}
