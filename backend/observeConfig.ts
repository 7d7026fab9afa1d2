import * as z from 'zod';

/** What an operator is told of a running server, and where it goes. Without any of it nothing leaves and nothing is kept. */
export interface ObserveConfig {
	/** A listener apart from the API; absent: there is none. */
	metrics: { host: string; port: number } | undefined;
	traces: TracesConfig | undefined;
	sentryDsn: string | undefined;
}

export interface TracesConfig {
	endpoint: string;
	headers: Readonly<Record<string, string>>;
	ratio: number;
	service: string;
}

const address = z.url({ protocol: /^https?$/ }).max(500);
const pairs = z
	.string()
	.max(4_000)
	.transform((text) => text.split(',').map((pair) => pair.trim().split(/=(.*)/s, 2)))
	.pipe(z.array(z.tuple([z.string().regex(/^[A-Za-z0-9_-]{1,100}$/), z.string()])))
	.transform((each) => Object.fromEntries(each));

/** Variables of the server. Those of OpenTelemetry have the names that its own documents give them. */
export const observeVariables = {
	CODE_SENSEI_METRICS_PORT: {
		schema: z
			.string()
			.regex(/^\d{1,5}$/)
			.transform(Number)
			.pipe(z.int().min(0).max(65_535))
			.optional(),
		expected: 'port at which Prometheus reads /metrics, 0 to 65535; never the one of the API (none: no metrics)',
	},
	CODE_SENSEI_METRICS_HOST: {
		schema: z.string().min(1).default('127.0.0.1'),
		expected: 'address of that listener; whoever reaches it may read it (127.0.0.1)',
	},
	OTEL_EXPORTER_OTLP_ENDPOINT: {
		schema: address.optional(),
		expected: 'where a collector takes traces by OTLP over HTTP, e.g. http://collector:4318 (none: no traces)',
	},
	OTEL_EXPORTER_OTLP_HEADERS: {
		schema: pairs.optional(),
		expected: 'headers for the collector, as NAME=VALUE, several with commas between them',
	},
	OTEL_TRACES_SAMPLER_ARG: {
		schema: z
			.string()
			.regex(/^(0|1|0?\.\d{1,9}|1\.0+|0\.\d{1,9})$/)
			.transform(Number)
			.default(1),
		expected: 'the part of all traces that is kept, 0 to 1 (1)',
	},
	OTEL_SERVICE_NAME: {
		schema: z
			.string()
			.regex(/^[\w.-]{1,100}$/)
			.default('code-sensei'),
		expected: 'how this process is called in traces (code-sensei)',
	},
	CODE_SENSEI_SENTRY_DSN: {
		schema: z
			.url({ protocol: /^https?$/ })
			.max(500)
			.refine((text) => URL.canParse(text) && new URL(text).username !== '')
			.optional(),
		expected:
			'DSN of Sentry, or of what speaks its protocol: unexpected errors are told there, without a word of anybody (none)',
	},
} as const;

type Read = { [Name in keyof typeof observeVariables]: z.output<(typeof observeVariables)[Name]['schema']> };

export function observeConfigOf(read: Read): ObserveConfig {
	const port = read.CODE_SENSEI_METRICS_PORT;
	const endpoint = read.OTEL_EXPORTER_OTLP_ENDPOINT;
	return {
		metrics: port === undefined ? undefined : { host: read.CODE_SENSEI_METRICS_HOST, port },
		traces:
			endpoint === undefined
				? undefined
				: {
						endpoint,
						headers: read.OTEL_EXPORTER_OTLP_HEADERS ?? {},
						ratio: read.OTEL_TRACES_SAMPLER_ARG,
						service: read.OTEL_SERVICE_NAME,
					},
		sentryDsn: read.CODE_SENSEI_SENTRY_DSN,
	};
}
