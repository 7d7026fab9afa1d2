/** VS Code's display languages are BCP 47 tags, but an extension may have set any text. */
export function usableLocale(locale: string): string {
	try {
		return Intl.getCanonicalLocales(locale)[0] ?? 'en';
	} catch (error) {
		if (error instanceof RangeError) return 'en';
		throw error;
	}
}
