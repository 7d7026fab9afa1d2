import { python } from '#judge/languages/python.ts';
import { avoidWords } from '#judge/signature/spelling.ts';

/** What the scaffold's programs use by these names. */
const used = new Set(
	(
		'LARGEST LONGEST all any calls check check_array check_bool check_char check_double check_graph check_int check_long check_string check_tree ' +
		'enumerate float int isinstance len list make most name neighbours or_none place random_graph random_tree range rng seed size set span str type values where'
	).split(' '),
);

/** The name of a parameter in generator.py and validator.py, where nobody calls it by its name. */
export function pythonName(name: string): string {
	return avoidWords(python.spell(name), used);
}
