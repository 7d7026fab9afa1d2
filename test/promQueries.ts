import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parser } from '@prometheus-io/lezer-promql';
import { CORE_SCHEMA, load } from 'js-yaml';
import * as z from 'zod';

export interface Matcher {
	label: string;
	operator: string;
	value: string;
}

export interface Selector {
	metric: string;
	matchers: readonly Matcher[];
}

/** What an expression of PromQL asks for. */
export interface AskedMetrics {
	where: string;
	expression: string;
	selectors: readonly Selector[];
	/** Labels by which it groups. */
	groupedBy: readonly string[];
	isWellFormed: boolean;
}

export const Rules = z.object({
	groups: z.array(
		z.object({
			name: z.string(),
			rules: z.array(
				z.strictObject({
					alert: z.string(),
					expr: z.string(),
					for: z.string().optional(),
					labels: z.strictObject({ severity: z.enum(['page', 'ticket']) }),
					annotations: z.strictObject({ summary: z.string(), runbook_url: z.string() }),
				}),
			),
		}),
	),
});

export const Dashboard = z.looseObject({
	uid: z.string(),
	title: z.string(),
	panels: z.array(
		z.looseObject({
			id: z.int(),
			title: z.string(),
			description: z.string(),
			gridPos: z.object({ x: z.int(), y: z.int(), w: z.int(), h: z.int() }),
			targets: z.array(z.looseObject({ expr: z.string(), refId: z.string() })),
		}),
	),
});

export const deployFolder = path.join(import.meta.dirname, '../deploy');

export function readRules(name: string): z.output<typeof Rules>['groups'][number]['rules'] {
	const text = readFileSync(path.join(deployFolder, name), 'utf8');
	return Rules.parse(load(text, { schema: CORE_SCHEMA })).groups.flatMap(({ rules }) => rules);
}

export function readDashboards(): { file: string; dashboard: z.output<typeof Dashboard> }[] {
	return globSync('dashboards/*.json', { cwd: deployFolder }).map((file) => ({
		file,
		dashboard: Dashboard.parse(JSON.parse(readFileSync(path.join(deployFolder, file), 'utf8'))),
	}));
}

/** Every expression of the dashboards and of the rules about what a server prints. */
export function allQueries(): AskedMetrics[] {
	const ofRules = readRules('alerts.yml').map(({ alert, expr }) => askedIn(alert, expr));
	const ofPanels = readDashboards().flatMap(({ file, dashboard }) =>
		dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => askedIn(`${file}: ${title}`, expr))),
	);
	return [...ofRules, ...ofPanels];
}

/** Read by Prometheus' own grammar. */
export function askedIn(where: string, given: string): AskedMetrics {
	// What Grafana puts in before it asks.
	const expression = given.replaceAll('$instance', '.*').trim();
	const selectors: { metric: string; matchers: Matcher[] }[] = [];
	const groupedBy: string[] = [];
	let isWellFormed = expression !== '';
	let isGrouping = false;
	let label = '';
	let operator = '';
	const textOf = ({ from, to }: { from: number; to: number }): string => expression.slice(from, to);
	parser.parse(expression).iterate({
		enter(node) {
			if (node.type.isError) isWellFormed = false;
			if (node.name === 'VectorSelector') selectors.push({ metric: '', matchers: [] });
			const selector = selectors.at(-1);
			if (node.name === 'GroupingLabels') isGrouping = true;
			if (node.name === 'Identifier' && selector?.metric === '') selector.metric = textOf(node);
			if (node.name === 'LabelName') {
				if (isGrouping) groupedBy.push(textOf(node));
				else label = textOf(node);
			}
			if (node.name === 'MatchOp') operator = textOf(node);
			if (node.name === 'StringLiteral' && label !== '') {
				selector?.matchers.push({ label, operator, value: textOf(node).slice(1, -1) });
				label = '';
			}
		},
		leave(node) {
			if (node.name === 'GroupingLabels') isGrouping = false;
		},
	});
	return { where, expression, selectors, groupedBy, isWellFormed };
}
