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
 * | char                  | string of one ASCII character                      | string     |
 * | T?                    | null, or as T                                      | null, or T |
 * | T[], T[][], T[][][]   | array                                              | array      |
 * | list<T>               | array of its values; [] is no node                 | ListNode   |
 * | tree<T>               | array by levels, null for a child that is missing  | TreeNode   |
 * | graph                 | for each node the array of its neighbours' numbers | array      |
 *
 * Of a class, the calls of a case are an array of `[name, ...arguments]`, of which the first makes the object; the results an array of what each returned, null for nothing.
 *
 * A tree's array names the children of each node that is there, left before right, level by level; nulls at its end are left out: [1, null, 2, 3] is a root 1 whose right
 * child 2 has the left child 3. [] is no node.
 */
export const codecVersion = 1;

/** A value in its JSON form; which forms are right depends on the type in the signature. */
export type Value = number | string | boolean | null | Value[];

export const Value: z.ZodType<Value> = z.lazy(() =>
	z.union([z.number(), z.string(), z.boolean(), z.null(), z.array(Value)]),
);

/** The arguments of one call, in the order of the signature's parameters. */
export const Input = z.array(Value).max(16);
export type Input = z.infer<typeof Input>;
