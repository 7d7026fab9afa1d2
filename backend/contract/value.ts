import * as z from 'zod';

/**
 * The version of the value codec. It changes when the JSON form of any value changes.
 *
 * | type of the signature | JSON                                               | JavaScript |
 * | --------------------- | -------------------------------------------------- | ---------- |
 * | int                   | number, -2^31 to 2^31-1                            | number     |
 * | long                  | decimal string, -2^63 to 2^63-1                    | bigint     |
 * | double                | number, or "NaN", "Infinity", "-Infinity"          | number     |
 * | bool                  | true, false                                        | boolean    |
 * | string                | string                                             | string     |
 * | T[], T[][]            | array                                              | array      |
 */
export const codecVersion = 1;

/** A value in its JSON form; which forms are right depends on the type in the signature. */
export type Value = number | string | boolean | Value[];

export const Value: z.ZodType<Value> = z.lazy(() => z.union([z.number(), z.string(), z.boolean(), z.array(Value)]));

/** The arguments of one call, in the order of the signature's parameters. */
export const Input = z.array(Value).max(16);
export type Input = z.infer<typeof Input>;
