/** The main class of a solution that is debugged: one case in a file, behind the header that the judge would send, and its result is printed. */
export const javaDebugMain = String.raw`
public final class Debug {
	private Debug() {
	}

	public static void main(String[] args) throws Throwable {
		byte[] all;
		try (FileInputStream file = new FileInputStream(args[0])) {
			all = file.readAllBytes();
		}
		int end = 0;
		while (all[end] != '\n') end++;
		Map<?, ?> header = (Map<?, ?>) new Reader(all, end).any();
		Loader loader = new Loader(Packed.unpacked(Base64.getDecoder().decode((String) header.get("classes"))));
		List<?> names = (List<?>) header.get("parameters");
		Shape[] parameters = new Shape[names.size()];
		for (int i = 0; i < parameters.length; i++) parameters[i] = new Shape((String) names.get(i), loader);
		byte[] input = Arrays.copyOfRange(all, end + 1, all.length);
		Object[] given = new Reader(input, input.length).values(parameters);
		// The entry is of our making and is a function.
		@SuppressWarnings("unchecked")
		Function<Object[], Object> entry = (Function<Object[], Object>) Class.forName("CodeSenseiEntry", true, loader).getDeclaredConstructor().newInstance();
		Object result = entry.apply(given);
		if (header.containsKey("changes")) result = given[((Double) header.get("changes")).intValue()];
		StringBuilder shown = new StringBuilder();
		try {
			new Writer(shown).value(result, new Shape((String) header.get("returns"), loader));
			System.out.println("Result: " + shown);
		} catch (Misfit misfit) {
			System.out.println("The result is " + misfit.getMessage() + ".");
		}
	}
}
`;
