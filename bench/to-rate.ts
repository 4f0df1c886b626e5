/** How many of `jobs` are done per second, one after the other. */
export async function toRate<Job>(jobs: Job[], run: (job: Job) => Promise<unknown>): Promise<number> {
  const start = performance.now()
  for (const job of jobs) await run(job)
  return (jobs.length * 1000) / (performance.now() - start)
}
