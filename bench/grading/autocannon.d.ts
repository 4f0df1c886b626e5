/** The part of the package that the bench uses; it ships no types. */
declare module 'autocannon' {
  type Request = { method?: string; path?: string; headers?: Record<string, string>; body?: string }
  type Options = {
    url: string
    connections: number
    duration: number
    requests: (Request & { setupRequest?: (request: Request) => Request })[]
  }
  type Result = { non2xx: number; errors: number; timeouts: number }
  type Run = Promise<Result> & {
    on(event: 'response', listener: (client: unknown, status: number, bytes: number, responseMs: number) => void): void
  }
  export default function autocannon(options: Options): Run
}
