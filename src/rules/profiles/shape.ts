/** A value that stands by itself: a text, a number, yes or no, one of a few answers, or a list of lines. */
export type Simple =
  | { kind: 'text' }
  | { kind: 'number'; least: number; most: number; unit: string; local?: true; zero?: string }
  | { kind: 'yes-no'; local?: true }
  | { kind: 'choice'; of: Readonly<Record<string, string>> }
  | { kind: 'list' }

/** A part of a record, with what people call it. */
export type Field = Simple & { label: string }

/**
 * How a setting of a profile looks. Pages, the YAML file, the JSON interface and the types are made from it.
 * `zero`: what nought means. `local`: the value may be open (null) until the area sets it. `none`: what it means that there is no such thing in the area.
 */
export type Shape =
  | Simple
  | { kind: 'choices'; of: Readonly<Record<string, string>> }
  | { kind: 'record'; fields: Readonly<Record<string, Field>>; none?: string }
  | { kind: 'rows'; fields: Readonly<Record<string, Field>> }

type Open<S> = S extends { local: true } ? null : never

type SimpleValue<S> = S extends { kind: 'text' }
  ? string
  : S extends { kind: 'number' }
    ? number | Open<S>
    : S extends { kind: 'yes-no' }
      ? boolean | Open<S>
      : S extends { kind: 'choice'; of: infer O }
        ? keyof O & string
        : S extends { kind: 'list' }
          ? readonly string[]
          : never

type Fields<F> = { readonly [K in keyof F]: SimpleValue<F[K]> }

/** The type of the values that have a shape. */
export type ValueOf<S> = S extends { kind: 'record'; fields: infer F }
  ? Fields<F> | (S extends { none: string } ? null : never)
  : S extends { kind: 'rows'; fields: infer F }
    ? readonly Fields<F>[]
    : S extends { kind: 'choices'; of: infer O }
      ? readonly (keyof O & string)[]
      : SimpleValue<S>
