/** A step of a Dockerfile that works on files. `uses` names what the builder compares for it, besides the result of the step above. */
export type CacheStep = { text: string; uses: string[] }

/**
 * For each step, whether a build executes it after `changed` has changed: the first step that uses it, and all below.
 * A change that no step uses (undefined) executes none. Holds for one stage whose first build has run.
 */
export function toExecuted(steps: CacheStep[], changed?: string): boolean[] {
  const first = steps.findIndex(({ uses }) => changed !== undefined && uses.includes(changed))
  return steps.map((_, at) => first >= 0 && at >= first)
}
