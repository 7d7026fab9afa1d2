import type { CustomCase } from '#contract/judging.ts';
import { callsOf, callWords } from './callsTable.ts';
import { type Content, element } from './element.ts';
import type { CaseDraft } from './localState.ts';
import { failureAt } from './notice.ts';
import type { Page } from './pageContext.ts';
import { button } from './parts/button.ts';
import { textArea, textField } from './parts/textInputs.ts';
import { valueText } from './shownValue.ts';
import { isOneWord, typingHelp } from './typingHelp.ts';

/** The protocol's bounds for what is typed. */
const nameLengthMax = 80;
const valueLengthMax = 200_000;

/** What is to be typed about a case, beginning with what it says now. */
export function draftOf(page: Page, one: CustomCase | undefined): CaseDraft {
	const { inputs: parameters } = page.state;
	return {
		caseId: one?.id,
		name: one?.name ?? '',
		values: parameters.map((parameter, index) => {
			const value = one?.input[index];
			if (value === undefined) return '';
			return isCalls(parameter) && Array.isArray(value)
				? value.map((call) => callWords(page, call)).join('\n')
				: valueText(value, parameter.type);
		}),
		expected: one?.expected === undefined ? '' : valueText(one.expected, page.state.resultType),
	};
}

/** A field of several lines for each parameter. The host reads what was typed and says what it did not understand. */
export function caseEditor(page: Page, draft: CaseDraft): Content {
	const { t } = page;
	const { inputs: parameters, changes, resultType } = page.state;
	const type = (change: Partial<CaseDraft>): void => {
		const now = page.local.draft ?? draft;
		page.change({ draft: { ...now, ...change } });
	};
	const confirmed = (): void => save(page);
	return element(
		'form',
		{
			key: 'editor',
			class: 'case-editor',
			'aria-label': draft.caseId === undefined ? t('New case') : t('Edit case'),
			on: { submit: (event) => event.preventDefault() },
		},
		textField({
			key: 'name',
			id: 'case-name',
			label: t('Name (optional)'),
			value: draft.name,
			maxLength: nameLengthMax,
			typed: (name) => type({ name }),
			confirmed,
		}),
		parameters.map((parameter, index) =>
			textArea({
				key: parameter.name,
				id: `case-value-${index}`,
				label: isCalls(parameter) ? t('Calls') : parameter.name,
				detail: isCalls(parameter)
					? t('one a line, such as {0}', exampleCall(page))
					: [parameter.type, parameter.description, ...typingHelp(t, parameter.type)]
							.filter((part) => part !== undefined)
							.join(', '),
				value: draft.values[index] ?? '',
				rows: isCalls(parameter) ? 8 : isOneWord(parameter.type) ? 1 : 3,
				maxLength: valueLengthMax,
				typed: (value) =>
					type({ values: (page.local.draft ?? draft).values.map((other, place) => (place === index ? value : other)) }),
				confirmed,
			}),
		),
		textArea({
			key: 'expected of the case',
			id: 'case-expected',
			label: changes === undefined ? t('Expected') : t('{0} afterwards', changes),
			detail: [
				...(resultType === 'results' ? [t('what each call returns, in [ ], null for nothing')] : [resultType]),
				...typingHelp(t, resultType),
				t('leave it empty to ask the reference solution'),
			].join(', '),
			value: draft.expected,
			rows: isOneWord(resultType) ? 1 : 2,
			maxLength: valueLengthMax,
			typed: (expected) => type({ expected }),
			confirmed,
		}),
		failureAt(page, 'caseEditor'),
		element(
			'div',
			{ key: 'controls', class: 'button-row' },
			button({
				key: 'save',
				label: t('Save'),
				look: 'primary',
				unavailable: page.local.waiting.has('caseEditor'),
				press: confirmed,
			}),
			button({ key: 'cancel', label: t('Cancel'), press: () => close(page, draft.caseId) }),
		),
	);
}

/** The input of a class is not a value of its own but calls. */
function isCalls({ type }: { type: string }): boolean {
	return type.startsWith('calls');
}

/** A call as it stands in an example of the challenge. */
function exampleCall(page: Page): string {
	const calls = callsOf(page, page.state.challenge.examples[0]?.input ?? []) ?? [];
	const call = calls[1] ?? calls[0];
	return call === undefined ? '' : callWords(page, call);
}

function save(page: Page): void {
	const { draft, waiting } = page.local;
	if (draft === undefined || waiting.has('caseEditor')) return;
	const { caseId, name, values, expected } = draft;
	page.ask(
		'caseEditor',
		'saveCase',
		{ ...(caseId !== undefined && { caseId }), name, values: [...values], expected },
		() => {
			close(page, caseId);
			page.say(page.t('The case is saved.'));
		},
	);
}

function close(page: Page, caseId: string | undefined): void {
	const failures = new Map(page.local.failures);
	failures.delete('caseEditor');
	page.change({ draft: undefined, failures });
	page.focus(caseId === undefined ? 'add-case' : `edit-${caseId}`);
}
