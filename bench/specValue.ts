/** Plain data of a spec, in the order in which it is written. */
export type Value = string | number | boolean | readonly Value[] | SpecMap;

export interface SpecMap {
  [key: string]: Value;
}
