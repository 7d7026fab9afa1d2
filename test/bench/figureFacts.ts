/** What a person needs to know beside a figure's value. Aims are those of docs/BENCHMARKS.md. */
export interface FigureFacts {
	unit: string;
	/** Absent where the figure is only recorded. */
	aim?: { value: number; better: 'below' | 'above' };
}

/** What we want, by benchmark and figure; those of `hints` follow from the names of its figures. */
export const aims: Readonly<Record<string, Readonly<Record<string, FigureFacts['aim']>>>> = {
	api: {
		challenge_rps_over_bare_express: above(0.4),
		list_p99_ms: below(30),
		open_p99_ms: below(20),
		next_p99_ms: below(40),
		store_reads_saved: above(0.9),
		fault_run_lost: below(0),
		fault_run_wrong: below(0),
		fault_run_doubled: below(0),
	},
	judge: {
		python_warm20_over_bare: below(0.8),
		javascript_warm20_over_bare: below(0.8),
		python_cold20_over_bare: below(3),
		javascript_cold20_over_bare: below(3),
		cpp_warm20_over_cold_box: below(0.6),
		cpp_compile_ms: below(600),
		cpp_compile_cached_ms: below(2),
		python_throughput_over_boxes: above(0.8),
		per_case_requests_over_ours: above(13),
		sandbox_overhead_ms: below(9),
		shrink_ms: below(800),
		shrink_size_ratio: below(0.2),
		growth_right_share: above(0.9),
		verdict_right_share: above(1),
		pool_idle_mb: below(100),
	},
	learning: {
		...savedAims(['invertedU', 'successDriven', 'difficultyBlind', 'bktForgetting', 'das3h']),
		worst_vs_best_plain: above(0),
		weak_precision_at_3: above(0.8),
		pattern_right_share: above(0.9),
		replay_20k_ms: below(2_000),
	},
	ai: {
		breaker_skip_ms: below(5),
		answered_95: above(1),
		answered_98: above(1),
		answered_down: above(1),
		matched_95: above(0.98),
		matched_98: above(0.98),
		matched_down: above(0.9),
		calls_saved_30: above(0.6),
		calls_saved_200: above(0.95),
		tokens_saved: above(0.4),
		cost_30k_usd_2026: below(50),
		cost_30k_usd_2027: below(100),
	},
	forge: { bad_accepted: below(0), good_rejected: below(0), wrong_reason: below(0), proof_s: below(20) },
	prove: { challenges_per_min: above(12), defects_found_share: above(1), false_findings: below(0) },
	extension: {
		activation_ms: below(25),
		panel_paint_ms: below(300),
		first_open_ms: below(900),
		submit_to_result_ms: below(150),
		vsix_bytes: below(2_000_000),
		extension_bundle_bytes: below(400_000),
		webview_bundle_bytes: below(250_000),
		backend_start_ms: below(400),
	},
};

/** Units are part of the names: `_ms`, `_bytes`, `_per_s`, `_mb`; what has none of them is a ratio. */
const units: readonly [RegExp, string][] = [
	[/_ms$/, 'ms'],
	[/_bytes$|_bytes_per_/, 'bytes'],
	[/_documents_per_/, 'documents'],
	[/_per_core_per_s$/, 'per second and core'],
	[/_per_s$/, 'per second'],
	[/_per_min$/, 'per minute'],
	[/_findings$/, 'findings'],
	[/_mb$/, 'MB'],
	[/_usd_per_month$/, 'US dollars a month'],
	[/_usd_|^usd_/, 'US dollars'],
	[/^fault_run_/, 'submissions'],
	[/_s$/, 's'],
	[/_accepted$|_rejected$|^wrong_reason$/, 'candidates'],
];

export function factsOf(bench: string, figure: string): FigureFacts {
	const unit = units.find(([ending]) => ending.test(figure))?.[1] ?? 'ratio';
	const aim = aims[bench]?.[figure] ?? (bench === 'hints' ? aimOfHints(figure) : undefined);
	return aim === undefined ? { unit } : { unit, aim };
}

/** A figure for each kind of leak, and the same for what was set aside. */
function aimOfHints(figure: string): FigureFacts['aim'] {
	return figure.startsWith('false_blocks') ? below(0.05) : above(0.95);
}

/** Against the gate and the weakest topic nothing is promised for each family; `worst_vs_best_plain` is. */
function savedAims(families: readonly string[]): Record<string, FigureFacts['aim']> {
	return Object.fromEntries(
		families.flatMap((family) => [
			[`saved_${family}_vs_random`, above(0.45)],
			[`saved_${family}_vs_fixed`, above(0.25)],
		]),
	);
}

function below(value: number): FigureFacts['aim'] {
	return { value, better: 'below' };
}

function above(value: number): FigureFacts['aim'] {
	return { value, better: 'above' };
}
